--liquibase formatted sql

-- Blood needed at once: for which group, where, by when; who was called and what each answered.

--changeset giothong:call-up
create table call_up (
  id binary(16) not null,
  drive_id binary(16) null,
  chapter_id binary(16) not null,
  abo varchar(2) character set utf8mb4 collate utf8mb4_bin null,
  rh_d varchar(10) character set utf8mb4 collate utf8mb4_bin null,
  needed_units int not null,
  radius int null,
  needed_by datetime(6) not null,
  created_at datetime(6) not null,
  created_by binary(16) not null,
  primary key (id),
  constraint fk_call_up_drive foreign key (drive_id) references drive (id),
  constraint fk_call_up_chapter foreign key (chapter_id) references chapter (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table call_up;

--changeset giothong:call-up-area
create table call_up_area (
  call_up_id binary(16) not null,
  chapter_id binary(16) not null,
  primary key (call_up_id, chapter_id),
  constraint fk_call_up_area foreign key (call_up_id) references call_up (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table call_up_area;

--changeset giothong:call-up-call
create table call_up_call (
  id binary(16) not null,
  call_up_id binary(16) not null,
  donor_id binary(16) not null,
  called_at datetime(6) not null,
  called_by binary(16) not null,
  answer varchar(10) character set utf8mb4 collate utf8mb4_bin null,
  answered_at datetime(6) null,
  answered_by binary(16) null,
  arrives_by datetime(6) null,
  version int not null,
  primary key (id),
  constraint uq_call_up_call unique (call_up_id, donor_id),
  constraint fk_call_up_call foreign key (call_up_id) references call_up (id),
  constraint fk_call_up_call_donor foreign key (donor_id) references donor (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table call_up_call;
