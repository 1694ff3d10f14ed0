--liquibase formatted sql

-- When a team was founded need not be known.

--changeset giothong:care-team-founding
alter table care_team modify founded_on date null;
--rollback alter table care_team modify founded_on date not null;
