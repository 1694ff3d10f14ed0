--liquibase formatted sql

-- The steps that awards are planned for, with what is given at each and who decides it.

--changeset giothong:funding-step
create table funding_step (
  id binary(16) not null,
  code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  subject_kind varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  threshold int not null,
  award varchar(30) character set utf8mb4 collate utf8mb4_bin null,
  authority_level varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  item varchar(30) character set utf8mb4 collate utf8mb4_bin null,
  valid_from date null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confidence varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table funding_step;

-- The tiers are known; which award goes with 5 to 15 and with 50 and more was not read anywhere.
--changeset giothong:funding-steps
insert into funding_step (id, code, subject_kind, threshold, award, authority_level, item, valid_from, valid_to, legal_basis, confidence) values
  (x'016ffe0c0c007d47a9d223a0e9ffad2e', 'PERSON_1', 'PERSON', 1, null, 'DISTRICT', 'BADGE', null, '2025-07-01', 'Quyết định 122/QĐ-BCĐQG, Điều 7', 'FOUND'),
  (x'016ffe0c0c00702e8a3532556a07aa00', 'PERSON_1', 'PERSON', 1, null, 'COMMUNE', 'BADGE', '2025-07-01', null, 'Quyết định 122/QĐ-BCĐQG, Điều 7', 'LOW'),
  (x'016ffe0c0c007535ba18c75b5b31b815', 'PERSON_5', 'PERSON', 5, 'GIAY_KHEN', 'DISTRICT', 'FRAME', null, '2025-07-01', 'Quyết định 122/QĐ-BCĐQG, Điều 7', 'MEDIUM'),
  (x'016ffe0c0c007331bd61b9632aa33ce4', 'PERSON_5', 'PERSON', 5, 'GIAY_KHEN', 'COMMUNE', 'FRAME', '2025-07-01', null, 'Quyết định 122/QĐ-BCĐQG, Điều 7', 'LOW'),
  (x'016ffe0c0c0071839c445abc5db8a14e', 'PERSON_10', 'PERSON', 10, null, 'PROVINCE', 'CUP', null, null, 'Quyết định 122/QĐ-BCĐQG, Điều 7', 'LOW'),
  (x'016ffe0c0c007cc5ae6b6c85111a3ef6', 'PERSON_15', 'PERSON', 15, null, 'PROVINCE', 'CUP', null, null, 'Quyết định 122/QĐ-BCĐQG, Điều 7', 'LOW'),
  (x'016ffe0c0c0075eaab67a55936b6ee64', 'PERSON_20', 'PERSON', 20, 'BANG_KHEN', 'PROVINCE', 'FRAME', null, null, 'Quyết định 122/QĐ-BCĐQG, Điều 7', 'FOUND'),
  (x'016ffe0c0c007d5d83e0a10464f27c84', 'PERSON_30', 'PERSON', 30, 'BANG_KHEN_TW', 'CENTRAL', 'FRAME', null, null, 'Quyết định 122/QĐ-BCĐQG, Điều 7', 'FOUND'),
  (x'016ffe0c0c007695974311bac12df9b4', 'PERSON_40', 'PERSON', 40, 'KY_NIEM_CHUONG', 'CENTRAL', 'FRAME', null, null, 'Quyết định 122/QĐ-BCĐQG, Điều 7', 'FOUND'),
  (x'016ffe0c0c007e9cab32ce859edc1fe6', 'PERSON_50', 'PERSON', 50, 'BANG_KHEN_TW', 'CENTRAL', 'FRAME', null, null, 'Quyết định 122/QĐ-BCĐQG, Điều 7', 'LOW'),
  (x'016ffe0c0c0076aa8bad5b405a73c8c0', 'PERSON_70', 'PERSON', 70, 'BANG_KHEN_TW', 'CENTRAL', 'FRAME', null, null, 'Quyết định 122/QĐ-BCĐQG, Điều 7', 'LOW'),
  (x'016ffe0c0c0077819b86376f9751ecef', 'PERSON_100', 'PERSON', 100, 'BANG_KHEN_TW', 'CENTRAL', 'FRAME', null, null, 'Quyết định 122/QĐ-BCĐQG, Điều 7', 'LOW'),
  (x'016ffe0c0c00701ab88bd3de4c4a1452', 'FAMILY_3', 'FAMILY', 3, 'GIAY_KHEN', 'DISTRICT', 'FRAME', null, '2025-07-01', 'Quyết định 122/QĐ-BCĐQG, Điều 8', 'FOUND'),
  (x'016ffe0c0c007c39a3121219a46d877c', 'FAMILY_3', 'FAMILY', 3, 'GIAY_KHEN', 'COMMUNE', 'FRAME', '2025-07-01', null, 'Quyết định 122/QĐ-BCĐQG, Điều 8', 'LOW'),
  (x'016ffe0c0c0074179a0192e8d42e2afd', 'FAMILY_5', 'FAMILY', 5, null, 'PROVINCE', 'CUP_BRONZE', null, null, 'Quyết định 122/QĐ-BCĐQG, Điều 8', 'FOUND'),
  (x'016ffe0c0c007d638d3775463306dbf8', 'FAMILY_10', 'FAMILY', 10, null, 'PROVINCE', 'CUP_SILVER', null, null, 'Quyết định 122/QĐ-BCĐQG, Điều 8', 'FOUND'),
  (x'016ffe0c0c007a11aeb64255d1d80412', 'FAMILY_15', 'FAMILY', 15, null, 'PROVINCE', 'CUP_GOLD', null, null, 'Quyết định 122/QĐ-BCĐQG, Điều 8', 'FOUND'),
  (x'016ffe0c0c007be99f8eb94a3c29f377', 'FAMILY_20', 'FAMILY', 20, 'BANG_KHEN', 'PROVINCE', 'FRAME', null, null, 'Quyết định 122/QĐ-BCĐQG, Điều 8', 'FOUND');
--rollback delete from funding_step;

-- To whom the proposal of a year goes.

--changeset giothong:funding-recipient
create table funding_recipient (
  id binary(16) not null,
  name varchar(200) not null,
  valid_from date null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confidence varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table funding_recipient;

--changeset giothong:funding-recipients
insert into funding_recipient (id, name, valid_from, valid_to, legal_basis, confidence) values
  (x'016ffe0c0c007d65b36a9f30b8e448eb', 'Sở Tài chính', null, null, 'Thông báo của UBND tỉnh ngày 29/6/2020, mục 2đ', 'FOUND'),
  (x'016ffe0c0c007c12abb684db11d33374', 'Sở Lao động - Thương binh và Xã hội', null, '2025-03-01', 'Thông báo của UBND tỉnh ngày 29/6/2020, mục 2đ', 'MEDIUM'),
  (x'016ffe0c0c0073349e69ded1cc03f19a', 'Sở Nội vụ', '2025-03-01', null, 'Sắp xếp Sở Lao động - Thương binh và Xã hội từ 01/3/2025', 'LOW');
--rollback delete from funding_recipient;
