--liquibase formatted sql

--changeset giothong:collector
create table collector (
  id binary(16) not null,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(160) not null,
  closed_on date null,
  primary key (id),
  constraint uq_collector_code unique (code)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table collector;

--changeset giothong:campaign
create table campaign (
  code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  name_vi varchar(160) not null,
  name_en varchar(160) not null,
  primary key (code)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table campaign;

--changeset giothong:drive
create table drive (
  id binary(16) not null,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(160) not null,
  folded_name varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  chapter_id binary(16) not null,
  collector_id binary(16) not null,
  campaign_code varchar(40) character set utf8mb4 collate utf8mb4_bin null,
  commune_id binary(16) null,
  venue varchar(200) not null,
  held_on date not null,
  starts_at time not null,
  ends_at time not null,
  target_units int not null,
  emergency boolean not null,
  late_entry boolean not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  created_at datetime(6) not null,
  created_by binary(16) not null,
  version int not null,
  primary key (id),
  constraint uq_drive_code unique (code),
  constraint fk_drive_chapter foreign key (chapter_id) references chapter (id),
  constraint fk_drive_collector foreign key (collector_id) references collector (id),
  constraint fk_drive_campaign foreign key (campaign_code) references campaign (code),
  key ix_drive_chapter (chapter_id, held_on),
  key ix_drive_held (held_on),
  key ix_drive_state (state, held_on)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table drive;

--changeset giothong:drive-club
create table drive_club (
  drive_id binary(16) not null,
  club_id binary(16) not null,
  primary key (drive_id, club_id),
  constraint fk_drive_club_drive foreign key (drive_id) references drive (id),
  constraint fk_drive_club_club foreign key (club_id) references club (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table drive_club;

--changeset giothong:drive-step
create table drive_step (
  id binary(16) not null,
  drive_id binary(16) not null,
  step varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  reason varchar(300) null,
  taken_at datetime(6) not null,
  taken_by binary(16) not null,
  primary key (id),
  constraint fk_drive_step_drive foreign key (drive_id) references drive (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table drive_step;

--changeset giothong:drive-slot
create table drive_slot (
  id binary(16) not null,
  drive_id binary(16) not null,
  starts_at time not null,
  ends_at time not null,
  capacity int not null,
  primary key (id),
  constraint fk_drive_slot_drive foreign key (drive_id) references drive (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table drive_slot;

--changeset giothong:registration
create table registration (
  id binary(16) not null,
  drive_id binary(16) not null,
  donor_id binary(16) not null,
  number int not null,
  slot_id binary(16) null,
  origin varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  arrived_at datetime(6) null,
  screened_at datetime(6) null,
  weight_kg decimal(4,1) null,
  created_at datetime(6) not null,
  created_by binary(16) null,
  version int not null,
  primary key (id),
  constraint uq_registration_drive_donor unique (drive_id, donor_id),
  constraint uq_registration_drive_number unique (drive_id, number),
  constraint fk_registration_drive foreign key (drive_id) references drive (id),
  constraint fk_registration_donor foreign key (donor_id) references donor (id),
  key ix_registration_donor (donor_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table registration;

--changeset giothong:outcome
create table outcome (
  id binary(16) not null,
  registration_id binary(16) not null,
  drive_id binary(16) not null,
  donor_id binary(16) not null,
  source varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  list_id binary(16) null,
  list_row int null,
  result varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  component varchar(20) character set utf8mb4 collate utf8mb4_bin null,
  volume_ml int null,
  bag_number varchar(40) character set utf8mb4 collate utf8mb4_bin null,
  certificate_serial varchar(40) character set utf8mb4 collate utf8mb4_bin null,
  reason_code varchar(30) character set utf8mb4 collate utf8mb4_bin null,
  reason_text varchar(200) null,
  until_on date null,
  weight_kg decimal(4,1) null,
  abo varchar(2) character set utf8mb4 collate utf8mb4_bin null,
  rh_d varchar(10) character set utf8mb4 collate utf8mb4_bin null,
  occupation varchar(20) character set utf8mb4 collate utf8mb4_bin null,
  notes varchar(300) character set utf8mb4 collate utf8mb4_bin null,
  recorded_at datetime(6) not null,
  recorded_by binary(16) null,
  withdrawn_at datetime(6) null,
  withdrawn_by binary(16) null,
  withdrawn_reason varchar(300) null,
  primary key (id),
  constraint fk_outcome_registration foreign key (registration_id) references registration (id),
  key ix_outcome_drive (drive_id, donor_id),
  key ix_outcome_list (list_id),
  key ix_outcome_donor (donor_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table outcome;

--changeset giothong:registration-warning
create table registration_warning (
  id binary(16) not null,
  registration_id binary(16) not null,
  rule varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  message_vi varchar(400) not null,
  message_en varchar(400) not null,
  legal_basis varchar(200) null,
  recorded_at datetime(6) not null,
  primary key (id),
  constraint fk_registration_warning_registration foreign key (registration_id) references registration (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table registration_warning;

--changeset giothong:drive-total
create table drive_total (
  drive_id binary(16) not null,
  next_number int not null,
  registered int not null,
  arrived int not null,
  donations int not null,
  deferrals int not null,
  no_shows int not null,
  millilitres int not null,
  first_time int not null,
  repeated int not null,
  primary key (drive_id),
  constraint fk_drive_total_drive foreign key (drive_id) references drive (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table drive_total;

--changeset giothong:drive-figure
create table drive_figure (
  drive_id binary(16) not null,
  dimension varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  item varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  donations int not null,
  millilitres int not null,
  people int not null,
  primary key (drive_id, dimension, item),
  constraint fk_drive_figure_drive foreign key (drive_id) references drive (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table drive_figure;

--changeset giothong:collectors
insert into collector (id, code, name, closed_on) values
  (x'016ffe0c0c00782eb7b4b7a13410e496', 'BVDK-QNG', 'Khoa Huyết học - Truyền máu, Bệnh viện Đa khoa tỉnh Quảng Ngãi', null),
  (x'016ffe0c0c00736b81a8e47dc299415e', 'VHHTM', 'Viện Huyết học - Truyền máu Trung ương', null);
--rollback delete from collector;

--changeset giothong:campaigns
insert into campaign (code, name_vi, name_en) values
  ('CHU_NHAT_DO', 'Chủ nhật Đỏ', 'Red Sunday'),
  ('LE_HOI_XUAN_HONG', 'Lễ hội Xuân hồng', 'Rosy Spring Festival'),
  ('NGAY_TOAN_DAN_7_4', 'Ngày Toàn dân hiến máu tình nguyện 7/4', 'National Blood Donation Day, 7 April'),
  ('THANG_NHAN_DAO', 'Tháng Nhân đạo', 'Humanitarian Month'),
  ('NGAY_QUOC_TE_14_6', 'Ngày Quốc tế Người hiến máu 14/6', 'World Blood Donor Day, 14 June'),
  ('HANH_TRINH_DO', 'Hành trình Đỏ', 'Red Journey'),
  ('GIOT_MAU_HONG_HE', 'Những giọt máu hồng hè', 'Rosy Drops of Summer');
--rollback delete from campaign;
