--liquibase formatted sql

-- An award in doubt rests until whoever decides stands by it or takes it back; the doubt that was looked at is remembered, with the step.

--changeset giothong:award-doubt-confirmed
alter table award_case add column confirmed_doubt varchar(12) character set utf8mb4 collate utf8mb4_bin null after doubt;
--rollback alter table award_case drop column confirmed_doubt;

--changeset giothong:award-step-confirmed
alter table award_case_step add column confirms boolean not null default false after state;
--rollback alter table award_case_step drop column confirms;
