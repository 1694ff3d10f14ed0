--liquibase formatted sql

-- Different people of an area and a year: the rows of one area and year add up. Each change adds a row of its own and waits for
-- nobody; from time to time many rows are made one. ff…ff stands for all areas together.
--changeset giothong:figure-people
create table figure_people (
  area_id binary(16) not null,
  year smallint not null,
  id binary(16) not null,
  donors int not null,
  first_time int not null,
  lapsed int not null,
  primary key (area_id, year, id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table figure_people;

--changeset giothong:figure-people-filled
insert into figure_people (area_id, year, id, donors, first_time, lapsed)
  select p.area_id, p.year, x'00000000000000000000000000000000', sum(p.donors), sum(p.first_time), sum(p.lapsed) from (
    select c.area_id, k.year, count(distinct k.donor_id) donors, sum(k.first_time) first_time, 0 lapsed
      from donor_year k join chapter c on c.id = k.chapter_id group by c.area_id, k.year
    union all
    select c.area_id, k.year + o.years, 0, 0, count(distinct k.donor_id)
      from donor_year k join chapter c on c.id = k.chapter_id join (select 1 years union all select 2) o
      where not exists (select 1 from donor_year n where n.donor_id = k.donor_id and n.year = k.year + o.years)
      group by c.area_id, k.year + o.years) p
  group by p.area_id, p.year;
--rollback delete from figure_people;

--changeset giothong:figure-people-of-all-filled
insert into figure_people (area_id, year, id, donors, first_time, lapsed)
  select x'ffffffffffffffffffffffffffffffff', p.year, x'00000000000000000000000000000000', sum(p.donors), sum(p.first_time),
    sum(p.lapsed) from (
    select k.year, count(distinct k.donor_id) donors, sum(k.first_time) first_time, 0 lapsed from donor_year k group by k.year
    union all
    select k.year + o.years, 0, 0, count(distinct k.donor_id)
      from donor_year k join (select 1 years union all select 2) o
      where not exists (select 1 from donor_year n where n.donor_id = k.donor_id and n.year = k.year + o.years)
      group by k.year + o.years) p
  group by p.year;
--rollback delete from figure_people where area_id = x'ffffffffffffffffffffffffffffffff';
