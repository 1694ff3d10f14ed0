--liquibase formatted sql

-- One row, locked by whoever founds a club until it is stored: the next number is then one more than the highest.

--changeset giothong:club-code-sequence
create table club_code_sequence (
  id int not null,
  taken bigint not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table club_code_sequence;

--changeset giothong:club-code-sequence-start
insert into club_code_sequence (id, taken) values (1, 0);
--rollback delete from club_code_sequence;
