--liquibase formatted sql

-- The numbers of volunteer teams: who may join, when a team is active, how long a patient's initials are kept.

--changeset giothong:care-rule
create table care_rule (
  id binary(16) not null,
  code varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
  amount int not null,
  valid_from date not null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  primary key (id),
  constraint uq_care_rule unique (code, valid_from)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table care_rule;

--changeset giothong:care-rules
insert into care_rule (id, code, amount, valid_from, valid_to, legal_basis, confirmed) values
  (x'019ffe0c0c0070018b10000000000001', 'MEMBER_AGE', 18, '2008-01-01', null, 'Luật Hoạt động chữ thập đỏ 11/2008/QH12 và hướng dẫn thực hiện Điều lệ Hội: tình nguyện viên từ đủ 18 tuổi', true),
  (x'019ffe0c0c0070018b10000000000002', 'ACTIVE_VISITS', 6, '2008-01-01', null, 'Chưa có văn bản; chờ Hội Chữ thập đỏ tỉnh xác nhận', false),
  (x'019ffe0c0c0070018b10000000000003', 'ACTIVE_MONTHS', 12, '2008-01-01', null, 'Chưa có văn bản; chờ Hội Chữ thập đỏ tỉnh xác nhận', false),
  (x'019ffe0c0c0070018b10000000000004', 'GRACE_MONTHS', 3, '2008-01-01', null, 'Chưa có văn bản; chờ Hội Chữ thập đỏ tỉnh xác nhận', false),
  (x'019ffe0c0c0070018b10000000000005', 'PATIENT_MONTHS', 6, '2008-01-01', null, 'Luật 91/2025/QH15, Điều 3 (chỉ lưu trong thời gian cần thiết); số tháng chờ Hội Chữ thập đỏ tỉnh xác nhận', false);
--rollback delete from care_rule;
