--liquibase formatted sql

-- What a donor agrees to, for each purpose in words of its own, and each agreement with its days.

--changeset giothong:consent-text
create table consent_text (
  id binary(16) not null,
  purpose varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  text_version int not null,
  text_vi varchar(1000) not null,
  text_en varchar(1000) not null,
  valid_from date not null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  primary key (id),
  constraint uq_consent_text_version unique (purpose, text_version)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table consent_text;

--changeset giothong:consent
create table consent (
  id binary(16) not null,
  donor_id binary(16) not null,
  purpose varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  channel varchar(10) character set utf8mb4 collate utf8mb4_bin null,
  text_id binary(16) not null,
  given_on date not null,
  given_at datetime(6) not null,
  given_by binary(16) not null,
  given_how varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  withdrawn_on date null,
  withdrawn_at datetime(6) null,
  withdrawn_by binary(16) null,
  withdrawn_how varchar(10) character set utf8mb4 collate utf8mb4_bin null,
  primary key (id),
  constraint fk_consent_donor foreign key (donor_id) references donor (id),
  constraint fk_consent_text foreign key (text_id) references consent_text (id),
  key ix_consent_donor (donor_id, purpose)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table consent;

--changeset giothong:restriction
create table restriction (
  id binary(16) not null,
  donor_id binary(16) not null,
  since datetime(6) not null,
  set_by binary(16) not null,
  lifted_at datetime(6) null,
  lifted_by binary(16) null,
  lift_reason varchar(300) null,
  primary key (id),
  constraint fk_restriction_donor foreign key (donor_id) references donor (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table restriction;

--changeset giothong:consent-texts
insert into consent_text (id, purpose, text_version, text_vi, text_en, valid_from, valid_to, legal_basis, confirmed) values
  (x'019ffe0c0c0070018a01000000000001', 'RECORD', 1, 'Tôi đồng ý để Hội Chữ thập đỏ lưu giữ hồ sơ hiến máu của tôi: họ tên, năm sinh, giấy tờ, liên lạc, nhóm máu và các lần hiến.', 'I agree that the Red Cross keeps a record of my blood donations: name, birth, identity paper, contacts, blood group and each donation.', '2023-07-01', '2025-12-31', 'Nghị định 13/2023/NĐ-CP, Điều 11', true),
  (x'019ffe0c0c0070018a01000000000002', 'RECORD', 2, 'Tôi đồng ý để Hội Chữ thập đỏ lưu giữ hồ sơ hiến máu của tôi: họ tên, năm sinh, giấy tờ, liên lạc, nhóm máu và các lần hiến. Tôi biết rằng tôi có thể xem, sửa, nhận bản sao, hạn chế hoặc yêu cầu xóa hồ sơ.', 'I agree that the Red Cross keeps a record of my blood donations: name, birth, identity paper, contacts, blood group and each donation. I know that I may view, correct, copy, restrict or have it erased.', '2026-01-01', null, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP', true),
  (x'019ffe0c0c0070018a01000000000003', 'INVITATION', 1, 'Tôi đồng ý nhận lời mời hiến máu qua kênh này.', 'I agree to be invited to give blood through this channel.', '2023-07-01', '2025-12-31', 'Nghị định 13/2023/NĐ-CP, Điều 11', true),
  (x'019ffe0c0c0070018a01000000000004', 'INVITATION', 2, 'Tôi đồng ý nhận lời mời hiến máu qua kênh này. Tôi có thể rút lại bất cứ lúc nào.', 'I agree to be invited to give blood through this channel. I may withdraw this at any time.', '2026-01-01', null, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP', true),
  (x'019ffe0c0c0070018a01000000000005', 'HONOUR_LIST', 1, 'Tôi đồng ý để họ tên và số lần hiến máu của tôi được đăng trong danh sách tôn vinh; không đăng nhóm máu và địa chỉ.', 'I agree that my name and number of donations appear in the public list of honour; never my blood group or address.', '2023-07-01', '2025-12-31', 'Nghị định 13/2023/NĐ-CP, Điều 11', true),
  (x'019ffe0c0c0070018a01000000000006', 'HONOUR_LIST', 2, 'Tôi đồng ý để họ tên và số lần hiến máu của tôi được đăng trong danh sách tôn vinh; không đăng nhóm máu và địa chỉ. Tôi có thể rút lại bất cứ lúc nào.', 'I agree that my name and number of donations appear in the public list of honour; never my blood group or address. I may withdraw this at any time.', '2026-01-01', null, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP', true),
  (x'019ffe0c0c0070018a01000000000007', 'SHARING', 1, 'Tôi đồng ý để Hội Chữ thập đỏ chia sẻ hồ sơ của tôi với bệnh viện tiếp nhận máu.', 'I agree that the Red Cross shares my record with the hospital that collects the blood.', '2023-07-01', '2025-12-31', 'Nghị định 13/2023/NĐ-CP, Điều 11', true),
  (x'019ffe0c0c0070018a01000000000008', 'SHARING', 2, 'Tôi đồng ý để Hội Chữ thập đỏ chia sẻ hồ sơ của tôi với bệnh viện tiếp nhận máu. Tôi có thể rút lại bất cứ lúc nào.', 'I agree that the Red Cross shares my record with the hospital that collects the blood. I may withdraw this at any time.', '2026-01-01', null, 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP', true);
--rollback delete from consent_text;
