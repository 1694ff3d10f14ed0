--liquibase formatted sql

-- Who was asked to come to a drive, when, by whom and how; and the dated rules of asking.

--changeset giothong:invitation
create table invitation (
  id binary(16) not null,
  drive_id binary(16) not null,
  donor_id binary(16) not null,
  channel varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  asked_at datetime(6) not null,
  asked_by binary(16) not null,
  primary key (id),
  constraint fk_invitation_drive foreign key (drive_id) references drive (id),
  constraint fk_invitation_donor foreign key (donor_id) references donor (id),
  key ix_invitation_asked (asked_at)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table invitation;

--changeset giothong:invitation-rule
create table invitation_rule (
  id binary(16) not null,
  kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  abo varchar(2) character set utf8mb4 collate utf8mb4_bin null,
  rh_d varchar(10) character set utf8mb4 collate utf8mb4_bin null,
  weeks int null,
  valid_from date not null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table invitation_rule;

--changeset giothong:invitation-rules
insert into invitation_rule (id, kind, abo, rh_d, weeks, valid_from, valid_to, legal_basis, confirmed) values
  (x'019ffe0c0c0070018b01000000000001', 'RESERVE', null, 'NEGATIVE', null, '2015-01-01', null, 'Chưa có văn bản; chờ Hội Chữ thập đỏ tỉnh xác nhận', false),
  (x'019ffe0c0c0070018b01000000000002', 'REST', null, null, 4, '2015-01-01', null, 'Chưa có văn bản; chờ Hội Chữ thập đỏ tỉnh xác nhận', false);
--rollback delete from invitation_rule;
