--liquibase formatted sql

-- Counts the changes of the tree, so that one row tells whether a tree that was read before still stands.
--changeset giothong:chapter-change
create table chapter_change (
  id tinyint not null,
  changes int not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table chapter_change;

--changeset giothong:chapter-change-filled
insert into chapter_change (id, changes) values (1, 0);
--rollback delete from chapter_change;
