--liquibase formatted sql

--changeset giothong:period-opening-lifts
alter table period_opening add column lifts_from binary(16) null after chapter_id;
--rollback alter table period_opening drop column lifts_from;

--changeset giothong:period-opening-lifts-before
update period_opening set lifts_from = chapter_id;
--rollback update period_opening set lifts_from = null;

--changeset giothong:period-opening-lifts-always
alter table period_opening
  modify column lifts_from binary(16) not null,
  add constraint fk_period_opening_lifts foreign key (lifts_from) references chapter (id);
--rollback alter table period_opening drop foreign key fk_period_opening_lifts, modify column lifts_from binary(16) null;
