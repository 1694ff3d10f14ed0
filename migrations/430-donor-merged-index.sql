--liquibase formatted sql

-- The records that went into one are asked for whenever somebody is looked for by a number.

--changeset giothong:donor-merged-index
create index ix_donor_merged on donor (merged_to_id);
--rollback drop index ix_donor_merged on donor;
