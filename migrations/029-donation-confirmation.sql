--liquibase formatted sql

--changeset giothong:confirmation
create table confirmation (
  id binary(16) not null,
  donation_id binary(16) not null,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  issued_at datetime(6) not null,
  primary key (id),
  constraint uq_confirmation_donation unique (donation_id),
  constraint uq_confirmation_code unique (code),
  constraint fk_confirmation_donation foreign key (donation_id) references donation (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table confirmation;
