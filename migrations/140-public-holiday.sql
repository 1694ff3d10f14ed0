--liquibase formatted sql

-- The days on which nobody works, so that days of work can be counted. What has no year comes every year.

--changeset giothong:public-holiday
create table public_holiday (
  id binary(16) not null,
  holiday_month int not null,
  holiday_day int not null,
  holiday_year int null,
  name_vi varchar(60) not null,
  name_en varchar(60) not null,
  valid_from date not null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table public_holiday;

-- The lunar days are reckoned by the calendar of Vietnam (UTC+7). Which five days of Tết and which day beside 2 September are free is
-- decided anew each year, so these wait to be confirmed; the eve and four days are the usual choice. A day that is missing here makes a
-- deadline end early, never late.
--changeset giothong:public-holidays
insert into public_holiday (id, holiday_month, holiday_day, holiday_year, name_vi, name_en, valid_from, valid_to, legal_basis, confirmed) values
  (x'019ffe0c0c0070018a14000000000001', 1, 1, null, 'Tết Dương lịch', 'New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', true),
  (x'019ffe0c0c0070018a14000000000002', 4, 30, null, 'Ngày Chiến thắng', 'Victory Day', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', true),
  (x'019ffe0c0c0070018a14000000000003', 5, 1, null, 'Ngày Quốc tế lao động', 'Labour Day', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', true),
  (x'019ffe0c0c0070018a14000000000004', 9, 2, null, 'Quốc khánh', 'National Day', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', true),
  (x'019ffe0c0c0070018a14000000000005', 9, 1, 2026, 'Quốc khánh, ngày liền kề', 'National Day, the day beside it', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000006', 2, 16, 2026, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000007', 2, 17, 2026, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000008', 2, 18, 2026, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000009', 2, 19, 2026, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000000a', 2, 20, 2026, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000000b', 4, 26, 2026, 'Giỗ Tổ Hùng Vương', 'Commemoration of the Hùng Kings', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000000c', 2, 5, 2027, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000000d', 2, 6, 2027, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000000e', 2, 7, 2027, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000000f', 2, 8, 2027, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000010', 2, 9, 2027, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000011', 4, 16, 2027, 'Giỗ Tổ Hùng Vương', 'Commemoration of the Hùng Kings', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000012', 1, 25, 2028, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000013', 1, 26, 2028, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000014', 1, 27, 2028, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000015', 1, 28, 2028, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000016', 1, 29, 2028, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000017', 4, 4, 2028, 'Giỗ Tổ Hùng Vương', 'Commemoration of the Hùng Kings', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000018', 2, 12, 2029, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000019', 2, 13, 2029, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000001a', 2, 14, 2029, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000001b', 2, 15, 2029, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000001c', 2, 16, 2029, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000001d', 4, 23, 2029, 'Giỗ Tổ Hùng Vương', 'Commemoration of the Hùng Kings', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000001e', 2, 1, 2030, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000001f', 2, 2, 2030, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000020', 2, 3, 2030, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000021', 2, 4, 2030, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000022', 2, 5, 2030, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000023', 4, 12, 2030, 'Giỗ Tổ Hùng Vương', 'Commemoration of the Hùng Kings', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000024', 1, 22, 2031, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000025', 1, 23, 2031, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000026', 1, 24, 2031, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000027', 1, 25, 2031, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000028', 1, 26, 2031, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000029', 4, 1, 2031, 'Giỗ Tổ Hùng Vương', 'Commemoration of the Hùng Kings', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000002a', 2, 10, 2032, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000002b', 2, 11, 2032, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000002c', 2, 12, 2032, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000002d', 2, 13, 2032, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000002e', 2, 14, 2032, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000002f', 4, 19, 2032, 'Giỗ Tổ Hùng Vương', 'Commemoration of the Hùng Kings', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000030', 1, 30, 2033, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000031', 1, 31, 2033, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000032', 2, 1, 2033, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000033', 2, 2, 2033, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000034', 2, 3, 2033, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000035', 4, 9, 2033, 'Giỗ Tổ Hùng Vương', 'Commemoration of the Hùng Kings', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000036', 2, 18, 2034, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000037', 2, 19, 2034, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000038', 2, 20, 2034, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000039', 2, 21, 2034, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000003a', 2, 22, 2034, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000003b', 4, 28, 2034, 'Giỗ Tổ Hùng Vương', 'Commemoration of the Hùng Kings', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000003c', 2, 7, 2035, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000003d', 2, 8, 2035, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000003e', 2, 9, 2035, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a1400000000003f', 2, 10, 2035, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000040', 2, 11, 2035, 'Tết Âm lịch', 'Lunar New Year', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false),
  (x'019ffe0c0c0070018a14000000000041', 4, 17, 2035, 'Giỗ Tổ Hùng Vương', 'Commemoration of the Hùng Kings', '2021-01-01', null, 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112', false);
--rollback delete from public_holiday;
