--liquibase formatted sql

--changeset giothong:report-document-form
alter table report_document
  add column form varchar(12) character set utf8mb4 collate utf8mb4_bin not null default 'FIGURES' after chapter_id;
--rollback alter table report_document drop column form;

--changeset giothong:report-document-form-unique
alter table report_document add constraint uq_report_document_form unique (chapter_id, form, period, revision);
--rollback alter table report_document drop index uq_report_document_form;

--changeset giothong:report-document-unique-dropped
alter table report_document drop index uq_report_document;
--rollback alter table report_document add constraint uq_report_document unique (chapter_id, period, revision);

--changeset giothong:report-deadline-kinds
alter table report_deadline modify column kind varchar(12) character set utf8mb4 collate utf8mb4_bin not null;
--rollback select 1;

--changeset giothong:report-deadline-period-end
alter table report_deadline add column period_ends varchar(5) character set utf8mb4 collate utf8mb4_bin null;
--rollback alter table report_deadline drop column period_ends;

--changeset giothong:report-deadline-forms
insert into report_deadline (kind, valid_from, days_after, legal_basis, to_be_confirmed, period_ends) values
  ('HEALTH_YEAR', '1990-01-01', 29, 'Thông tư 26/2013/TT-BYT, Điều 62 và Phụ lục 14: trước ngày 30/11', true, '10-31'),
  ('PLAN', '1990-01-01', 0, 'Thông lệ: trưởng ban chỉ đạo ký vào tháng 11–12 của năm trước', true, null);
--rollback delete from report_deadline where kind in ('HEALTH_YEAR', 'PLAN');
