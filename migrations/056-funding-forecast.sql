--liquibase formatted sql

-- A forecast of the awards of a year as it was computed on a day; its figures by level and its test on past years lie in one text.

--changeset giothong:forecast
create table forecast (
  id binary(16) not null,
  year int not null,
  as_of date not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  donors int not null,
  households int not null,
  result longtext null,
  error_code varchar(60) character set utf8mb4 collate utf8mb4_bin null,
  created_at datetime(6) not null,
  created_by binary(16) null,
  finished_at datetime(6) null,
  primary key (id),
  key ix_forecast_year (year, created_at)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table forecast;

--changeset giothong:forecast-cell
create table forecast_cell (
  forecast_id binary(16) not null,
  step_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  chapter_id binary(16) not null,
  month int not null,
  expected decimal(12,4) not null,
  primary key (forecast_id, step_code, chapter_id, month),
  constraint fk_forecast_cell_forecast foreign key (forecast_id) references forecast (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table forecast_cell;
