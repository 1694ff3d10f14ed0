--liquibase formatted sql

-- Messages that go by themselves: on which occasion, to whom, by what channel, from which hour of the day.

--changeset giothong:message-rule
create table message_rule (
  id binary(16) not null,
  occasion varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  wording_id binary(16) not null,
  channel varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  chapter_id binary(16) null,
  club_id binary(16) null,
  season_month int null,
  season_day int null,
  sends_at time not null,
  active boolean not null,
  created_at datetime(6) not null,
  created_by binary(16) not null,
  version int not null,
  primary key (id),
  constraint fk_message_rule_wording foreign key (wording_id) references message_wording (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table message_rule;

--changeset giothong:mailing-of-rule
alter table mailing add constraint fk_mailing_rule foreign key (rule_id) references message_rule (id);
--rollback alter table mailing drop foreign key fk_mailing_rule;
