--liquibase formatted sql

-- The order in which the lines of a visit's support were given.

--changeset giothong:care-visit-support-line
alter table care_visit_support add column line_number int not null default 1;
--rollback alter table care_visit_support drop column line_number;
