--liquibase formatted sql

-- Serials of certificates whose holders were erased: used forms, behind which nobody stands.

--changeset giothong:erased-certificate
create table erased_certificate (
  id binary(16) not null,
  serial varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  collector_id binary(16) not null,
  chapter_id binary(16) not null,
  given_year int not null,
  issued boolean not null,
  primary key (id),
  constraint fk_erased_certificate_collector foreign key (collector_id) references collector (id),
  constraint fk_erased_certificate_chapter foreign key (chapter_id) references chapter (id),
  key ix_erased_certificate_serial (serial)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table erased_certificate;

--changeset giothong:erased-certificate-words
update erasure_rule set name_vi = 'Số giấy chứng nhận (chỉ giữ như số phôi đã dùng, không còn gắn với ai) và mã xác nhận', name_en = 'Serials of certificates (kept as used forms alone, with nobody behind them) and codes of confirmations'
where id = x'019ffe0c0c0070018a03000000000009';
--rollback update erasure_rule set name_vi = 'Số giấy chứng nhận và mã xác nhận', name_en = 'Serials of certificates and codes of confirmations' where id = x'019ffe0c0c0070018a03000000000009';
