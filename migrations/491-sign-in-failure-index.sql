--liquibase formatted sql

-- Failures are forgotten by their age.

--changeset giothong:sign-in-failure-index
create index ix_sign_in_failure_failed_at on sign_in_failure (failed_at);
--rollback drop index ix_sign_in_failure_failed_at on sign_in_failure;
