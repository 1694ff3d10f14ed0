--liquibase formatted sql

--changeset giothong:population
create table population (
  chapter_id binary(16) not null,
  year smallint not null,
  people int not null,
  source varchar(200) not null,
  estimated boolean not null,
  primary key (chapter_id, year),
  constraint fk_population_chapter foreign key (chapter_id) references chapter (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table population;

--changeset giothong:population-quang-ngai

insert into population (chapter_id, year, people, source, estimated)
  select v.chapter_id, p.year, max(p.people), max(p.source), max(p.estimated) from (
    select '21148' code, 2020 year, 3915 people, '867/NQ-UBTVQH14' source, false estimated
    union all select '21157' code, 2020 year, 4226 people, '867/NQ-UBTVQH14' source, false estimated
    union all select '21166' code, 2020 year, 2689 people, '867/NQ-UBTVQH14' source, false estimated
    union all select '21238' code, 2025 year, 15044 people, '867/NQ-UBTVQH14' source, false estimated
    union all select '21253' code, 2024 year, 8740 people, '867/NQ-UBTVQH14' source, false estimated
    union all select '21262' code, 2024 year, 22566 people, '867/NQ-UBTVQH14' source, false estimated
    union all select '21262' code, 2025 year, 31306 people, '867/NQ-UBTVQH14' source, false estimated
    union all select '21403' code, 2024 year, 8949 people, '867/NQ-UBTVQH14' source, false estimated
    union all select '21406' code, 2024 year, 8016 people, '867/NQ-UBTVQH14' source, false estimated
    union all select '21406' code, 2025 year, 16965 people, '867/NQ-UBTVQH14' source, false estimated
    union all select '51' code, 2010 year, 1220952 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '51' code, 2012 year, 1229800 people, 'https://danso.info/dan-so-quang-ngai' source, false estimated
    union all select '51' code, 2013 year, 1236300 people, 'https://danso.info/dan-so-quang-ngai' source, false estimated
    union all select '51' code, 2014 year, 1241400 people, 'https://danso.info/dan-so-quang-ngai' source, false estimated
    union all select '51' code, 2015 year, 1246400 people, 'https://danso.info/dan-so-quang-ngai' source, false estimated
    union all select '51' code, 2016 year, 1251500 people, 'https://danso.info/dan-so-quang-ngai' source, false estimated
    union all select '51' code, 2017 year, 1261600 people, 'https://danso.info/dan-so-quang-ngai' source, false estimated
    union all select '51' code, 2018 year, 1272800 people, 'https://danso.info/dan-so-quang-ngai' source, false estimated
    union all select '51' code, 2019 year, 1231900 people, 'https://danso.info/dan-so-quang-ngai' source, false estimated
    union all select '51' code, 2020 year, 1233400 people, 'https://danso.info/dan-so-quang-ngai' source, false estimated
    union all select '51' code, 2021 year, 1244130 people, 'https://danso.info/dan-so-quang-ngai' source, false estimated
    union all select '51' code, 2022 year, 1245650 people, 'https://danso.info/dan-so-quang-ngai' source, false estimated
    union all select '51' code, 2023 year, 1248100 people, 'https://danso.info/dan-so-quang-ngai' source, false estimated
    union all select '51' code, 2024 year, 1256952 people, 'https://danso.info/dan-so-quang-ngai' source, false estimated
    union all select '522' code, 2010 year, 112884 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '522' code, 2013 year, 114663 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '522' code, 2014 year, 260252 people, '867/NQ-UBTVQH14' source, false estimated
    union all select '522' code, 2015 year, 251071 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '522' code, 2016 year, 252050 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '522' code, 2020 year, 247873 people, 'Ước tính: tỷ lệ huyện năm 2016 × dân số tỉnh năm 2020' source, true estimated
    union all select '524' code, 2010 year, 175205 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '524' code, 2013 year, 177302 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '524' code, 2014 year, 177564 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '524' code, 2015 year, 178689 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '524' code, 2016 year, 178775 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '524' code, 2020 year, 175812 people, 'Ước tính: tỷ lệ huyện năm 2016 × dân số tỉnh năm 2020' source, true estimated
    union all select '525' code, 2010 year, 30005 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '525' code, 2013 year, 30746 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '525' code, 2014 year, 30939 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '525' code, 2015 year, 31494 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '525' code, 2016 year, 32330 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '525' code, 2020 year, 53379 people, '867/NQ-UBTVQH14' source, false estimated
    union all select '526' code, 2010 year, 17825 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '526' code, 2013 year, 18442 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '526' code, 2014 year, 18710 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '526' code, 2015 year, 18818 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '526' code, 2016 year, 19174 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '527' code, 2010 year, 187481 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '527' code, 2013 year, 189213 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '527' code, 2014 year, 95374 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '527' code, 2015 year, 95752 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '527' code, 2016 year, 96359 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '527' code, 2020 year, 94762 people, 'Ước tính: tỷ lệ huyện năm 2016 × dân số tỉnh năm 2020' source, true estimated
    union all select '528' code, 2010 year, 167506 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '528' code, 2013 year, 169072 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '528' code, 2014 year, 127572 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '528' code, 2015 year, 128004 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '528' code, 2016 year, 128530 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '528' code, 2020 year, 126400 people, 'Ước tính: tỷ lệ huyện năm 2016 × dân số tỉnh năm 2020' source, true estimated
    union all select '529' code, 2010 year, 68748 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '529' code, 2013 year, 70378 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '529' code, 2014 year, 71216 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '529' code, 2015 year, 71632 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '529' code, 2016 year, 72307 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '529' code, 2020 year, 71109 people, 'Ước tính: tỷ lệ huyện năm 2016 × dân số tỉnh năm 2020' source, true estimated
    union all select '530' code, 2010 year, 18119 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '530' code, 2013 year, 18323 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '530' code, 2014 year, 18439 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '530' code, 2015 year, 18621 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '530' code, 2016 year, 18962 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '530' code, 2020 year, 18648 people, 'Ước tính: tỷ lệ huyện năm 2016 × dân số tỉnh năm 2020' source, true estimated
    union all select '531' code, 2010 year, 15773 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '531' code, 2013 year, 16275 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '531' code, 2014 year, 16580 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '531' code, 2015 year, 16779 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '531' code, 2016 year, 17143 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '531' code, 2020 year, 16859 people, 'Ước tính: tỷ lệ huyện năm 2016 × dân số tỉnh năm 2020' source, true estimated
    union all select '532' code, 2010 year, 89722 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '532' code, 2013 year, 90486 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '532' code, 2014 year, 90837 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '532' code, 2015 year, 91112 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '532' code, 2016 year, 91240 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '532' code, 2020 year, 89728 people, 'Ước tính: tỷ lệ huyện năm 2016 × dân số tỉnh năm 2020' source, true estimated
    union all select '533' code, 2010 year, 126250 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '533' code, 2013 year, 127159 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '533' code, 2014 year, 127471 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '533' code, 2015 year, 127709 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '533' code, 2016 year, 127879 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '533' code, 2020 year, 125760 people, 'Ước tính: tỷ lệ huyện năm 2016 × dân số tỉnh năm 2020' source, true estimated
    union all select '534' code, 2010 year, 141384 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '534' code, 2013 year, 142278 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '534' code, 2014 year, 142930 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '534' code, 2015 year, 143202 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '534' code, 2016 year, 143505 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '534' code, 2020 year, 150927 people, '867/NQ-UBTVQH14' source, false estimated
    union all select '535' code, 2010 year, 51800 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '535' code, 2013 year, 53114 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '535' code, 2014 year, 55097 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '535' code, 2015 year, 55465 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '535' code, 2016 year, 56623 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '535' code, 2020 year, 55685 people, 'Ước tính: tỷ lệ huyện năm 2016 × dân số tỉnh năm 2020' source, true estimated
    union all select '536' code, 2010 year, 18250 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '536' code, 2013 year, 18799 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '536' code, 2014 year, 19055 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '536' code, 2015 year, 19296 people, 'Niên giám thống kê Quảng Ngãi 2016' source, false estimated
    union all select '536' code, 2016 year, 19307 people, 'yearbook2016 (preliminary)' source, false estimated
    union all select '536' code, 2020 year, 22174 people, '867/NQ-UBTVQH14' source, false estimated
  ) p join chapter_version v on v.code = p.code
    and (v.valid_from is null or v.valid_from <= makedate(p.year, 365)) and (v.valid_to is null or v.valid_to > makedate(p.year, 365))
  group by v.chapter_id, p.year;
--rollback delete from population;
