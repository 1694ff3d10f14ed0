--liquibase formatted sql

-- Families of donors, which are honoured too. A member belongs from a day until another; a donation counts for the family of its day.

--changeset giothong:household
create table household (
  id binary(16) not null,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(120) not null,
  created_at datetime(6) not null,
  created_by binary(16) not null,
  primary key (id),
  constraint uq_household_code unique (code)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table household;

--changeset giothong:household-member
create table household_member (
  id binary(16) not null,
  household_id binary(16) not null,
  donor_id binary(16) not null,
  relation varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  joined_on date not null,
  left_on date null,
  version int not null,
  primary key (id),
  constraint fk_household_member foreign key (household_id) references household (id),
  constraint fk_household_member_donor foreign key (donor_id) references donor (id),
  key ix_household_member_donor (donor_id, joined_on)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table household_member;

--changeset giothong:household-sequence
create table household_sequence (
  id int not null,
  next_number bigint not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table household_sequence;

--changeset giothong:household-sequence-start
insert into household_sequence (id, next_number) values (1, 1);
--rollback delete from household_sequence;
