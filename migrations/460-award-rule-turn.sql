--liquibase formatted sql

-- Whoever makes or changes an award rule waits here for others who do, and then sees what they stored.

--changeset giothong:award-rule-turn
create table award_rule_turn (
  name varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (name)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table award_rule_turn;

--changeset giothong:award-rule-turn-filled
insert into award_rule_turn (name) values ('RULES');
--rollback delete from award_rule_turn;
