--liquibase formatted sql

-- Chapters whose records lie together, such as those of a province. It never changes and says nothing about the tree: whatever the
-- tree becomes, a search looks into the areas of the chapters it is about.
--changeset giothong:chapter-area
alter table chapter add column area_id binary(16) not null default x'00000000000000000000000000000000';
--rollback alter table chapter drop column area_id;
