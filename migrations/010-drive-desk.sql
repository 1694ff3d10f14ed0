--liquibase formatted sql

-- Every change of a line takes the next number of its drive, so that a desk may ask for what changed since.
--changeset giothong:registration-change-number
alter table registration add column change_number bigint not null default 0, add key ix_registration_change (drive_id, change_number);
--rollback alter table registration drop key ix_registration_change, drop column change_number;

--changeset giothong:drive-total-changes
alter table drive_total add column changes bigint not null default 0;
--rollback alter table drive_total drop column changes;

--changeset giothong:registration-warning-confirmed
alter table registration_warning add column confirmed boolean not null default true;
--rollback alter table registration_warning drop column confirmed;
