--liquibase formatted sql

-- Visits of volunteer teams. Nothing here tells what somebody suffers from; a patient's initials go after a time.

--changeset giothong:care-visit
create table care_visit (
  id binary(16) not null,
  team_id binary(16) not null,
  chapter_id binary(16) not null,
  kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  occasion varchar(12) character set utf8mb4 collate utf8mb4_bin null,
  donor_id binary(16) null,
  setting varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  place varchar(120) null,
  visit_on date not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  people int not null,
  follow_up_on date null,
  follow_up_of binary(16) null,
  cancel_reason varchar(200) null,
  created_at datetime(6) not null,
  created_by binary(16) null,
  settled_at datetime(6) null,
  settled_by binary(16) null,
  version int not null,
  primary key (id),
  constraint fk_care_visit_team foreign key (team_id) references care_team (id),
  constraint fk_care_visit_donor foreign key (donor_id) references donor (id),
  key ix_care_visit_team (team_id, visit_on),
  key ix_care_visit_chapter (chapter_id, visit_on)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table care_visit;

--changeset giothong:care-visit-member
create table care_visit_member (
  id binary(16) not null,
  visit_id binary(16) not null,
  volunteer_id binary(16) not null,
  hours decimal(4,1) not null,
  primary key (id),
  constraint uq_care_visit_member unique (visit_id, volunteer_id),
  constraint fk_care_visit_member_visit foreign key (visit_id) references care_visit (id),
  constraint fk_care_visit_member_volunteer foreign key (volunteer_id) references care_volunteer (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table care_visit_member;

--changeset giothong:care-visit-support
create table care_visit_support (
  id binary(16) not null,
  visit_id binary(16) not null,
  kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  value_vnd bigint not null,
  sponsor varchar(120) null,
  primary key (id),
  constraint fk_care_visit_support_visit foreign key (visit_id) references care_visit (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table care_visit_support;

--changeset giothong:care-visit-patient
create table care_visit_patient (
  id binary(16) not null,
  visit_id binary(16) not null,
  initials varchar(12) null,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin null,
  purge_on date not null,
  primary key (id),
  constraint fk_care_visit_patient_visit foreign key (visit_id) references care_visit (id),
  key ix_care_visit_patient_purge (purge_on)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table care_visit_patient;
