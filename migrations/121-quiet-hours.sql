--liquibase formatted sql

-- From and until when nothing is sent by a channel, but for emergencies. An e-mail wakes nobody.

--changeset giothong:quiet-hours
create table quiet_hours (
  id binary(16) not null,
  channel varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  begins_at time not null,
  ends_at time not null,
  valid_from date not null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table quiet_hours;

--changeset giothong:quiet-hours-rows
insert into quiet_hours (id, channel, begins_at, ends_at, valid_from, valid_to, legal_basis, confirmed) values
  (x'019ffe0c0c00700a7901000000000001', 'SMS', '22:00:00', '07:00:00', '2020-10-01', null, 'Theo giờ nhắn tin quảng cáo của Nghị định 91/2020/NĐ-CP, Điều 13; chờ Hội Chữ thập đỏ tỉnh xác nhận', false),
  (x'019ffe0c0c00700a7901000000000002', 'ZALO', '22:00:00', '07:00:00', '2020-10-01', null, 'Theo giờ nhắn tin quảng cáo của Nghị định 91/2020/NĐ-CP, Điều 13; chờ Hội Chữ thập đỏ tỉnh xác nhận', false);
--rollback delete from quiet_hours;
