--liquibase formatted sql

-- What files say of people lies encrypted. Rows and files of before are encrypted at the next start, list by list.

--changeset giothong:intake-row-reading-bytes
alter table intake_row modify reading longblob not null;
--rollback alter table intake_row modify reading longtext not null;

--changeset giothong:intake-list-encrypted
alter table intake_list add column encrypted boolean not null default false;
--rollback alter table intake_list drop column encrypted;
