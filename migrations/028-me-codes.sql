--liquibase formatted sql

--changeset giothong:sign-in-code
create table sign_in_code (
  id binary(16) not null,
  subject_hash binary(32) not null,
  phone_hash binary(32) null,
  code_hash binary(32) not null,
  tries int not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6) null,
  primary key (id),
  key ix_sign_in_code_subject (subject_hash),
  key ix_sign_in_code_phone (phone_hash),
  key ix_sign_in_code_expiry (expires_at)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table sign_in_code;

--changeset giothong:activation
create table activation (
  id binary(16) not null,
  donor_id binary(16) not null,
  code_hash binary(32) not null,
  tries int not null,
  created_at datetime(6) not null,
  created_by binary(16) not null,
  expires_at datetime(6) not null,
  used_at datetime(6) null,
  primary key (id),
  constraint uq_activation_hash unique (code_hash),
  constraint fk_activation_donor foreign key (donor_id) references donor (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table activation;
