--liquibase formatted sql

--changeset giothong:map-place
create table map_place (
  chapter_id binary(16) not null,
  map_row smallint not null,
  map_column smallint not null,
  primary key (chapter_id),
  constraint fk_map_place_chapter foreign key (chapter_id) references chapter (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table map_place;

--changeset giothong:map-quang-ngai
insert into map_place (chapter_id, map_row, map_column)
  select distinct v.chapter_id, p.map_row, p.map_column from (
    select '525' code, 1 map_row, 2 map_column
    union all select '524', 1, 3
    union all select '536', 1, 4
    union all select '530', 2, 1
    union all select '529', 2, 2
    union all select '527', 2, 3
    union all select '522', 2, 4
    union all select '531', 3, 2
    union all select '532', 3, 3
    union all select '528', 3, 4
    union all select '535', 4, 2
    union all select '533', 4, 3
    union all select '534', 5, 3
  ) p join chapter_version v on v.code = p.code and v.level = 'DISTRICT' and v.valid_to is null;
--rollback delete from map_place;
