--liquibase formatted sql

-- Who brought the person of a line to give; the one who brings is somebody of the register. Rows are few beside the lines.

--changeset giothong:bringing
create table bringing (
  id binary(16) not null,
  registration_id binary(16) not null,
  donor_id binary(16) not null,
  told_at datetime(6) not null,
  told_by binary(16) null,
  primary key (id),
  constraint uq_bringing_registration unique (registration_id),
  constraint fk_bringing_registration foreign key (registration_id) references registration (id),
  constraint fk_bringing_donor foreign key (donor_id) references donor (id),
  key ix_bringing_donor (donor_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table bringing;
