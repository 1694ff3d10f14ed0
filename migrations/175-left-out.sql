--liquibase formatted sql

-- Who got no message and for which class of reason, by name, for as long as somebody may ask.

--changeset giothong:left-out
create table left_out (
  id binary(16) not null,
  mailing_id binary(16) not null,
  donor_id binary(16) not null,
  reason varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (id),
  constraint uq_left_out unique (mailing_id, donor_id),
  constraint fk_left_out_mailing foreign key (mailing_id) references mailing (id),
  constraint fk_left_out_donor foreign key (donor_id) references donor (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table left_out;

--changeset giothong:left-out-keeping
create table left_out_keeping (
  id binary(16) not null,
  days int not null,
  valid_from date not null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table left_out_keeping;

--changeset giothong:left-out-keeping-rows
insert into left_out_keeping (id, days, valid_from, valid_to, legal_basis, confirmed) values
  (x'019ffe0c0c0070af7901000000000001', 90, '2020-01-01', null, 'Luật 91/2025/QH15, Điều 3 (chỉ lưu trong thời gian cần thiết); số ngày chờ Hội Chữ thập đỏ tỉnh xác nhận', false);
--rollback delete from left_out_keeping;
