--liquibase formatted sql

-- Where the mountains are: a unit has the kind of the nearest unit above it that is named here, else it lies in the plain.

--changeset giothong:award-area
create table award_area (
  chapter_id binary(16) not null,
  area varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  to_be_confirmed boolean not null,
  primary key (chapter_id),
  constraint fk_award_area_chapter foreign key (chapter_id) references chapter (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table award_area;

--changeset giothong:award-areas
insert into award_area (chapter_id, area, to_be_confirmed)
  select distinct v.chapter_id, 'MOUNTAIN', true from chapter_version v
  where v.level = 'DISTRICT' and v.code in ('525', '526', '529', '530', '531', '535');
--rollback delete from award_area;
