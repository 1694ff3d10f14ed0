--liquibase formatted sql

-- Who claims more than the register counts names the document that shows it; both figures are kept for those who verify.

--changeset giothong:award-nomination-evidence
alter table award_case
  add column evidence varchar(300) null after counted,
  add column registered int null after evidence;
--rollback alter table award_case drop column evidence, drop column registered;
