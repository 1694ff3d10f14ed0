--liquibase formatted sql

--changeset giothong:finding-explanation
create table finding_explanation (
  id binary(16) not null,
  rule varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  drive_id binary(16) not null,
  subject varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  note varchar(300) not null,
  explained_by binary(16) not null,
  explained_by_name varchar(160) not null,
  explained_at datetime(6) not null,
  primary key (id),
  constraint uq_finding_explanation unique (drive_id, rule, subject),
  constraint fk_finding_explanation_drive foreign key (drive_id) references drive (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table finding_explanation;
