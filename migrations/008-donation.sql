--liquibase formatted sql

--changeset giothong:donation
create table donation (
  id binary(16) not null,
  drive_id binary(16) not null,
  donor_id binary(16) not null,
  outcome_id binary(16) not null,
  given_on date not null,
  component varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  volume_ml int null,
  bag_number varchar(40) character set utf8mb4 collate utf8mb4_bin null,
  certificate_serial varchar(40) character set utf8mb4 collate utf8mb4_bin null,
  evidence varchar(1) character set utf8mb4 collate utf8mb4_bin not null,
  chapter_id binary(16) not null,
  collector_id binary(16) not null,
  sex varchar(1) character set utf8mb4 collate utf8mb4_bin null,
  age smallint null,
  occupation varchar(20) character set utf8mb4 collate utf8mb4_bin null,
  abo varchar(2) character set utf8mb4 collate utf8mb4_bin null,
  rh_d varchar(10) character set utf8mb4 collate utf8mb4_bin null,
  weight_kg decimal(4,1) null,
  first_time boolean not null,
  flags varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  notes varchar(300) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  voided_reason varchar(300) null,
  created_at datetime(6) not null,
  primary key (id),
  constraint uq_donation_drive_donor unique (drive_id, donor_id),
  constraint fk_donation_drive foreign key (drive_id) references drive (id),
  constraint fk_donation_donor foreign key (donor_id) references donor (id),
  key ix_donation_donor (donor_id, given_on),
  key ix_donation_bag (bag_number),
  key ix_donation_certificate (certificate_serial)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table donation;
