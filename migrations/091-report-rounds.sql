--liquibase formatted sql

--changeset giothong:target-round
create table target_round (
  id binary(16) not null,
  year smallint not null,
  round smallint not null,
  chapter_id binary(16) not null,
  name varchar(100) not null,
  from_on date not null,
  to_on date not null,
  set_by binary(16) not null,
  set_at datetime(6) not null,
  primary key (id),
  constraint uq_target_round unique (year, chapter_id, round),
  constraint fk_target_round_chapter foreign key (chapter_id) references chapter (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table target_round;

--changeset giothong:club-target
create table club_target (
  id binary(16) not null,
  year smallint not null,
  round smallint not null,
  club_id binary(16) not null,
  units int not null,
  set_by binary(16) not null,
  set_at datetime(6) not null,
  primary key (id),
  constraint uq_club_target unique (year, round, club_id),
  constraint fk_club_target_club foreign key (club_id) references club (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table club_target;
