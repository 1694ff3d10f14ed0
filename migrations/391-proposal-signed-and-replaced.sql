--liquibase formatted sql

-- Who signed a proposal and in which office, which sent one it replaces and why, and what was written down as approved before it was
-- corrected. Of those of one year that were sent before, the latest plans the year.

--changeset giothong:proposal-signer
alter table funding_proposal
  add column signer varchar(120) null,
  add column signer_position varchar(120) null,
  add column replaces_id binary(16) null,
  add column replace_reason varchar(500) null;
--rollback alter table funding_proposal drop column signer, drop column signer_position, drop column replaces_id, drop column replace_reason;

--changeset giothong:proposal-replaced
update funding_proposal p join funding_proposal q on q.year = p.year and q.state = 'SENT' and q.sent_at > p.sent_at
  set p.state = 'REPLACED' where p.state = 'SENT';
--rollback update funding_proposal set state = 'SENT' where state = 'REPLACED';

--changeset giothong:funding-approval
create table funding_approval (
  id binary(16) not null,
  proposal_id binary(16) not null,
  amount bigint not null,
  number varchar(60) not null,
  approved_on date not null,
  reason varchar(500) not null,
  corrected_at datetime(6) not null,
  corrected_by binary(16) not null,
  corrected_name varchar(120) not null,
  primary key (id),
  constraint fk_funding_approval_proposal foreign key (proposal_id) references funding_proposal (id) on delete cascade
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table funding_approval;
