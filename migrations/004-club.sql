--liquibase formatted sql

--changeset giothong:club
create table club (
  id binary(16) not null,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(160) not null,
  folded_name varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  kind varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  chapter_id binary(16) not null,
  founded_on date null,
  decision_number varchar(60) null,
  school_model varchar(200) null,
  closed_on date null,
  created_at datetime(6) not null,
  version int not null,
  primary key (id),
  constraint uq_club_code unique (code),
  constraint fk_club_chapter foreign key (chapter_id) references chapter (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table club;

--changeset giothong:club-goal
create table club_goal (
  club_id binary(16) not null,
  goal_year int not null,
  units int not null,
  members int not null,
  primary key (club_id, goal_year),
  constraint fk_club_goal_club foreign key (club_id) references club (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table club_goal;

--changeset giothong:club-activity
create table club_activity (
  id binary(16) not null,
  club_id binary(16) not null,
  held_on date not null,
  title varchar(200) not null,
  people int null,
  value_vnd bigint null,
  created_at datetime(6) not null,
  primary key (id),
  constraint fk_club_activity_club foreign key (club_id) references club (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table club_activity;
