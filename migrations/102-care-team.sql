--liquibase formatted sql

-- Volunteer teams at health stations, their dated members, what these were trained in, and the yearly goal of spreading teams.

--changeset giothong:care-team
create table care_team (
  id binary(16) not null,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(160) not null,
  chapter_id binary(16) not null,
  health_station_id binary(16) not null,
  founded_on date not null,
  decision_number varchar(60) null,
  closed_on date null,
  created_at datetime(6) not null,
  created_by binary(16) null,
  version int not null,
  primary key (id),
  constraint uq_care_team_code unique (code),
  constraint fk_care_team_chapter foreign key (chapter_id) references chapter (id),
  constraint fk_care_team_station foreign key (health_station_id) references health_station (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table care_team;

--changeset giothong:care-team-code-sequence
create table care_team_code_sequence (
  id int not null,
  taken bigint not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table care_team_code_sequence;

--changeset giothong:care-team-code-sequence-start
insert into care_team_code_sequence (id, taken) values (1, 0);
--rollback delete from care_team_code_sequence;

--changeset giothong:care-volunteer
create table care_volunteer (
  id binary(16) not null,
  donor_id binary(16) null,
  full_name varchar(120) null,
  birth_date date null,
  birth_year smallint null,
  phone varchar(20) null,
  created_at datetime(6) not null,
  created_by binary(16) null,
  primary key (id),
  constraint fk_care_volunteer_donor foreign key (donor_id) references donor (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table care_volunteer;

--changeset giothong:care-member
create table care_member (
  id binary(16) not null,
  team_id binary(16) not null,
  volunteer_id binary(16) not null,
  role varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  joined_on date not null,
  left_on date null,
  leave_reason varchar(200) null,
  version int not null,
  primary key (id),
  constraint fk_care_member_team foreign key (team_id) references care_team (id),
  constraint fk_care_member_volunteer foreign key (volunteer_id) references care_volunteer (id),
  key ix_care_member_team (team_id, joined_on)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table care_member;

--changeset giothong:care-training
create table care_training (
  id binary(16) not null,
  team_id binary(16) not null,
  volunteer_id binary(16) not null,
  topic varchar(120) not null,
  held_on date not null,
  hours decimal(4,1) not null,
  created_at datetime(6) not null,
  created_by binary(16) null,
  primary key (id),
  constraint fk_care_training_team foreign key (team_id) references care_team (id),
  constraint fk_care_training_volunteer foreign key (volunteer_id) references care_volunteer (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table care_training;

--changeset giothong:care-goal
create table care_goal (
  id binary(16) not null,
  goal_year smallint not null,
  chapter_id binary(16) not null,
  communes int not null,
  set_at datetime(6) not null,
  set_by binary(16) not null,
  primary key (id),
  constraint uq_care_goal unique (goal_year, chapter_id),
  constraint fk_care_goal_chapter foreign key (chapter_id) references chapter (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table care_goal;
