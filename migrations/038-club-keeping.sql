--liquibase formatted sql

-- A membership written down by mistake is voided with a reason; it stays, and counts nowhere.

--changeset giothong:club-member-voided-at
alter table club_member add column voided_at datetime(6) null;
--rollback alter table club_member drop column voided_at;

--changeset giothong:club-member-voided-by
alter table club_member add column voided_by binary(16) null;
--rollback alter table club_member drop column voided_by;

--changeset giothong:club-member-void-reason
alter table club_member add column void_reason varchar(200) null;
--rollback alter table club_member drop column void_reason;

--changeset giothong:club-transfer
create table club_transfer (
  id binary(16) not null,
  club_id binary(16) not null,
  from_chapter_id binary(16) not null,
  to_chapter_id binary(16) not null,
  reason varchar(200) not null,
  transferred_at datetime(6) not null,
  transferred_by binary(16) not null,
  primary key (id),
  constraint fk_club_transfer_club foreign key (club_id) references club (id),
  key ix_club_transfer_club (club_id, transferred_at)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table club_transfer;
