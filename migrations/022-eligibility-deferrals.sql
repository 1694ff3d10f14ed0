--liquibase formatted sql

-- The event that a length runs from, where it is known; who withdrew a deferral.

--changeset giothong:deferral-event
alter table deferral
  add column event_on date null,
  add column withdrawn_by binary(16) null;

--rollback alter table deferral drop column event_on, drop column withdrawn_by;
