--liquibase formatted sql

-- The last number that a register has given in a year. Its row is locked until the paper that took the number is stored, so a number
-- is neither left out nor given twice (Nghị định 30/2020/NĐ-CP, Điều 15).

--changeset giothong:document-counter
create table document_counter (
  register varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  counted_year int not null,
  last_number int not null,
  primary key (register, counted_year)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table document_counter;

--changeset giothong:funding-proposal-number
alter table funding_proposal add column number varchar(40) character set utf8mb4 collate utf8mb4_bin null;
--rollback alter table funding_proposal drop column number;
