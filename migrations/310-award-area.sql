--liquibase formatted sql

-- Whoever was honoured for what is asked in the mountains keeps that award after moving to the plain. Cases from before know no area and
-- are judged by that of their subject, as they were.

--changeset giothong:award-area
alter table award_case add column area varchar(10) null after chapter_id;
--rollback alter table award_case drop column area;
