--liquibase formatted sql

-- A rule is applied to everybody once, in the night its first day has come or the next one in which the server runs.

--changeset giothong:award-rule-applied
alter table award_rule add column applied_at datetime(6) null;
update award_rule set applied_at = current_timestamp(6) where valid_from <= current_date;
--rollback alter table award_rule drop column applied_at;
