--liquibase formatted sql

-- The id that a form bears from the moment it is shown, and a fingerprint of what was sent under it: sent twice it counts once.

--changeset giothong:visit-sent-once
alter table care_visit
  add column request_id binary(16) null,
  add column request_print binary(16) null,
  add constraint uq_care_visit_request unique (team_id, request_id);
--rollback alter table care_visit drop index uq_care_visit_request, drop column request_id, drop column request_print;

--changeset giothong:redemption-sent-once
alter table redemption
  add column request_id binary(16) null,
  add column request_print binary(16) null,
  add constraint uq_redemption_request unique (donation_id, request_id);
--rollback alter table redemption drop index uq_redemption_request, drop column request_id, drop column request_print;
