--liquibase formatted sql

-- The certificate's right to blood back: what was redeemed at which facility, certificates that were torn or erased, and the stock
-- of blank certificates of each collector. Wrong entries are voided with a reason and stay visible.

--changeset giothong:redemption
create table redemption (
  id binary(16) not null,
  donation_id binary(16) not null,
  facility varchar(160) not null,
  redeemed_on date not null,
  millilitres int not null,
  recorded_at datetime(6) not null,
  recorded_by binary(16) null,
  voided_at datetime(6) null,
  voided_by binary(16) null,
  void_reason varchar(200) null,
  primary key (id),
  constraint fk_redemption_donation foreign key (donation_id) references donation (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table redemption;

--changeset giothong:certificate-void
create table certificate_void (
  id binary(16) not null,
  donation_id binary(16) not null,
  reason varchar(200) not null,
  recorded_at datetime(6) not null,
  recorded_by binary(16) null,
  primary key (id),
  constraint uq_certificate_void unique (donation_id),
  constraint fk_certificate_void_donation foreign key (donation_id) references donation (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table certificate_void;

--changeset giothong:certificate-stock
create table certificate_stock (
  id binary(16) not null,
  collector_id binary(16) not null,
  kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  happened_on date not null,
  quantity int not null,
  note varchar(200) null,
  recorded_at datetime(6) not null,
  recorded_by binary(16) null,
  voided_at datetime(6) null,
  voided_by binary(16) null,
  void_reason varchar(200) null,
  primary key (id),
  constraint fk_certificate_stock_collector foreign key (collector_id) references collector (id),
  key ix_certificate_stock_collector (collector_id, happened_on)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table certificate_stock;
