--liquibase formatted sql

-- Occupations after which one rests before going back to work hold from a day on, as every other rule; a donor may have one. Their names
-- are texts, as those of all codes.

--changeset giothong:guarded-occupation-dates
alter table guarded_occupation
  add column valid_from date not null default '2013-11-15',
  add column valid_to date null,
  add column legal_basis varchar(200) not null default 'Thông tư 26/2013/TT-BYT, Phụ lục 2',
  add column confirmed boolean not null default true;
alter table guarded_occupation drop column name_vi, drop column name_en;
alter table donor add column guarded_occupation varchar(30) character set utf8mb4 collate utf8mb4_bin null;
--rollback alter table donor drop column guarded_occupation;
--rollback alter table guarded_occupation add column name_vi varchar(200) not null default '', add column name_en varchar(200) not null default '';
--rollback alter table guarded_occupation drop column valid_from, drop column valid_to, drop column legal_basis, drop column confirmed;
