--liquibase formatted sql

--changeset giothong:intake-row-line
alter table intake_row add column line_id binary(16) null;
--rollback alter table intake_row drop column line_id;

--changeset giothong:intake-gate
create table intake_gate (
  id int not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table intake_gate;

--changeset giothong:intake-gate-row
insert into intake_gate (id) values (1);
--rollback delete from intake_gate;
