--liquibase formatted sql

-- A proposal of the money for a year's awards. The one who checks it is not the one who made it; from the signature on its text and
-- both documents stay as they are, under the hash of the text.

--changeset giothong:funding-proposal
create table funding_proposal (
  id binary(16) not null,
  year int not null,
  forecast_id binary(16) not null,
  scenario varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  total bigint not null,
  content longtext not null,
  content_hash varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  pdf longblob null,
  xlsx longblob null,
  created_at datetime(6) not null,
  created_by binary(16) not null,
  checked_at datetime(6) null,
  checked_by binary(16) null,
  signed_at datetime(6) null,
  signed_by binary(16) null,
  sent_at datetime(6) null,
  sent_by binary(16) null,
  version int not null,
  primary key (id),
  constraint fk_funding_proposal_forecast foreign key (forecast_id) references forecast (id),
  key ix_funding_proposal_year (year, state)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table funding_proposal;

-- What a year's awards of one level came to, where that is known: how many were given and what they cost.

--changeset giothong:funding-outturn
create table funding_outturn (
  id binary(16) not null,
  year int not null,
  step_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  given int not null,
  spent bigint not null,
  recorded_at datetime(6) not null,
  recorded_by binary(16) not null,
  primary key (id),
  key ix_funding_outturn_year (year, step_code, recorded_at)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table funding_outturn;
