--liquibase formatted sql

-- When a health station was founded (null: before the records begin), and why it closed.

--changeset giothong:health-station-closing
alter table health_station add column founded_on date null, add column close_reason varchar(200) null;
--rollback alter table health_station drop column founded_on, drop column close_reason;
