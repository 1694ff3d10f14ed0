--liquibase formatted sql

--changeset giothong:report-document
create table report_document (
  id binary(16) not null,
  chapter_id binary(16) not null,
  period varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  from_on date not null,
  to_on date not null,
  revision int not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  number varchar(40) character set utf8mb4 collate utf8mb4_bin null,
  content longtext null,
  hash varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  approved_at datetime(6) null,
  created_at datetime(6) not null,
  version int not null,
  primary key (id),
  constraint uq_report_document unique (chapter_id, period, revision),
  constraint uq_report_document_number unique (number),
  constraint fk_report_document_chapter foreign key (chapter_id) references chapter (id),
  key ix_report_document_period (period)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table report_document;

--changeset giothong:report-step
create table report_step (
  id binary(16) not null,
  document_id binary(16) not null,
  step varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  reason varchar(300) null,
  taken_by binary(16) not null,
  taken_by_name varchar(160) not null,
  taken_at datetime(6) not null,
  primary key (id),
  constraint fk_report_step_document foreign key (document_id) references report_document (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table report_step;

--changeset giothong:report-deadline
create table report_deadline (
  kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  valid_from date not null,
  days_after int not null,
  legal_basis varchar(200) null,
  to_be_confirmed boolean not null,
  primary key (kind, valid_from)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table report_deadline;

--changeset giothong:report-deadlines
insert into report_deadline (kind, valid_from, days_after, legal_basis, to_be_confirmed) values
  ('MONTH', '1990-01-01', 5, null, true),
  ('QUARTER', '1990-01-01', 10, null, true),
  ('HALF', '1990-01-01', 10, null, true),
  ('YEAR', '1990-01-01', 15, null, true);
--rollback delete from report_deadline;
