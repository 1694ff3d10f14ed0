--liquibase formatted sql

--changeset giothong:drive-figure-people
alter table drive_figure
  add column registered int not null default 0,
  add column deferrals int not null default 0,
  add column first_time int not null default 0;
--rollback alter table drive_figure drop column registered, drop column deferrals, drop column first_time;

--changeset giothong:drive-figure-deferrals
update drive_figure set deferrals = people where dimension = 'DEFERRAL';
--rollback select 1;

--changeset giothong:drive-figure-without-people
alter table drive_figure drop column people;
--rollback alter table drive_figure add column people int not null default 0;

--changeset giothong:donor-year
create table donor_year (
  year smallint not null,
  chapter_id binary(16) not null,
  donor_id binary(16) not null,
  donations smallint not null,
  first_time boolean not null,
  primary key (year, chapter_id, donor_id),
  key ix_donor_year_donor (donor_id, year)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table donor_year;

--changeset giothong:donor-year-filled
insert into donor_year (year, chapter_id, donor_id, donations, first_time)
  select year(given_on), chapter_id, donor_id, count(*), max(first_time)
  from donation where state = 'LIVE' group by year(given_on), chapter_id, donor_id;
--rollback delete from donor_year;

--changeset giothong:figure-recount
create table figure_recount (
  id binary(16) not null,
  repairs boolean not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  drives int not null,
  differences int not null,
  result longtext null,
  ordered_by binary(16) null,
  ordered_at datetime(6) not null,
  finished_at datetime(6) null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table figure_recount;

--changeset giothong:figure-recount-after-upgrade
insert into figure_recount (id, repairs, state, drives, differences, ordered_at)
  select x'019ab5c1e8007d4cb0b2a8d5f3c06001', true, 'RUNNING', 0, 0, utc_timestamp(6) from drive_total limit 1;
--rollback delete from figure_recount;

--changeset giothong:figure-recount-queued
insert into job (id, kind, subject_id, state, rows_known, rows_done, queued_at)
  select x'019ab5c1e8007d4cb0b2a8d5f3c06002', 'figures.recount', id, 'QUEUED', 0, 0, utc_timestamp(6) from figure_recount;
--rollback delete from job where kind = 'figures.recount';
