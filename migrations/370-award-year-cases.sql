--liquibase formatted sql

-- Cases of a year are found like those of a life: who brought enough people, and which club or chapter reached its target. What people
-- said before the register counted stays as they said it.

--changeset giothong:award-case-counted
alter table award_case add column counted boolean not null default true after amount;
--rollback alter table award_case drop column counted;

--changeset giothong:award-case-told
update award_case set counted = false where award_year > 0;
--rollback update award_case set counted = true;

--changeset giothong:award-year-rules-again
update award_rule set applied_at = null where measure in ('PEOPLE_IN_YEAR', 'TARGET_PERCENT') and valid_from <= current_date;
--rollback update award_rule set applied_at = current_timestamp(6) where applied_at is null and valid_from <= current_date;
