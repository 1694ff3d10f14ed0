--liquibase formatted sql

-- A ceremony and the awards that are to be handed over there. Who was absent stays waiting, and may be on the list of another.

--changeset giothong:ceremony
create table ceremony (
  id binary(16) not null,
  chapter_id binary(16) not null,
  name varchar(200) not null,
  held_on date not null,
  starts_at time null,
  venue varchar(200) not null,
  created_at datetime(6) not null,
  created_by binary(16) not null,
  version int not null,
  primary key (id),
  constraint fk_ceremony_chapter foreign key (chapter_id) references chapter (id),
  key ix_ceremony_chapter (chapter_id, held_on)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table ceremony;

--changeset giothong:ceremony-case
create table ceremony_case (
  id binary(16) not null,
  ceremony_id binary(16) not null,
  case_id binary(16) not null,
  received_by varchar(120) null,
  handed_at datetime(6) null,
  primary key (id),
  constraint uq_ceremony_case unique (ceremony_id, case_id),
  constraint fk_ceremony_case_ceremony foreign key (ceremony_id) references ceremony (id),
  constraint fk_ceremony_case_case foreign key (case_id) references award_case (id),
  key ix_ceremony_case_case (case_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table ceremony_case;

--changeset giothong:award-document-ceremony
alter table award_document add constraint fk_award_document_ceremony foreign key (ceremony_id) references ceremony (id);
--rollback alter table award_document drop foreign key fk_award_document_ceremony;
