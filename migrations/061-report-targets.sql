--liquibase formatted sql

--changeset giothong:report-target
create table report_target (
  id binary(16) not null,
  year smallint not null,
  round smallint not null,
  chapter_id binary(16) not null,
  units int not null,
  set_by binary(16) not null,
  set_at datetime(6) not null,
  primary key (id),
  constraint uq_report_target unique (year, round, chapter_id),
  constraint fk_report_target_chapter foreign key (chapter_id) references chapter (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table report_target;
