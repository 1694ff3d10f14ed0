--liquibase formatted sql

-- What becomes of each part of a record once it is erased, and for how long what stays must be kept.

--changeset giothong:erasure-rule
create table erasure_rule (
  id binary(16) not null,
  item varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  fate varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  keep_years int null,
  name_vi varchar(200) not null,
  name_en varchar(200) not null,
  valid_from date not null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table erasure_rule;

--changeset giothong:donor-erased
alter table donor add column erased_on date null, add column kept_until date null;
--rollback alter table donor drop column erased_on, drop column kept_until;

--changeset giothong:erasure-rules
insert into erasure_rule (id, item, fate, keep_years, name_vi, name_en, valid_from, valid_to, legal_basis, confirmed) values
  (x'019ffe0c0c0070018a03000000000001', 'NAME', 'ERASE', null, 'Họ tên và các từ để tìm', 'Name and words to search by', '2023-07-01', null, 'Luật 91/2025/QH15, Điều 4', true),
  (x'019ffe0c0c0070018a03000000000002', 'BIRTH', 'YEAR', null, 'Ngày sinh (chỉ giữ năm)', 'Date of birth (the year stays)', '2023-07-01', null, 'Luật 91/2025/QH15, Điều 4', true),
  (x'019ffe0c0c0070018a03000000000003', 'CONTACT', 'ERASE', null, 'Điện thoại và địa chỉ', 'Phone and address', '2023-07-01', null, 'Luật 91/2025/QH15, Điều 4', true),
  (x'019ffe0c0c0070018a03000000000004', 'IDENTITY', 'ERASE', null, 'Số giấy tờ tùy thân', 'Number of the identity paper', '2023-07-01', null, 'Luật 91/2025/QH15, Điều 4', true),
  (x'019ffe0c0c0070018a03000000000005', 'TRAITS', 'ERASE', null, 'Nhóm máu, nghề nghiệp, cân nặng trong hồ sơ', 'Blood group, occupation and weight in the record', '2023-07-01', null, 'Luật 91/2025/QH15, Điều 4', true),
  (x'019ffe0c0c0070018a03000000000006', 'DEFERRALS', 'ERASE', null, 'Trì hoãn và lý do', 'Deferrals and their reasons', '2023-07-01', null, 'Luật 91/2025/QH15, Điều 4', true),
  (x'019ffe0c0c0070018a03000000000007', 'ACCOUNT', 'ERASE', null, 'Tài khoản, mã và tin nhắn', 'Account, codes and messages', '2023-07-01', null, 'Luật 91/2025/QH15, Điều 4', true),
  (x'019ffe0c0c0070018a03000000000008', 'LISTS', 'ERASE', null, 'Các dòng danh sách nói về người đó', 'Rows of lists about the person', '2023-07-01', null, 'Luật 91/2025/QH15, Điều 4', true),
  (x'019ffe0c0c0070018a03000000000009', 'CERTIFICATES', 'ERASE', null, 'Số giấy chứng nhận và mã xác nhận', 'Serials of certificates and codes of confirmations', '2023-07-01', null, 'Luật 91/2025/QH15, Điều 4', true),
  (x'019ffe0c0c0070018a03000000000010', 'MEMBERSHIPS', 'ERASE', null, 'Tư cách thành viên câu lạc bộ (kết thúc)', 'Memberships of clubs (ended)', '2023-07-01', null, 'Luật 91/2025/QH15, Điều 4', true),
  (x'019ffe0c0c0070018a03000000000011', 'DONATIONS', 'KEEP', null, 'Số lần hiến và số liệu đợt, không gắn với người nào', 'Counts of donations and figures of drives, without a person', '2023-07-01', null, 'Luật 91/2025/QH15 (dữ liệu đã khử nhận dạng)', true),
  (x'019ffe0c0c0070018a03000000000012', 'BAG_NUMBERS', 'KEEP', 10, 'Mã túi máu, để truy nguyên', 'Numbers of blood bags, for tracing', '2023-07-01', null, 'Thông tư 26/2013/TT-BYT, Điều 61', false);
--rollback delete from erasure_rule;
