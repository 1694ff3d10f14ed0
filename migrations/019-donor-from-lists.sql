--liquibase formatted sql

-- Which facts of a record that people keep came from lists, so that they can go with them.

--changeset giothong:donor-from-lists
alter table donor add column from_lists varchar(120) character set utf8mb4 collate utf8mb4_bin not null default '';
--rollback alter table donor drop column from_lists;

--changeset giothong:intake-row-opening
alter table intake_row add column opening_count int null;
--rollback alter table intake_row drop column opening_count;

--changeset giothong:intake-row-opening-by
alter table intake_row add column opening_by binary(16) null;
--rollback alter table intake_row drop column opening_by;

--changeset giothong:intake-row-opening-at
alter table intake_row add column opening_at datetime(6) null;
--rollback alter table intake_row drop column opening_at;
