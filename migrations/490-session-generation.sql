--liquibase formatted sql

-- A session names its generation; those of before a new password or a suspension are of an earlier one.

--changeset giothong:account-session-generation
alter table account add column session_generation int not null default 0 after version;
--rollback alter table account drop column session_generation;
