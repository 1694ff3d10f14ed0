--liquibase formatted sql

--changeset giothong:eligibility-rule
create table eligibility_rule (
  id binary(16) not null,
  code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  component varchar(20) character set utf8mb4 collate utf8mb4_bin null,
  sex varchar(1) character set utf8mb4 collate utf8mb4_bin null,
  amount decimal(10,2) not null,
  unit varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  valid_from date not null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  primary key (id),
  key ix_eligibility_rule_code (code, valid_from)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table eligibility_rule;

--changeset giothong:deferral-reason
create table deferral_reason (
  code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  class varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  name_vi varchar(200) not null,
  name_en varchar(200) not null,
  at_desk boolean not null,
  primary key (code)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table deferral_reason;

--changeset giothong:deferral
create table deferral (
  id binary(16) not null,
  donor_id binary(16) not null,
  reason_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  from_on date not null,
  until_on date null,
  permanent boolean not null,
  source varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  drive_id binary(16) null,
  outcome_id binary(16) null,
  recorded_at datetime(6) not null,
  recorded_by binary(16) null,
  withdrawn_at datetime(6) null,
  withdrawn_reason varchar(300) null,
  primary key (id),
  constraint fk_deferral_donor foreign key (donor_id) references donor (id),
  key ix_deferral_donor (donor_id, from_on),
  key ix_deferral_outcome (outcome_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table deferral;

-- The upper age is marked unconfirmed: the text may end at the 60th birthday or with the year of age 60.
--changeset giothong:eligibility-rules
insert into eligibility_rule (id, code, component, sex, amount, unit, valid_from, valid_to, legal_basis, confirmed) values
  (x'016ffe0c0c007d94b8399482f3317463', 'MIN_AGE', null, null, 18, 'YEARS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c0073daa1c63cdb5eec9e3a', 'MAX_AGE', null, null, 60, 'YEARS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', false),
  (x'016ffe0c0c00719581648256085e2449', 'MIN_WEIGHT', null, 'F', 42, 'KG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c007e48b0fc5e8ecf52b08c', 'MIN_WEIGHT', null, 'M', 45, 'KG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c00700b9a1c7726455cd282', 'LOW_WEIGHT_BELOW', null, null, 45, 'KG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c007387b2da0b1fd38043ba', 'LOW_WEIGHT_VOLUME', null, null, 250, 'ML', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c007c6d9b67fa15229a7586', 'VOLUME_PER_KG', null, null, 9, 'ML_PER_KG', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c0076f6a743b7712e11d7e7', 'MAX_VOLUME', null, null, 500, 'ML', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 4', true),
  (x'016ffe0c0c007efdb56e8d29534713c8', 'INTERVAL', 'WHOLE_BLOOD', null, 12, 'WEEKS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 6', true),
  (x'016ffe0c0c007c0d9efd467addef1853', 'INTERVAL', 'RED_CELLS', null, 12, 'WEEKS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 6', true),
  (x'016ffe0c0c007a1e8573c39daa58ca8e', 'INTERVAL', 'PLATELETS', null, 2, 'WEEKS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 6', true),
  (x'016ffe0c0c007900985932e498d4fd15', 'INTERVAL', 'PLASMA', null, 2, 'WEEKS', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Điều 6', true);
--rollback delete from eligibility_rule;

--changeset giothong:deferral-reasons
insert into deferral_reason (code, class, name_vi, name_en, at_desk) values
  ('WEIGHT', 'WEIGHT', 'Cân nặng', 'Weight', true),
  ('BLOOD_PRESSURE', 'BLOOD_PRESSURE', 'Huyết áp', 'Blood pressure', true),
  ('LOW_HB', 'HAEMOGLOBIN', 'Huyết sắc tố thấp', 'Low haemoglobin', true),
  ('SMALL_VEIN', 'VEIN', 'Ven nhỏ', 'Small veins', true),
  ('INTERVAL', 'INTERVAL', 'Chưa đủ thời gian giữa hai lần hiến', 'Too soon after the last donation', true),
  ('OTHER', 'OTHER', 'Lý do khác', 'Other reason', true),
  ('SURGERY', 'MEDICAL', 'Phục hồi sau can thiệp ngoại khoa', 'Recovery after surgery', false),
  ('DIS_12M', 'MEDICAL', 'Khỏi bệnh thuộc nhóm 12 tháng', 'Recovered from a disease of the 12-month group', false),
  ('RABIES_VAX', 'MEDICAL', 'Tiêm vắc xin dại sau khi bị động vật cắn', 'Rabies vaccine after a bite', false),
  ('TRANSFUSED', 'MEDICAL', 'Được truyền máu, chế phẩm máu', 'Received blood or blood products', false),
  ('HBIG', 'MEDICAL', 'Tiêm kháng thể chống viêm gan B', 'Received hepatitis B immunoglobulin', false),
  ('BIRTH_ABORT', 'MEDICAL', 'Sinh con hoặc chấm dứt thai nghén', 'Birth or end of a pregnancy', false),
  ('DUTASTERIDE', 'MEDICAL', 'Thuốc chứa dutasteride', 'Medicine with dutasteride', false),
  ('TATTOO', 'MEDICAL', 'Xăm trổ trên da', 'Tattoo', false),
  ('PIERCING', 'MEDICAL', 'Bấm dái tai, mũi, rốn', 'Piercing', false),
  ('EXPOSURE', 'MEDICAL', 'Phơi nhiễm với máu, dịch cơ thể', 'Exposure to blood or body fluids', false),
  ('DIS_6M', 'MEDICAL', 'Khỏi bệnh thuộc nhóm 6 tháng', 'Recovered from a disease of the 6-month group', false),
  ('DRUG_3M', 'MEDICAL', 'Ngừng finasteride, isotretinoin, tretinoin', 'Stopped finasteride, isotretinoin or tretinoin', false),
  ('DIS_4W', 'MEDICAL', 'Khỏi bệnh thuộc nhóm 4 tuần', 'Recovered from a disease of the 4-week group', false),
  ('LIVE_VAX', 'MEDICAL', 'Tiêm vắc xin sống', 'Live vaccine', false),
  ('DIS_7D', 'MEDICAL', 'Khỏi bệnh thuộc nhóm 7 ngày', 'Recovered from a disease of the 7-day group', false),
  ('OTHER_VAX', 'MEDICAL', 'Tiêm vắc xin khác', 'Another vaccine', false),
  ('ANTIPLATELET', 'MEDICAL', 'Thuốc chống kết tập tiểu cầu', 'Antiplatelet medicine', false),
  ('COVID_VAX', 'MEDICAL', 'Vắc xin COVID-19', 'COVID-19 vaccine', false),
  ('COVID_INF', 'MEDICAL', 'Mắc COVID-19', 'COVID-19 infection', false),
  ('PREGNANT', 'MEDICAL', 'Đang mang thai', 'Pregnancy', false),
  ('NURSING', 'MEDICAL', 'Nuôi con dưới 12 tháng', 'Nursing a child under 12 months', false),
  ('PERMANENT', 'PERMANENT', 'Trì hoãn vĩnh viễn', 'Permanent deferral', false);
--rollback delete from deferral_reason;
