--liquibase formatted sql

--changeset giothong:donor
create table donor (
  id binary(16) not null,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  full_name varchar(120) not null,
  folded_name varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  sort_name varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  sex varchar(1) character set utf8mb4 collate utf8mb4_bin null,
  birth_date date null,
  birth_year smallint null,
  chapter_id binary(16) not null,
  address varchar(200) null,
  phone varchar(20) character set utf8mb4 collate utf8mb4_bin null,
  identity_kind varchar(10) character set utf8mb4 collate utf8mb4_bin null,
  identity_cipher varbinary(200) null,
  identity_hash binary(32) null,
  identity_last4 varchar(4) character set utf8mb4 collate utf8mb4_bin null,
  abo varchar(2) character set utf8mb4 collate utf8mb4_bin null,
  rh_d varchar(10) character set utf8mb4 collate utf8mb4_bin null,
  blood_group_evidence varchar(1) character set utf8mb4 collate utf8mb4_bin null,
  occupation varchar(20) character set utf8mb4 collate utf8mb4_bin null,
  weight_kg decimal(4,1) null,
  opening_count int not null,
  opening_evidence varchar(1) character set utf8mb4 collate utf8mb4_bin null,
  opening_source varchar(200) null,
  opening_until date null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  merged_into_id binary(16) null,
  origin varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  kept boolean not null,
  donation_count int not null,
  first_donation_on date null,
  last_donation_on date null,
  last_component varchar(20) character set utf8mb4 collate utf8mb4_bin null,
  created_at datetime(6) not null,
  created_by binary(16) null,
  version int not null,
  primary key (id),
  constraint uq_donor_code unique (code),
  constraint fk_donor_chapter foreign key (chapter_id) references chapter (id),
  key ix_donor_phone (phone),
  key ix_donor_identity (identity_hash),
  key ix_donor_folded (folded_name, birth_year),
  key ix_donor_chapter (chapter_id, state, sort_name),
  key ix_donor_sort (state, sort_name)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table donor;

--changeset giothong:donor-word
create table donor_word (
  word varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  donor_id binary(16) not null,
  primary key (word, donor_id),
  constraint fk_donor_word_donor foreign key (donor_id) references donor (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table donor_word;

--changeset giothong:donor-code-sequence
create table donor_code_sequence (
  id int not null,
  next_number bigint not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table donor_code_sequence;

--changeset giothong:donor-merge
create table donor_merge (
  id binary(16) not null,
  kept_id binary(16) not null,
  gone_id binary(16) not null,
  reason varchar(300) not null,
  merged_at datetime(6) not null,
  merged_by binary(16) not null,
  undone_at datetime(6) null,
  undone_by binary(16) null,
  moved longtext not null,
  primary key (id),
  key ix_donor_merge_kept (kept_id),
  key ix_donor_merge_gone (gone_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table donor_merge;

--changeset giothong:club-member
create table club_member (
  id binary(16) not null,
  club_id binary(16) not null,
  donor_id binary(16) not null,
  joined_on date not null,
  left_on date null,
  leave_reason varchar(200) null,
  version int not null,
  primary key (id),
  constraint fk_club_member_club foreign key (club_id) references club (id),
  constraint fk_club_member_donor foreign key (donor_id) references donor (id),
  key ix_club_member_club (club_id, joined_on)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table club_member;

--changeset giothong:donor-code-sequence-start
insert into donor_code_sequence (id, next_number) values (1, 1);
--rollback delete from donor_code_sequence;
