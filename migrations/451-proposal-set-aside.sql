--liquibase formatted sql

-- A proposal that was not sent can be put aside, with a reason; its number stays taken and its frozen paper readable.

--changeset giothong:proposal-set-aside
alter table funding_proposal
  add column set_aside_at datetime(6) null,
  add column set_aside_by binary(16) null,
  add column set_aside_reason varchar(500) null;
--rollback alter table funding_proposal drop column set_aside_at, drop column set_aside_by, drop column set_aside_reason;
