--liquibase formatted sql

--changeset giothong:drive-number
create table drive_number (
  of_year int not null,
  latest int not null,
  primary key (of_year)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table drive_number;
