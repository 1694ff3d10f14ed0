--liquibase formatted sql

-- The driver takes any query that names a column with "into" for one that returns nothing.
--changeset giothong:donor-merged-to
alter table donor rename column merged_into_id to merged_to_id;
--rollback alter table donor rename column merged_to_id to merged_into_id;
