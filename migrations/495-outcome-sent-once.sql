--liquibase formatted sql

-- A fingerprint of what the desk said under the id that its form bears: what comes again under that id is a repetition or is refused.

--changeset giothong:outcome-sent-once
alter table outcome add column request_print binary(16) null;
--rollback alter table outcome drop column request_print;
