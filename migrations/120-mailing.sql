--liquibase formatted sql

-- Messages to donors: where a letter goes, what it says, to whom a mailing goes, and what became of every letter.

--changeset giothong:mail-contact
create table mail_contact (
  id binary(16) not null,
  donor_id binary(16) not null,
  email varchar(200) character set utf8mb4 collate utf8mb4_bin null,
  language varchar(2) character set utf8mb4 collate utf8mb4_bin not null,
  changed_at datetime(6) not null,
  changed_by binary(16) not null,
  primary key (id),
  constraint uq_mail_contact_donor unique (donor_id),
  constraint fk_mail_contact_donor foreign key (donor_id) references donor (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table mail_contact;

--changeset giothong:message-wording
create table message_wording (
  id binary(16) not null,
  code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(120) not null,
  occasion varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  subject_vi varchar(150) not null,
  body_vi varchar(1500) not null,
  subject_en varchar(150) not null,
  body_en varchar(1500) not null,
  chapter_id binary(16) null,
  club_id binary(16) null,
  created_at datetime(6) not null,
  created_by binary(16) null,
  version int not null,
  primary key (id),
  constraint uq_message_wording_code unique (code)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table message_wording;

--changeset giothong:mailing
create table mailing (
  id binary(16) not null,
  occasion varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  wording_id binary(16) not null,
  subject_vi varchar(150) not null,
  body_vi varchar(1500) not null,
  subject_en varchar(150) not null,
  body_en varchar(1500) not null,
  channel varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  chapter_id binary(16) null,
  club_id binary(16) null,
  drive_id binary(16) null,
  call_up_id binary(16) null,
  abo varchar(2) character set utf8mb4 collate utf8mb4_bin null,
  rh_d varchar(10) character set utf8mb4 collate utf8mb4_bin null,
  rule_key varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  due_on date not null,
  scheduled_at datetime(6) not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  everybody int null,
  site varchar(200) not null,
  created_at datetime(6) not null,
  created_by binary(16) null,
  rule_id binary(16) null,
  cancelled_at datetime(6) null,
  cancelled_by binary(16) null,
  primary key (id),
  constraint uq_mailing_rule unique (rule_id, rule_key, due_on),
  constraint fk_mailing_wording foreign key (wording_id) references message_wording (id),
  constraint fk_mailing_drive foreign key (drive_id) references drive (id),
  constraint fk_mailing_call_up foreign key (call_up_id) references call_up (id),
  key ix_mailing_state (state, scheduled_at),
  key ix_mailing_chapter (chapter_id, created_at),
  key ix_mailing_club (club_id, created_at)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table mailing;

--changeset giothong:mailing-left-out
create table mailing_left_out (
  id binary(16) not null,
  mailing_id binary(16) not null,
  reason varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  people int not null,
  primary key (id),
  constraint uq_mailing_left_out unique (mailing_id, reason),
  constraint fk_mailing_left_out_mailing foreign key (mailing_id) references mailing (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table mailing_left_out;

--changeset giothong:letter
create table letter (
  id binary(16) not null,
  mailing_id binary(16) not null,
  donor_id binary(16) not null,
  rule_key varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  due_on date not null,
  channel varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  urgent boolean not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  due_at datetime(6) not null,
  address varchar(200) null,
  subject varchar(300) null,
  body varchar(4000) null,
  attempt_id binary(16) null,
  claimed_at datetime(6) null,
  tries int not null,
  ended_at datetime(6) null,
  result varchar(200) null,
  primary key (id),
  constraint uq_letter_send_key unique (donor_id, rule_key, due_on),
  constraint fk_letter_mailing foreign key (mailing_id) references mailing (id),
  constraint fk_letter_donor foreign key (donor_id) references donor (id),
  key ix_letter_due (state, due_at),
  key ix_letter_mailing (mailing_id, state)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table letter;

--changeset giothong:address-hold
create table address_hold (
  id binary(16) not null,
  donor_id binary(16) not null,
  channel varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  address_hash binary(32) not null,
  since datetime(6) not null,
  letter_id binary(16) not null,
  lifted_at datetime(6) null,
  lifted_by binary(16) null,
  primary key (id),
  constraint fk_address_hold_donor foreign key (donor_id) references donor (id),
  key ix_address_hold_donor (donor_id, channel)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table address_hold;

--changeset giothong:message-wordings
insert into message_wording (id, code, name, occasion, subject_vi, body_vi, subject_en, body_en, created_at, version) values
  (x'019ffe0c0c00700a7801000000000001', 'MOI-HIEN-MAU', 'Mời đến một đợt hiến máu', 'INVITATION',
   'Mời anh/chị hiến máu ngày {driveDate}', 'Kính gửi anh/chị {fullName},\nHội Chữ thập đỏ trân trọng mời anh/chị hiến máu: {driveName}, {driveDate}, {driveHours}, tại {driveVenue}.\nAnh/chị nhớ mang giấy tờ tùy thân, ngủ đủ và ăn nhẹ trước khi đến. Chi tiết: {driveLink}',
   'You are invited to give blood on {driveDate}', 'Dear {fullName},\nThe Red Cross invites you to give blood: {driveName}, {driveDate}, {driveHours}, {driveVenue}.\nPlease bring an identity paper, sleep well and eat a little before you come. More: {driveLink}',
   '2026-11-28 00:00:00', 0),
  (x'019ffe0c0c00700a7801000000000002', 'CAM-ON', 'Cảm ơn sau đợt hiến máu', 'THANKS',
   'Cảm ơn anh/chị đã hiến máu', 'Kính gửi anh/chị {fullName},\nHội Chữ thập đỏ chân thành cảm ơn anh/chị đã hiến máu tại {driveName} ngày {driveDate}. Đến nay anh/chị đã hiến {donationCount} lần. Chúc anh/chị nhiều sức khỏe.',
   'Thank you for giving blood', 'Dear {fullName},\nThe Red Cross thanks you for giving blood at {driveName} on {driveDate}. You have now given {donationCount} times. We wish you good health.',
   '2026-11-28 00:00:00', 0),
  (x'019ffe0c0c00700a7801000000000003', 'HIEN-LAI', 'Đã có thể hiến máu lại', 'MAY_GIVE_AGAIN',
   'Anh/chị đã có thể hiến máu lại', 'Kính gửi anh/chị {fullName},\nTừ hôm nay anh/chị đã có thể hiến máu lại (lần gần nhất: {lastDonationOn}). Các đợt hiến máu sắp tới: {drivesLink}',
   'You may give blood again', 'Dear {fullName},\nFrom today you may give blood again (last time: {lastDonationOn}). Drives ahead: {drivesLink}',
   '2026-11-28 00:00:00', 0),
  (x'019ffe0c0c00700a7801000000000004', 'KY-NIEM', 'Kỷ niệm lần hiến máu đầu tiên', 'FIRST_DONATION_DAY',
   'Kỷ niệm ngày anh/chị hiến máu lần đầu', 'Kính gửi anh/chị {fullName},\nNgày này {years} năm trước, {firstDonationOn}, anh/chị hiến máu lần đầu. Đến nay anh/chị đã hiến {donationCount} lần. Xin cảm ơn tấm lòng của anh/chị.',
   'The anniversary of your first donation', 'Dear {fullName},\n{years} years ago today, on {firstDonationOn}, you gave blood for the first time. Since then you have given {donationCount} times. Thank you.',
   '2026-11-28 00:00:00', 0),
  (x'019ffe0c0c00700a7801000000000005', 'CHUC-MUNG', 'Chúc mừng được tôn vinh', 'HONOUR',
   'Chúc mừng anh/chị được tôn vinh', 'Kính gửi anh/chị {fullName},\nHội Chữ thập đỏ chúc mừng anh/chị vừa được khen thưởng vì {donationCount} lần hiến máu cứu người.',
   'Congratulations on your award', 'Dear {fullName},\nThe Red Cross congratulates you on the award you have just received for giving blood {donationCount} times.',
   '2026-11-28 00:00:00', 0),
  (x'019ffe0c0c00700a7801000000000006', 'SUC-KHOE-NANG', 'Sức khỏe mùa nắng nóng', 'HEALTH',
   'Giữ sức khỏe mùa nắng nóng', 'Kính gửi anh/chị {fullName},\nTrời nắng nóng: anh/chị uống đủ nước, tránh ra nắng lúc giữa trưa và ngủ đủ giấc. Hội Chữ thập đỏ chúc anh/chị mạnh khỏe.',
   'Stay well in the heat', 'Dear {fullName},\nIt is hot: drink enough, stay out of the midday sun and sleep well. The Red Cross wishes you good health.',
   '2026-11-28 00:00:00', 0),
  (x'019ffe0c0c00700a7801000000000007', 'SUC-KHOE-MUA', 'Sức khỏe mùa mưa lũ', 'HEALTH',
   'Giữ sức khỏe mùa mưa lũ', 'Kính gửi anh/chị {fullName},\nMùa mưa lũ: anh/chị ăn chín, uống sôi, diệt lăng quăng phòng sốt xuất huyết, sốt cao thì đến trạm y tế. Hội Chữ thập đỏ chúc anh/chị bình an.',
   'Stay well in the rainy season', 'Dear {fullName},\nIn the rainy season eat cooked food, boil your water, and empty standing water against dengue; with a high fever go to the health station. The Red Cross wishes you well.',
   '2026-11-28 00:00:00', 0),
  (x'019ffe0c0c00700a7801000000000008', 'KHAN-CAP', 'Gọi hiến máu khẩn cấp', 'EMERGENCY',
   'Cần máu khẩn cấp tại {place}', 'Kính gửi anh/chị {fullName},\n{place} đang cần máu gấp trước {neededBy}. Nếu đến được, xin anh/chị gọi lại cho Hội Chữ thập đỏ ngay.',
   'Blood is needed at once at {place}', 'Dear {fullName},\nBlood is needed at {place} before {neededBy}. If you can come, please call the Red Cross at once.',
   '2026-11-28 00:00:00', 0);
--rollback delete from message_wording;
