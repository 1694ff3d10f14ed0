--liquibase formatted sql

-- Who has said of a volunteer without a birth that a paper shows the age, and when.

--changeset giothong:care-volunteer-age
alter table care_volunteer add column age_stated_at datetime(6) null, add column age_stated_by binary(16) null;
--rollback alter table care_volunteer drop column age_stated_at, drop column age_stated_by;
