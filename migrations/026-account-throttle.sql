--liquibase formatted sql

--changeset giothong:throttle
create table throttle (
  key_hash binary(32) not null,
  window_start datetime(6) not null,
  hits int not null,
  primary key (key_hash, window_start),
  key ix_throttle_window (window_start)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table throttle;
