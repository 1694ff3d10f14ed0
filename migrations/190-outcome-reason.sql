--liquibase formatted sql

-- As long as the reasons for which a drive is cancelled, which its lines repeat.

--changeset giothong:outcome-reason
alter table outcome modify column reason_text varchar(300) null;

--rollback alter table outcome modify column reason_text varchar(200) null;
