--liquibase formatted sql

-- What reports read of every drive of a period, in one stretch.
--changeset giothong:drive-period
alter table drive add key ix_drive_period (held_on, state, chapter_id, target_units);
--rollback alter table drive drop key ix_drive_period;
