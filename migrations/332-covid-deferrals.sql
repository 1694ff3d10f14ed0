--liquibase formatted sql

-- A length is looked for by the day asked about: without a row for the days before 2021 a vaccination or an infection of 2020 had no
-- end. The earliest known length of each holds from the beginning of the circular, as that of every other reason does.

--changeset giothong:covid-deferrals-from-the-beginning
insert into deferral_rule (id, code, starts, length, unit, valid_from, valid_to, legal_basis, confirmed) values
  (x'019ffe0c0c00700c8a0000000000c071', 'COVID_VAX', 'EVENT', 7, 'DAYS', '2013-11-15', '2021-01-01', 'Hướng dẫn của cơ sở tiếp nhận máu về COVID-19', false),
  (x'019ffe0c0c00700c8a0000000000c072', 'COVID_INF', 'TEST_NEGATIVE', 28, 'DAYS', '2013-11-15', '2021-01-01', 'Hướng dẫn của cơ sở tiếp nhận máu về COVID-19', false);
--rollback delete from deferral_rule where id in (x'019ffe0c0c00700c8a0000000000c071', x'019ffe0c0c00700c8a0000000000c072');
