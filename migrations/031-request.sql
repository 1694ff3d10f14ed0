--liquibase formatted sql

-- What donors ask of their records, and how soon the law wants it done.

--changeset giothong:request-deadline
create table request_deadline (
  id binary(16) not null,
  step varchar(15) character set utf8mb4 collate utf8mb4_bin not null,
  third_parties boolean not null,
  days int not null,
  working_days boolean not null,
  valid_from date not null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table request_deadline;

--changeset giothong:donor-request
create table donor_request (
  id binary(16) not null,
  donor_id binary(16) not null,
  kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  request_text varchar(1000) null,
  by_withdrawal boolean not null,
  state varchar(15) character set utf8mb4 collate utf8mb4_bin not null,
  third_parties boolean not null,
  received_at datetime(6) not null,
  received_by binary(16) not null,
  acknowledge_by date not null,
  finish_by date not null,
  acknowledged_at datetime(6) null,
  acknowledged_by binary(16) null,
  finished_at datetime(6) null,
  finished_by binary(16) null,
  answer varchar(1000) null,
  version int not null,
  primary key (id),
  constraint fk_donor_request_donor foreign key (donor_id) references donor (id),
  key ix_donor_request_state (state, finish_by)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table donor_request;

-- Whether the 15 and 20 days count holidays is not settled; they are counted as they pass.
--changeset giothong:request-deadlines
insert into request_deadline (id, step, third_parties, days, working_days, valid_from, valid_to, legal_basis, confirmed) values
  (x'019ffe0c0c0070018a02000000000001', 'ACKNOWLEDGE', false, 3, false, '2023-07-01', '2025-12-31', 'Nghị định 13/2023/NĐ-CP (72 giờ)', true),
  (x'019ffe0c0c0070018a02000000000002', 'FINISH', false, 3, false, '2023-07-01', '2025-12-31', 'Nghị định 13/2023/NĐ-CP (72 giờ)', true),
  (x'019ffe0c0c0070018a02000000000003', 'FINISH', true, 3, false, '2023-07-01', '2025-12-31', 'Nghị định 13/2023/NĐ-CP (72 giờ)', true),
  (x'019ffe0c0c0070018a02000000000004', 'ACKNOWLEDGE', false, 2, true, '2026-01-01', null, 'Nghị định 356/2025/NĐ-CP', true),
  (x'019ffe0c0c0070018a02000000000005', 'FINISH', false, 15, false, '2026-01-01', null, 'Nghị định 356/2025/NĐ-CP', false),
  (x'019ffe0c0c0070018a02000000000006', 'FINISH', true, 20, false, '2026-01-01', null, 'Nghị định 356/2025/NĐ-CP', false);
--rollback delete from request_deadline;
