--liquibase formatted sql

-- Whom to tell that a drive was called off: those who were booked at that moment, and nobody after.
--changeset giothong:drive-call
create table drive_call (
  registration_id binary(16) not null,
  drive_id binary(16) not null,
  told_at datetime(6) null,
  told_by binary(16) null,
  primary key (registration_id),
  constraint fk_drive_call_registration foreign key (registration_id) references registration (id),
  constraint fk_drive_call_drive foreign key (drive_id) references drive (id),
  key ix_drive_call_drive (drive_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table drive_call;

--changeset giothong:drive-call-until-now
insert into drive_call (registration_id, drive_id)
  select r.id, r.drive_id from registration r
  where exists (select 1 from outcome o where o.registration_id = r.id and o.reason_code = 'DRIVE_CANCELLED' and o.withdrawn_at is null);
--rollback delete from drive_call;
