--liquibase formatted sql

--changeset giothong:outbox-message
create table outbox_message (
  id binary(16) not null,
  channel varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  recipient varchar(200) not null,
  subject varchar(200) not null,
  body varchar(4000) not null,
  sent_at datetime(6) not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table outbox_message;
