--liquibase formatted sql

-- A rule of a collector is stricter than the nation's or has no effect. A rule that people changed says who and when.

--changeset giothong:eligibility-rule-collector
alter table eligibility_rule
  add column collector_id binary(16) null,
  add column recorded_at datetime(6) null,
  add column recorded_by binary(16) null,
  add constraint fk_eligibility_rule_collector foreign key (collector_id) references collector (id);

--rollback alter table eligibility_rule drop foreign key fk_eligibility_rule_collector, drop column collector_id, drop column recorded_at, drop column recorded_by;

-- The length runs from the day of the event that begins it; an open one ends by no date, a permanent one never.

--changeset giothong:deferral-rule
create table deferral_rule (
  id binary(16) not null,
  code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  starts varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  length int null,
  unit varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  collector_id binary(16) null,
  valid_from date not null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  recorded_at datetime(6) null,
  recorded_by binary(16) null,
  primary key (id),
  constraint fk_deferral_rule_code foreign key (code) references deferral_reason (code),
  constraint fk_deferral_rule_collector foreign key (collector_id) references collector (id),
  key ix_deferral_rule_code (code, valid_from)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table deferral_rule;

--changeset giothong:guarded-occupation
create table guarded_occupation (
  code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  name_vi varchar(200) not null,
  name_en varchar(200) not null,
  primary key (code)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table guarded_occupation;

-- What was read in a secondary source or only remembered is marked unconfirmed. Granulocytes and stem cells are kept as numbers alone.

--changeset giothong:eligibility-rules-measures
insert into eligibility_rule (id, code, component, sex, amount, unit, valid_from, valid_to, legal_basis, confirmed) values
  (x'016ffe0c0c0076cd8d40db440d49c430', 'MIN_WEIGHT', 'RED_CELLS', null, 50, 'KG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c00766d8ce156e0e68ed9a1', 'MAX_VOLUME', 'RED_CELLS', null, 500, 'ML', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c007c178d7192226382c7b6', 'HIGH_WEIGHT_FROM', 'RED_CELLS', null, 60, 'KG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c0078358731c48868db6d5d', 'HIGH_WEIGHT_VOLUME', 'RED_CELLS', null, 650, 'ML', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c0078dd8bf3f29d90b116d9', 'MIN_WEIGHT', 'PLATELETS', null, 50, 'KG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c007c41844ca80ae600b495', 'MAX_VOLUME', 'PLATELETS', null, 500, 'ML', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c0070e381bf510264cf0d77', 'HIGH_WEIGHT_FROM', 'PLATELETS', null, 60, 'KG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c00714b8c4e3e58d334eeb4', 'HIGH_WEIGHT_VOLUME', 'PLATELETS', null, 650, 'ML', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c007b36877423858ec195ba', 'MIN_WEIGHT', 'PLASMA', null, 50, 'KG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c007f1d8e304efab278343b', 'MAX_VOLUME', 'PLASMA', null, 500, 'ML', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c007bf2870b4ea97fbe9487', 'HIGH_WEIGHT_FROM', 'PLASMA', null, 60, 'KG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c00746c8b1b12a72ead3c6b', 'HIGH_WEIGHT_VOLUME', 'PLASMA', null, 650, 'ML', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c007d5e8cf94b11958f1b19', 'MIN_HAEMOGLOBIN', null, null, 120, 'G_PER_L', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c007ba389711eb937ab1b13', 'HAEMOGLOBIN_LARGE_ABOVE', 'WHOLE_BLOOD', null, 350, 'ML', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c007209897c8f3454d05551', 'MIN_HAEMOGLOBIN_LARGE', 'WHOLE_BLOOD', null, 125, 'G_PER_L', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c00763d877c56a9cc85b34a', 'MIN_SYSTOLIC', null, null, 100, 'MMHG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c007a008a0d5b2da4604be3', 'SYSTOLIC_BELOW', null, null, 160, 'MMHG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c007c438626b9543e265851', 'MIN_DIASTOLIC', null, null, 60, 'MMHG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c007ec38b0dee15e0253f49', 'DIASTOLIC_BELOW', null, null, 100, 'MMHG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c007038892482ff3f92bc83', 'MIN_PULSE', null, null, 60, 'PER_MINUTE', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c00785282edd2472a2f9b7c', 'MAX_PULSE', null, null, 90, 'PER_MINUTE', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c007a058a9414a0dea04f75', 'MAX_WEIGHT_LOSS', null, null, 10, 'PERCENT', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c0072618e19316d349907c0', 'MIN_PROTEIN', 'PLASMA', null, 60, 'G_PER_L', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c0071678e9ced4c08f8fe7f', 'PROTEIN_MONTHS', 'PLASMA', null, 1, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c007ad386b0836a818d7e0b', 'MIN_PLATELETS', 'PLATELETS', null, 150, 'GIGA_PER_L', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c007ef08ea2f108f5d6ebd4', 'CELL_TIMES', null, null, 3, 'TIMES', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 6', true),
  (x'016ffe0c0c007c8784bc0b53209b2e8d', 'CELL_DAYS', null, null, 7, 'DAYS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 6', true),
  (x'016ffe0c0c007b0880849d0b92ed7fef', 'REST_HOURS', null, null, 12, 'HOURS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c007c1986732b2be5f64a0d', 'BAG_SIZE', null, null, 150, 'ML', '2013-11-15', null, 'Danh mục thể tích túi máu', true),
  (x'016ffe0c0c007d0d867819f0b0675e5e', 'BAG_SIZE', null, null, 250, 'ML', '2013-11-15', null, 'Danh mục thể tích túi máu', true),
  (x'016ffe0c0c0074488618f4644c4da7ae', 'BAG_SIZE', null, null, 350, 'ML', '2013-11-15', null, 'Danh mục thể tích túi máu', true),
  (x'016ffe0c0c0074788461498d29a3bef0', 'BAG_SIZE', null, null, 450, 'ML', '2013-11-15', null, 'Danh mục thể tích túi máu', true);
--rollback delete from eligibility_rule where code not in ('MIN_AGE', 'MAX_AGE', 'LOW_WEIGHT_BELOW', 'LOW_WEIGHT_VOLUME', 'VOLUME_PER_KG', 'INTERVAL') and not (code in ('MIN_WEIGHT', 'MAX_VOLUME') and component is null);

-- How long an infection with COVID-19 deferred in 2021 is known, not the day on which that changed.

--changeset giothong:deferral-rules
insert into deferral_rule (id, code, starts, length, unit, valid_from, valid_to, legal_basis, confirmed) values
  (x'016ffe0c0c007d78899997c0201707ef', 'SURGERY', 'RECOVERED', 12, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c007b42883837d683f56add', 'DIS_12M', 'CURED', 12, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c0070ba831f3387e5f2d23d', 'RABIES_VAX', 'COURSE_ENDED', 12, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c007231801495ce2986c517', 'TRANSFUSED', 'EVENT', 12, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c0078368e7acd2186658200', 'HBIG', 'EVENT', 12, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c007fcd8d8cc40f7582c93a', 'BIRTH_ABORT', 'EVENT', 12, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c007f2c8036342fb1dc227b', 'DUTASTERIDE', 'LAST_DOSE', 12, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c00766e8c6e2f42cc11c73c', 'TATTOO', 'EVENT', 6, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c0070dd8b78b3c451417bf5', 'PIERCING', 'EVENT', 6, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c0079418f32b185e6ecfc60', 'EXPOSURE', 'EVENT', 6, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c0079fd87689757e4dbc354', 'DIS_6M', 'CURED', 6, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c0075ef8b07e5b97e5a922c', 'DRUG_3M', 'LAST_DOSE', 3, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c007d978b1802113dfc97c3', 'DIS_4W', 'CURED', 4, 'WEEKS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c0075f381ad4bd6fcf4d7fb', 'LIVE_VAX', 'COURSE_ENDED', 4, 'WEEKS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c0078dd87322223fa75476e', 'LOW_HB', 'TESTED', 4, 'WEEKS', '2013-11-15', null, 'Hướng dẫn của Viện Huyết học - Truyền máu Trung ương', false),
  (x'016ffe0c0c00765187af1979201f363f', 'DIS_7D', 'CURED', 7, 'DAYS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c007c3b8c2788fe86cce3b8', 'OTHER_VAX', 'EVENT', 7, 'DAYS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c007e3c85a977ad50bbc34e', 'ANTIPLATELET', 'LAST_DOSE', 7, 'DAYS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 5', true),
  (x'016ffe0c0c007d3f8a4d1b85d6793fc9', 'COVID_VAX', 'EVENT', 7, 'DAYS', '2021-01-01', null, 'Hướng dẫn của cơ sở tiếp nhận máu về COVID-19', false),
  (x'016ffe0c0c007a4488a303b1db99660a', 'COVID_INF', 'TEST_NEGATIVE', 28, 'DAYS', '2021-01-01', '2022-01-01', 'Hướng dẫn của cơ sở tiếp nhận máu về COVID-19', false),
  (x'016ffe0c0c0078138a35eb62762c4e24', 'COVID_INF', 'TEST_NEGATIVE', 14, 'DAYS', '2022-01-01', null, 'Hướng dẫn của cơ sở tiếp nhận máu về COVID-19', false),
  (x'016ffe0c0c007ab8805cdd4ae6a2d7f3', 'PREGNANT', 'EVENT', null, 'OPEN', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c00720784f18f5ea7ae4922', 'NURSING', 'CHILD_BORN', 12, 'MONTHS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', false),
  (x'016ffe0c0c0071cf84f89fb7c97d3dd6', 'PERMANENT', 'EVENT', null, 'PERMANENT', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false);
--rollback delete from deferral_rule;

--changeset giothong:guarded-occupations
insert into guarded_occupation (code, name_vi, name_en) values
  ('PILOT', 'Phi công', 'Pilot'),
  ('CRANE', 'Lái cẩu', 'Crane operator'),
  ('HEIGHTS', 'Làm việc trên cao', 'Work at heights'),
  ('CLIMBER', 'Leo núi', 'Climber'),
  ('MINER', 'Thợ mỏ', 'Miner'),
  ('SAILOR', 'Thủy thủ', 'Sailor'),
  ('DIVER', 'Thợ lặn', 'Diver'),
  ('DRIVER', 'Lái xe buýt, lái tàu', 'Bus or train driver'),
  ('ATHLETE', 'Vận động viên', 'Athlete'),
  ('HEAVY_WORK', 'Lao động nặng', 'Heavy labour');
--rollback delete from guarded_occupation;
