--liquibase formatted sql

-- One case for each subject, rule and threshold (and year, where a rule is about a year), with the steps that people took.

--changeset giothong:award-case
create table award_case (
  id binary(16) not null,
  rule_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  rule_id binary(16) not null,
  subject_kind varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  subject_id binary(16) not null,
  threshold int not null,
  award_year int not null,
  award varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  chapter_id binary(16) not null,
  amount int not null,
  reached_on date not null,
  due_by date not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  since_on date not null,
  withdrawn_by varchar(10) character set utf8mb4 collate utf8mb4_bin null,
  doubt varchar(12) character set utf8mb4 collate utf8mb4_bin null,
  opened_at datetime(6) not null,
  opened_by binary(16) null,
  opened_why varchar(500) null,
  proposed_by binary(16) null,
  decision_number varchar(60) null,
  decided_on date null,
  signer varchar(120) null,
  decided_level varchar(12) character set utf8mb4 collate utf8mb4_bin null,
  handed_on date null,
  handed_by varchar(120) null,
  receipt varchar(120) null,
  paid_on date null,
  paid_amount bigint null,
  payment_number varchar(60) null,
  version int not null,
  primary key (id),
  constraint uq_award_case unique (subject_id, rule_code, threshold, award_year),
  constraint fk_award_case_rule foreign key (rule_id) references award_rule (id),
  constraint fk_award_case_chapter foreign key (chapter_id) references chapter (id),
  key ix_award_case_chapter (chapter_id, state, reached_on),
  key ix_award_case_state (state, reached_on),
  key ix_award_case_decided (decided_on)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table award_case;

--changeset giothong:award-case-step
create table award_case_step (
  id binary(16) not null,
  case_id binary(16) not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  taken_on date not null,
  taken_at datetime(6) not null,
  taken_by binary(16) null,
  taken_name varchar(120) null,
  reason varchar(500) null,
  primary key (id),
  constraint fk_award_case_step foreign key (case_id) references award_case (id),
  key ix_award_case_step_case (case_id, taken_at)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table award_case_step;
