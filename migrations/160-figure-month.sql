--liquibase formatted sql

-- What the drives of an area and a month come to, for reports that are about whole areas; ff…ff stands for all areas together.
--changeset giothong:figure-month
create table figure_month (
  area_id binary(16) not null,
  dimension varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  month int not null,
  item varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  drives int not null,
  registered int not null,
  arrived int not null,
  donations int not null,
  millilitres bigint not null,
  deferrals int not null,
  first_time int not null,
  target int not null,
  primary key (area_id, dimension, month, item),
  key ix_figure_month_month (month, area_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table figure_month;

-- Months of areas in which a drive has changed since they were added up. Whoever changes one leaves a row and waits for nobody.
--changeset giothong:stale-month
create table stale_month (
  id binary(16) not null,
  month int not null,
  area_id binary(16) not null,
  primary key (id),
  key ix_stale_month_month (month, area_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table stale_month;

--changeset giothong:stale-month-filled
insert into stale_month (id, month, area_id)
  select unhex(left(sha2(concat(m.month, hex(m.area_id)), 256), 32)), m.month, m.area_id
  from (select distinct year(d.held_on) * 100 + month(d.held_on) month, c.area_id
    from drive d join chapter c on c.id = d.chapter_id) m;
--rollback delete from stale_month;

-- One row that is locked by whoever adds up, so that replicas do it one after the other.
--changeset giothong:figure-turn
create table figure_turn (
  id tinyint not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table figure_turn;

--changeset giothong:figure-turn-filled
insert into figure_turn (id) values (1);
--rollback delete from figure_turn;
