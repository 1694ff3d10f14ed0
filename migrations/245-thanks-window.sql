--liquibase formatted sql

-- Until how many days after a drive thanks go by themselves, and rounds of thanks for what is recorded only later.

--changeset giothong:thanks-window
create table thanks_window (
  id binary(16) not null,
  days int not null,
  valid_from date not null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table thanks_window;

--changeset giothong:thanks-window-rows
insert into thanks_window (id, days, valid_from, valid_to, legal_basis, confirmed) values
  (x'019ffe0c0c0070f57901000000000001', 14, '2020-01-01', null, 'Không có quy định; số ngày chờ Hội Chữ thập đỏ tỉnh xác nhận', false);
--rollback delete from thanks_window;

--changeset giothong:mailing-round
alter table mailing add column round_on date null;
update mailing set round_on = due_on;
alter table mailing modify column round_on date not null;
alter table mailing add constraint uq_mailing_rule_round unique (rule_id, rule_key, due_on, round_on);
alter table mailing drop index uq_mailing_rule;
--rollback alter table mailing add constraint uq_mailing_rule unique (rule_id, rule_key, due_on);
--rollback alter table mailing drop index uq_mailing_rule_round;
--rollback alter table mailing drop column round_on;
