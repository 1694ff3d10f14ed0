--liquibase formatted sql

--changeset giothong:period-lock
create table period_lock (
  id binary(16) not null,
  chapter_id binary(16) not null,
  from_on date not null,
  to_on date not null,
  period varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  document_id binary(16) not null,
  locked_by varchar(160) not null,
  locked_at datetime(6) not null,
  primary key (id),
  constraint uq_period_lock unique (chapter_id, period),
  constraint fk_period_lock_chapter foreign key (chapter_id) references chapter (id),
  key ix_period_lock_days (from_on, to_on)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table period_lock;

--changeset giothong:period-opening
create table period_opening (
  id binary(16) not null,
  chapter_id binary(16) not null,
  from_on date not null,
  to_on date not null,
  period varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  reason varchar(300) not null,
  until_on date not null,
  opened_by binary(16) not null,
  opened_by_name varchar(160) not null,
  opened_at datetime(6) not null,
  primary key (id),
  constraint fk_period_opening_chapter foreign key (chapter_id) references chapter (id),
  key ix_period_opening_chapter (chapter_id, until_on)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table period_opening;
