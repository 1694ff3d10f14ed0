--liquibase formatted sql

-- Whoever adds a row to the rates or the recipients waits here for others who do, and then sees theirs.

--changeset giothong:funding-turn
create table funding_turn (
  name varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (name)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table funding_turn;

--changeset giothong:funding-turn-filled
insert into funding_turn (name) values ('RATES'), ('RECIPIENTS');
--rollback delete from funding_turn;
