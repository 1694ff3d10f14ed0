--liquibase formatted sql

--changeset giothong:chapter
create table chapter (
  id binary(16) not null,
  created_at datetime(6) not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table chapter;

--changeset giothong:chapter-version
create table chapter_version (
  id binary(16) not null,
  chapter_id binary(16) not null,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(120) not null,
  folded_name varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  level varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  parent_id binary(16) null,
  valid_from date null,
  valid_to date null,
  legal_basis varchar(120) null,
  primary key (id),
  constraint uq_chapter_version_chapter_from unique (chapter_id, valid_from),
  constraint uq_chapter_version_code_from unique (code, valid_from),
  constraint fk_chapter_version_chapter foreign key (chapter_id) references chapter (id),
  constraint fk_chapter_version_parent foreign key (parent_id) references chapter (id),
  key ix_chapter_version_code (code)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table chapter_version;

--changeset giothong:chapter-succession
create table chapter_succession (
  id binary(16) not null,
  from_id binary(16) not null,
  to_id binary(16) not null,
  relation varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  happened_on date not null,
  legal_basis varchar(120) null,
  primary key (id),
  constraint fk_chapter_succession_from foreign key (from_id) references chapter (id),
  constraint fk_chapter_succession_to foreign key (to_id) references chapter (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table chapter_succession;

--changeset giothong:chapter-membership
create table chapter_membership (
  chapter_id binary(16) not null,
  counted_year int not null,
  members int not null,
  primary key (chapter_id, counted_year),
  constraint fk_chapter_membership_chapter foreign key (chapter_id) references chapter (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table chapter_membership;

--changeset giothong:officer-term
create table officer_term (
  id binary(16) not null,
  node_id binary(16) not null,
  full_name varchar(120) not null,
  office varchar(60) not null,
  from_on date not null,
  to_on date null,
  version int not null,
  primary key (id),
  key ix_officer_term_node (node_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table officer_term;
