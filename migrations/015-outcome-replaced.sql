--liquibase formatted sql

-- A statement of the desk that another replaced, so that undoing the second brings the first back as it was.
--changeset giothong:outcome-replaced-by
alter table outcome add column replaced_by binary(16) null;
--rollback alter table outcome drop column replaced_by;

--changeset giothong:outcome-weight-before
alter table outcome add column weight_before_kg decimal(4,1) null;
--rollback alter table outcome drop column weight_before_kg;
