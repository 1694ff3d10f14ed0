--liquibase formatted sql

-- The hospitals' software defers by days, weeks, months, years, for ever or "tạm thời"; the last ends when the hospital says so.

--changeset giothong:temporary-deferral
insert into deferral_reason (code, class, name_vi, name_en, at_desk) values
  ('TEMPORARY', 'MEDICAL', 'Tạm hoãn, chưa có ngày', 'Temporary, without a date', false);
--rollback delete from deferral_reason where code = 'TEMPORARY';
