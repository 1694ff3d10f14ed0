--liquibase formatted sql

--changeset giothong:intake-list
create table intake_list (
  id binary(16) not null,
  drive_id binary(16) not null,
  source varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  file_name varchar(200) not null,
  file_size int not null,
  file_hash binary(32) not null,
  state varchar(15) character set utf8mb4 collate utf8mb4_bin not null,
  rows_known int not null,
  rows_done int not null,
  column_plan longtext null,
  column_guess longtext null,
  column_samples longtext null,
  summary longtext null,
  error_code varchar(60) character set utf8mb4 collate utf8mb4_bin null,
  error_detail varchar(500) null,
  uploaded_at datetime(6) not null,
  uploaded_by binary(16) not null,
  applied_at datetime(6) null,
  applied_by binary(16) null,
  undone_at datetime(6) null,
  undone_by binary(16) null,
  version int not null,
  primary key (id),
  constraint fk_intake_list_drive foreign key (drive_id) references drive (id),
  key ix_intake_list_drive (drive_id, uploaded_at)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table intake_list;

--changeset giothong:intake-piece
create table intake_piece (
  list_id binary(16) not null,
  n int not null,
  content mediumblob not null,
  primary key (list_id, n),
  constraint fk_intake_piece_list foreign key (list_id) references intake_list (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table intake_piece;

--changeset giothong:intake-row
create table intake_row (
  list_id binary(16) not null,
  n int not null,
  sheet varchar(100) not null,
  sheet_row int not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  reading longtext not null,
  donor_id binary(16) null,
  matched_by varchar(40) character set utf8mb4 collate utf8mb4_bin null,
  grade varchar(10) character set utf8mb4 collate utf8mb4_bin null,
  candidates longtext null,
  repeat_of int null,
  unreadable varchar(60) character set utf8mb4 collate utf8mb4_bin null,
  flags varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  resolution varchar(12) character set utf8mb4 collate utf8mb4_bin null,
  resolution_reason varchar(300) null,
  resolved_by binary(16) null,
  resolved_at datetime(6) null,
  primary key (list_id, n),
  constraint fk_intake_row_list foreign key (list_id) references intake_list (id),
  key ix_intake_row_state (list_id, state),
  key ix_intake_row_donor (donor_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table intake_row;

--changeset giothong:intake-mapping
create table intake_mapping (
  id binary(16) not null,
  collector_id binary(16) not null,
  source varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  headers_hash binary(32) not null,
  columns_json longtext not null,
  remembered_at datetime(6) not null,
  remembered_by binary(16) not null,
  primary key (id),
  constraint uq_intake_mapping_headers unique (collector_id, source, headers_hash),
  constraint fk_intake_mapping_collector foreign key (collector_id) references collector (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table intake_mapping;
