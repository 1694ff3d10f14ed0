--liquibase formatted sql

--changeset giothong:figure-export
create table figure_export (
  id binary(16) not null,
  asked longtext not null,
  format varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  ordered_by binary(16) not null,
  ordered_at datetime(6) not null,
  finished_at datetime(6) null,
  primary key (id),
  key ix_figure_export_ordered (ordered_at)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table figure_export;

--changeset giothong:figure-export-piece
create table figure_export_piece (
  export_id binary(16) not null,
  n int not null,
  content mediumblob not null,
  primary key (export_id, n),
  constraint fk_figure_export_piece_export foreign key (export_id) references figure_export (id) on delete cascade
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table figure_export_piece;

--changeset giothong:dhis2-id
create table dhis2_id (
  id binary(16) not null,
  chapter_id binary(16) not null,
  kind varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
  code varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  uid varchar(11) character set utf8mb4 collate utf8mb4_bin not null,
  set_by binary(16) not null,
  set_at datetime(6) not null,
  primary key (id),
  constraint uq_dhis2_id unique (chapter_id, kind, code),
  constraint fk_dhis2_id_chapter foreign key (chapter_id) references chapter (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table dhis2_id;
