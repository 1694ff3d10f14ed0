--liquibase formatted sql

-- Recipients of proposals are written down like rates: a row from a day on, one that ends its name, or a correction with its reason.

--changeset giothong:funding-recipient-keeping
alter table funding_recipient
  add column ended boolean not null default false,
  add column recorded_at datetime(6) null,
  add column recorded_by binary(16) null,
  add column reason varchar(500) null;
--rollback alter table funding_recipient drop column ended, drop column recorded_at, drop column recorded_by, drop column reason;
