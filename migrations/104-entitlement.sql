--liquibase formatted sql

-- What a donor is owed at a drive by the circular of the day, and what was given. The collecting facility pays for it as a part of
-- the cost of a unit of blood; it is no part of the money for awards.

--changeset giothong:entitlement-rule
create table entitlement_rule (
  id binary(16) not null,
  item varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  apheresis boolean null,
  volume_from int null,
  volume_to int null,
  amount_vnd bigint not null,
  bound varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  valid_from date not null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table entitlement_rule;

--changeset giothong:entitlement-rules
insert into entitlement_rule (id, item, apheresis, volume_from, volume_to, amount_vnd, bound, valid_from, valid_to, legal_basis, confirmed) values
  (x'019ffe0c0c0070018b11000000000001', 'GIFT', false, 250, 250, 100000, 'MINIMUM', '2015-01-01', '2017-07-01', 'Thông tư 33/2014/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000002', 'GIFT', false, 350, 350, 150000, 'MINIMUM', '2015-01-01', '2017-07-01', 'Thông tư 33/2014/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000011', 'GIFT', false, 250, 250, 100000, 'MINIMUM', '2017-07-01', '2018-11-01', 'Thông tư 05/2017/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000012', 'GIFT', false, 350, 350, 150000, 'MINIMUM', '2017-07-01', '2018-11-01', 'Thông tư 05/2017/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000013', 'GIFT', false, 450, 450, 180000, 'MINIMUM', '2017-07-01', '2018-11-01', 'Thông tư 05/2017/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000014', 'GIFT', true, 250, 400, 150000, 'MINIMUM', '2017-07-01', '2018-11-01', 'Thông tư 05/2017/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000015', 'GIFT', true, 401, 500, 200000, 'MINIMUM', '2017-07-01', '2018-11-01', 'Thông tư 05/2017/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000016', 'GIFT', true, 501, 650, 250000, 'MINIMUM', '2017-07-01', '2018-11-01', 'Thông tư 05/2017/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000017', 'MEAL', null, null, null, 30000, 'MAXIMUM', '2017-07-01', '2018-11-01', 'Thông tư 05/2017/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000018', 'TRAVEL', null, null, null, 50000, 'MAXIMUM', '2017-07-01', '2018-11-01', 'Thông tư 05/2017/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000021', 'GIFT', false, 250, 250, 100000, 'MINIMUM', '2018-11-01', '2021-01-01', 'Thông tư 20/2018/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000022', 'GIFT', false, 350, 350, 150000, 'MINIMUM', '2018-11-01', '2021-01-01', 'Thông tư 20/2018/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000023', 'GIFT', false, 450, 450, 180000, 'MINIMUM', '2018-11-01', '2021-01-01', 'Thông tư 20/2018/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000024', 'GIFT', true, 250, 400, 150000, 'MINIMUM', '2018-11-01', '2021-01-01', 'Thông tư 20/2018/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000025', 'GIFT', true, 401, 500, 200000, 'MINIMUM', '2018-11-01', '2021-01-01', 'Thông tư 20/2018/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000026', 'GIFT', true, 501, 650, 250000, 'MINIMUM', '2018-11-01', '2021-01-01', 'Thông tư 20/2018/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000027', 'MEAL', null, null, null, 30000, 'MAXIMUM', '2018-11-01', '2021-01-01', 'Thông tư 20/2018/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000028', 'TRAVEL', null, null, null, 50000, 'MAXIMUM', '2018-11-01', '2021-01-01', 'Thông tư 20/2018/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000031', 'GIFT', false, 250, 250, 100000, 'MINIMUM', '2021-01-01', '2023-09-15', 'Thông tư 17/2020/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000032', 'GIFT', false, 350, 350, 150000, 'MINIMUM', '2021-01-01', '2023-09-15', 'Thông tư 17/2020/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000033', 'GIFT', false, 450, 450, 180000, 'MINIMUM', '2021-01-01', '2023-09-15', 'Thông tư 17/2020/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000034', 'GIFT', true, 250, 400, 150000, 'MINIMUM', '2021-01-01', '2023-09-15', 'Thông tư 17/2020/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000035', 'GIFT', true, 401, 500, 200000, 'MINIMUM', '2021-01-01', '2023-09-15', 'Thông tư 17/2020/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000036', 'GIFT', true, 501, 650, 250000, 'MINIMUM', '2021-01-01', '2023-09-15', 'Thông tư 17/2020/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000037', 'MEAL', null, null, null, 30000, 'MAXIMUM', '2021-01-01', '2023-09-15', 'Thông tư 17/2020/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000038', 'TRAVEL', null, null, null, 50000, 'MAXIMUM', '2021-01-01', '2023-09-15', 'Thông tư 17/2020/TT-BYT', false),
  (x'019ffe0c0c0070018b11000000000041', 'GIFT', false, 250, 250, 100000, 'MINIMUM', '2023-09-15', null, 'Thông tư 15/2023/TT-BYT, Điều 4', true),
  (x'019ffe0c0c0070018b11000000000042', 'GIFT', false, 350, 350, 150000, 'MINIMUM', '2023-09-15', null, 'Thông tư 15/2023/TT-BYT, Điều 4', true),
  (x'019ffe0c0c0070018b11000000000043', 'GIFT', false, 450, 450, 180000, 'MINIMUM', '2023-09-15', null, 'Thông tư 15/2023/TT-BYT, Điều 4', true),
  (x'019ffe0c0c0070018b11000000000044', 'GIFT', true, 250, 400, 150000, 'MINIMUM', '2023-09-15', null, 'Thông tư 15/2023/TT-BYT, Điều 4', true),
  (x'019ffe0c0c0070018b11000000000045', 'GIFT', true, 401, 500, 200000, 'MINIMUM', '2023-09-15', null, 'Thông tư 15/2023/TT-BYT, Điều 4', true),
  (x'019ffe0c0c0070018b11000000000046', 'GIFT', true, 501, 650, 250000, 'MINIMUM', '2023-09-15', null, 'Thông tư 15/2023/TT-BYT, Điều 4', true),
  (x'019ffe0c0c0070018b11000000000047', 'MEAL', null, null, null, 30000, 'MAXIMUM', '2023-09-15', null, 'Thông tư 15/2023/TT-BYT, Điều 4', true),
  (x'019ffe0c0c0070018b11000000000048', 'TRAVEL', null, null, null, 50000, 'MAXIMUM', '2023-09-15', null, 'Thông tư 15/2023/TT-BYT, Điều 4', true);
--rollback delete from entitlement_rule;

--changeset giothong:entitlement-given
create table entitlement_given (
  id binary(16) not null,
  registration_id binary(16) not null,
  item varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  form varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  value_vnd bigint not null,
  given_on date not null,
  recorded_at datetime(6) not null,
  recorded_by binary(16) null,
  primary key (id),
  constraint uq_entitlement_given unique (registration_id, item),
  constraint fk_entitlement_given_registration foreign key (registration_id) references registration (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table entitlement_given;
