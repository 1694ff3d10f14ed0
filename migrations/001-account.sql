--liquibase formatted sql

--changeset giothong:account
create table account (
  id binary(16) not null,
  username varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  full_name varchar(120) not null,
  password_hash varchar(100) character set utf8mb4 collate utf8mb4_bin null,
  active boolean not null,
  donor_id binary(16) null,
  locale varchar(5) character set utf8mb4 collate utf8mb4_bin null,
  demo boolean not null,
  created_at datetime(6) not null,
  version int not null,
  primary key (id),
  constraint uq_account_username unique (username)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table account;

--changeset giothong:role-assignment
create table role_assignment (
  id binary(16) not null,
  account_id binary(16) not null,
  role varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  node_kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  node_id binary(16) null,
  scope varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  valid_from date not null,
  valid_to date null,
  suspended boolean not null,
  granted_by binary(16) null,
  decision_number varchar(60) null,
  reason varchar(300) null,
  primary key (id),
  constraint fk_role_assignment_account foreign key (account_id) references account (id),
  key ix_role_assignment_node (node_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table role_assignment;

--changeset giothong:api-token
create table api_token (
  id binary(16) not null,
  account_id binary(16) not null,
  token_hash binary(32) not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  primary key (id),
  constraint uq_api_token_hash unique (token_hash),
  constraint fk_api_token_account foreign key (account_id) references account (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table api_token;

--changeset giothong:password-link
create table password_link (
  id binary(16) not null,
  account_id binary(16) not null,
  token_hash binary(32) not null,
  expires_at datetime(6) not null,
  used_at datetime(6) null,
  primary key (id),
  constraint uq_password_link_hash unique (token_hash),
  constraint fk_password_link_account foreign key (account_id) references account (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table password_link;

--changeset giothong:sign-in-failure
create table sign_in_failure (
  id binary(16) not null,
  username varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  failed_at datetime(6) not null,
  primary key (id),
  key ix_sign_in_failure_username (username, failed_at)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table sign_in_failure;

--changeset giothong:audit-event
create table audit_event (
  id binary(16) not null,
  occurred_at datetime(6) not null,
  actor_id binary(16) null,
  actor_name varchar(120) not null,
  action varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  subject_kind varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  subject_id binary(16) null,
  detail varchar(2000) null,
  primary key (id),
  key ix_audit_event_subject (subject_id, occurred_at),
  key ix_audit_event_actor (actor_id, occurred_at)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table audit_event;

--changeset giothong:job
create table job (
  id binary(16) not null,
  kind varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  subject_id binary(16) not null,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  rows_known int not null,
  rows_done int not null,
  started_by binary(16) null,
  queued_at datetime(6) not null,
  started_at datetime(6) null,
  heartbeat_at datetime(6) null,
  finished_at datetime(6) null,
  error_code varchar(60) character set utf8mb4 collate utf8mb4_bin null,
  error_detail varchar(500) null,
  primary key (id),
  key ix_job_state (state, queued_at),
  key ix_job_subject (subject_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table job;

--changeset giothong:demo-state
create table demo_state (
  id int not null,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  started_on date not null,
  finished_at datetime(6) null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table demo_state;
