--liquibase formatted sql

--changeset giothong:report-document-copied
alter table report_document add column copied_at datetime(6) null after content;
--rollback alter table report_document drop column copied_at;

--changeset giothong:report-document-copied-before
update report_document d
set d.copied_at = (select max(s.taken_at) from report_step s where s.document_id = d.id and s.step = 'SUBMITTED')
where d.content is not null;
--rollback update report_document set copied_at = null;
