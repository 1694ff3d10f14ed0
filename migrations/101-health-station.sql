--liquibase formatted sql

-- The register of commune health stations. Every commune has one by law; what stands here at first is made of the names of the
-- communes alone and waits to be confirmed.

--changeset giothong:health-station
create table health_station (
  id binary(16) not null,
  chapter_id binary(16) not null,
  name varchar(160) not null,
  address varchar(200) null,
  phone varchar(20) null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  closed_on date null,
  version int not null,
  primary key (id),
  constraint fk_health_station_chapter foreign key (chapter_id) references chapter (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table health_station;

--changeset giothong:health-stations-of-quang-ngai
insert into health_station (id, chapter_id, name, legal_basis, confirmed, version)
select unhex(concat('019ffe0c0c0070018', substring(sha2(concat('station', hex(v.chapter_id)), 256), 1, 15))), v.chapter_id,
  concat('Trạm Y tế ', lower(substring(v.name, 1, 1)), substring(v.name, 2)),
  'Nghị định 117/2014/NĐ-CP (mỗi xã, phường, thị trấn một trạm y tế); tên chờ xác nhận', false, 0
from chapter_version v where v.level = 'COMMUNE' and v.valid_to is null;
--rollback delete from health_station;
