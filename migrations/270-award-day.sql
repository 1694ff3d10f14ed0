--liquibase formatted sql

-- Merit may be shown in more than one emergency of a year: such a case is one of its day, the day of the year from 1 on.

--changeset giothong:award-day
alter table award_case add column award_day int not null default 0 after award_year;
--rollback alter table award_case drop column award_day;

--changeset giothong:award-day-of-merit
update award_case set award_day = dayofyear(reached_on)
  where rule_id in (select id from award_rule where measure = 'MERIT');
--rollback update award_case set award_day = 0;

--changeset giothong:award-case-by-day
alter table award_case
  drop index uq_award_case,
  add constraint uq_award_case unique (subject_id, rule_code, threshold, award_year, award_day);
--rollback alter table award_case drop index uq_award_case, add constraint uq_award_case unique (subject_id, rule_code, threshold, award_year);
