--liquibase formatted sql

-- What awards cost, as numbers that hold from a day: the base salary, coefficients, factors and prices of things. A row is never
-- changed: the next one of its series follows it, or takes its place where it begins on the same day. One without an amount ends
-- the series. How well a number is known is said with it; a confirmed one may be so until a day only.

--changeset giothong:funding-rate
create table funding_rate (
  id binary(16) not null,
  series varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  amount decimal(14,3) null,
  valid_from date not null,
  confirmed_until date null,
  legal_basis varchar(200) not null,
  confidence varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  recorded_at datetime(6) null,
  recorded_by binary(16) null,
  primary key (id),
  key ix_funding_rate_series (series, valid_from)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table funding_rate;

-- The rise of 2020 was planned and never applied, so it has no row. Decree 91/2017 names no households: they count as a person, to
-- be confirmed. There is no district from July 2025 on.
--changeset giothong:funding-rates
insert into funding_rate (id, series, amount, valid_from, confirmed_until, legal_basis, confidence, recorded_at, recorded_by) values
  (x'016ffe0c0c007284b8b344fa651303ae', 'BASE_SALARY', 1390000, '2018-07-01', null, 'Nghị định 72/2018/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c007c41a86177c7dd604ac2', 'BASE_SALARY', 1490000, '2019-07-01', null, 'Nghị định 38/2019/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c0077e48006e4dc9c014e7d', 'BASE_SALARY', 1800000, '2023-07-01', null, 'Nghị định 24/2023/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c007024ac355f951e2b31a7', 'BASE_SALARY', 2340000, '2024-07-01', '2026-06-30', 'Nghị định 73/2024/NĐ-CP', 'HIGH', null, null),
  (x'016ffe0c0c0078a5872583b0df064673', 'COEFFICIENT_BANG_KHEN_CENTRAL', 3.5, '2017-10-01', null, 'Nghị định 91/2017/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c007ebdb7521efa8c2f48d8', 'COEFFICIENT_BANG_KHEN_CENTRAL', 3.5, '2024-01-01', null, 'Nghị định 98/2023/NĐ-CP', 'HIGH', null, null),
  (x'016ffe0c0c0077dcbb19d4c88b21ed10', 'COEFFICIENT_BANG_KHEN_CENTRAL', 3.5, '2025-07-01', null, 'Nghị định 152/2025/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c0075aa8fca6976f45fcb84', 'COEFFICIENT_BANG_KHEN_PROVINCE', 1.0, '2017-10-01', null, 'Nghị định 91/2017/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c00749db7c62f4eef046664', 'COEFFICIENT_BANG_KHEN_PROVINCE', 1.5, '2024-01-01', null, 'Nghị định 98/2023/NĐ-CP', 'HIGH', null, null),
  (x'016ffe0c0c0075c3bd4e7ede8b0f2f5a', 'COEFFICIENT_BANG_KHEN_PROVINCE', 1.5, '2025-07-01', null, 'Nghị định 152/2025/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c0070f387ee763db57bc52b', 'COEFFICIENT_BANG_KHEN_TW_CENTRAL', 1.0, '2017-10-01', null, 'Nghị định 91/2017/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c007a9dbaf51477d0b1367e', 'COEFFICIENT_BANG_KHEN_TW_CENTRAL', 1.5, '2024-01-01', null, 'Nghị định 98/2023/NĐ-CP', 'HIGH', null, null),
  (x'016ffe0c0c007724bda36c2e8066a9b9', 'COEFFICIENT_BANG_KHEN_TW_CENTRAL', 1.5, '2025-07-01', null, 'Nghị định 152/2025/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c007eadb878090c09ccfb4c', 'COEFFICIENT_GIAY_KHEN_PROVINCE', 0.3, '2017-10-01', null, 'Nghị định 91/2017/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c007f5290f0c25ceaa9d1b8', 'COEFFICIENT_GIAY_KHEN_PROVINCE', 0.3, '2024-01-01', null, 'Nghị định 98/2023/NĐ-CP', 'MEDIUM', null, null),
  (x'016ffe0c0c007ceaa95957916c49a1fb', 'COEFFICIENT_GIAY_KHEN_PROVINCE', 0.3, '2025-07-01', null, 'Nghị định 152/2025/NĐ-CP', 'LOW', null, null),
  (x'016ffe0c0c007464b5eee849708cc7fd', 'COEFFICIENT_GIAY_KHEN_DISTRICT', 0.3, '2017-10-01', null, 'Nghị định 91/2017/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c007d0cb38b18f6b41f475c', 'COEFFICIENT_GIAY_KHEN_DISTRICT', 0.3, '2024-01-01', null, 'Nghị định 98/2023/NĐ-CP', 'MEDIUM', null, null),
  (x'016ffe0c0c007d6abc7a15f85c621b0a', 'COEFFICIENT_GIAY_KHEN_DISTRICT', null, '2025-07-01', null, 'Nghị quyết 202/2025/QH15', 'HIGH', null, null),
  (x'016ffe0c0c00794da6703ae60df44e37', 'COEFFICIENT_GIAY_KHEN_COMMUNE', 0.15, '2017-10-01', null, 'Nghị định 91/2017/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c0070ce8b4740acda1d9b8f', 'COEFFICIENT_GIAY_KHEN_COMMUNE', 0.15, '2024-01-01', null, 'Nghị định 98/2023/NĐ-CP', 'MEDIUM', null, null),
  (x'016ffe0c0c007cd58d710b05ed1c4263', 'COEFFICIENT_GIAY_KHEN_COMMUNE', 0.15, '2025-07-01', null, 'Nghị định 152/2025/NĐ-CP', 'LOW', null, null),
  (x'016ffe0c0c0071ba84d837d191cc3425', 'COEFFICIENT_KY_NIEM_CHUONG_CENTRAL', 0.6, '2017-10-01', null, 'Nghị định 91/2017/NĐ-CP', 'MEDIUM', null, null),
  (x'016ffe0c0c007d698a1c9f1e2d350714', 'COEFFICIENT_KY_NIEM_CHUONG_CENTRAL', 0.6, '2024-01-01', null, 'Nghị định 98/2023/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c0074f98e81f55ad49756ae', 'COEFFICIENT_KY_NIEM_CHUONG_CENTRAL', 0.6, '2025-07-01', null, 'Nghị định 152/2025/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c0076c788914eecbcaa0df4', 'COEFFICIENT_KY_NIEM_CHUONG_PROVINCE', 0.6, '2017-10-01', null, 'Nghị định 91/2017/NĐ-CP', 'LOW', null, null),
  (x'016ffe0c0c007929b91f887b9574f049', 'COEFFICIENT_KY_NIEM_CHUONG_PROVINCE', 0.6, '2024-01-01', null, 'Nghị định 98/2023/NĐ-CP', 'LOW', null, null),
  (x'016ffe0c0c007c9894b472ec9cc0290d', 'COEFFICIENT_KY_NIEM_CHUONG_PROVINCE', 0.6, '2025-07-01', null, 'Nghị định 152/2025/NĐ-CP', 'LOW', null, null),
  (x'016ffe0c0c007598bc04c9442bc7f50f', 'FACTOR_COLLECTIVE', 2, '2017-10-01', null, 'Nghị định 91/2017/NĐ-CP', 'FOUND', null, null),
  (x'016ffe0c0c0073018dcc55ed90412d5a', 'FACTOR_COLLECTIVE', 2, '2024-01-01', null, 'Nghị định 98/2023/NĐ-CP', 'HIGH', null, null),
  (x'016ffe0c0c007603a7eee9fd9698d7d3', 'FACTOR_COLLECTIVE', 2, '2025-07-01', null, 'Nghị định 152/2025/NĐ-CP', 'MEDIUM', null, null),
  (x'016ffe0c0c007114ad38b591a064ea46', 'FACTOR_FAMILY', 1, '2017-10-01', null, 'Nghị định 91/2017/NĐ-CP', 'LOW', null, null),
  (x'016ffe0c0c007c4499829e401dbde50f', 'FACTOR_FAMILY', 1.5, '2024-01-01', null, 'Nghị định 98/2023/NĐ-CP', 'LOW', null, null),
  (x'016ffe0c0c0071519721b13bcca25bef', 'FACTOR_FAMILY', 1.5, '2025-07-01', null, 'Nghị định 152/2025/NĐ-CP', 'LOW', null, null);
--rollback delete from funding_rate;
