--liquibase formatted sql

-- Why a row of a money table changes what was settled before; one that only follows the others has no reason.

--changeset giothong:rate-correction
alter table funding_rate add column reason varchar(500) null;
--rollback alter table funding_rate drop column reason;
