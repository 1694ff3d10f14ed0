--liquibase formatted sql

-- The questions of the form, without those about sexual behaviour, which stay on the hospital's paper.

--changeset giothong:screening-question
create table screening_question (
  id binary(16) not null,
  code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  position int not null,
  text_vi varchar(400) not null,
  text_en varchar(400) not null,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  deferral_code varchar(30) character set utf8mb4 collate utf8mb4_bin null,
  sex varchar(1) character set utf8mb4 collate utf8mb4_bin null,
  when_vi varchar(100) null,
  when_en varchar(100) null,
  valid_from date not null,
  valid_to date null,
  legal_basis varchar(200) not null,
  confirmed boolean not null,
  primary key (id),
  constraint fk_screening_question_deferral_code foreign key (deferral_code) references deferral_reason (code)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table screening_question;

--changeset giothong:kept-screening
create table kept_screening (
  id binary(16) not null,
  donor_id binary(16) not null,
  drive_id binary(16) null,
  taken_at datetime(6) not null,
  kept_until date not null,
  answers text not null,
  primary key (id),
  constraint fk_kept_screening_donor foreign key (donor_id) references donor (id) on delete cascade,
  key ix_kept_screening_kept_until (kept_until)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table kept_screening;

--changeset giothong:screening-questions
insert into screening_question (id, code, position, text_vi, text_en, kind, deferral_code, sex, when_vi, when_en, valid_from, valid_to, legal_basis, confirmed) values
  (x'016ffe0c0c007f718357857502fbcd4f', 'GIVEN_BEFORE', 10, 'Anh/chị từng hiến máu chưa?', 'Have you given blood before?', 'INFO', null, null, null, null, '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007bc68094e9bb28738582', 'ILL_NOW', 20, 'Hiện anh/chị có bệnh nào không: viêm khớp, đau dạ dày, viêm gan, bệnh tim, huyết áp thấp hoặc cao, hen, ho kéo dài, bệnh máu, lao, bệnh khác?', 'Are you ill now: arthritis, stomach disease, hepatitis, heart disease, low or high blood pressure, asthma, a long cough, a blood disease, tuberculosis or another illness?', 'DOCTOR', null, null, null, null, '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007fc883d20e1104524a7c', 'ILL_EVER', 30, 'Trước đây anh/chị từng mắc: viêm gan B hoặc C, HIV, vảy nến, phì đại tiền liệt tuyến, sốc phản vệ, tai biến mạch máu não, nhồi máu cơ tim, lupus ban đỏ, động kinh, ung thư, hen, hoặc từng ghép mô tạng?', 'Have you ever had hepatitis B or C, HIV, psoriasis, an enlarged prostate, anaphylactic shock, a stroke, a heart attack, lupus, epilepsy, cancer, asthma or a transplant?', 'DOCTOR', null, null, null, null, '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007e128ce025b2ae6cff55', 'ILL_12M', 40, 'Trong 12 tháng qua: sốt rét, giang mai, lao, viêm não, viêm màng não, uốn ván?', 'In the last 12 months: malaria, syphilis, tuberculosis, encephalitis, meningitis, tetanus?', 'DEFERRAL', 'DIS_12M', null, 'Khỏi ngày nào?', 'When were you cured?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007db78b1d5e06fff3f4ec', 'SURGERY_12M', 50, 'Trong 12 tháng qua: phẫu thuật?', 'In the last 12 months: surgery?', 'DEFERRAL', 'SURGERY', null, 'Phục hồi hoàn toàn ngày nào?', 'When had you fully recovered?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c0073d581df7761568c4396', 'BLOOD_12M', 60, 'Trong 12 tháng qua: được truyền máu hoặc chế phẩm máu?', 'In the last 12 months: received blood or blood products?', 'DEFERRAL', 'TRANSFUSED', null, 'Ngày nào?', 'When was it?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007b5485b1646c47d43398', 'RABIES_12M', 70, 'Trong 12 tháng qua: tiêm vắc xin dại sau khi bị động vật cắn?', 'In the last 12 months: a rabies vaccine after a bite?', 'DEFERRAL', 'RABIES_VAX', null, 'Mũi cuối ngày nào?', 'When was the last injection?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c0074368582ef5e3a862aac', 'BIRTH_12M', 80, 'Phụ nữ, trong 12 tháng qua: sinh con hoặc chấm dứt thai nghén?', 'Women, in the last 12 months: a birth or the end of a pregnancy?', 'DEFERRAL', 'BIRTH_ABORT', 'F', 'Ngày nào?', 'When was it?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007db9834d5aecdfe15e78', 'ILL_6M', 90, 'Trong 6 tháng qua: thương hàn, nhiễm trùng máu, rắn cắn, viêm tắc mạch, viêm tụy, viêm tủy xương?', 'In the last 6 months: typhoid, sepsis, a snake bite, an inflamed or blocked vein or artery, pancreatitis, osteomyelitis?', 'DEFERRAL', 'DIS_6M', null, 'Khỏi ngày nào?', 'When were you cured?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007cc385034e3e39302a90', 'THINNER_6M', 100, 'Trong 6 tháng qua: sút cân không rõ nguyên nhân?', 'In the last 6 months: lost weight for no known reason?', 'DOCTOR', null, null, null, null, '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007ecc8ba06ba382e92419', 'NODES_6M', 110, 'Trong 6 tháng qua: nổi hạch kéo dài?', 'In the last 6 months: swollen nodes for a long time?', 'DOCTOR', null, null, null, null, '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c0073b3893cd736749e0f77', 'INVASIVE_6M', 120, 'Trong 6 tháng qua: chữa răng, châm cứu, nội soi hoặc thủ thuật xâm lấn khác?', 'In the last 6 months: dental treatment, acupuncture, endoscopy or another invasive procedure?', 'DOCTOR', null, null, null, null, '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c0076b787d5760b1436ad1a', 'TATTOO_6M', 130, 'Trong 6 tháng qua: xăm trổ trên da?', 'In the last 6 months: a tattoo?', 'DEFERRAL', 'TATTOO', null, 'Ngày nào?', 'When was it?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c0079088cc870765c26a157', 'PIERCING_6M', 140, 'Trong 6 tháng qua: xỏ lỗ tai, mũi, rốn hoặc vị trí khác?', 'In the last 6 months: a piercing of ear, nose, navel or elsewhere?', 'DEFERRAL', 'PIERCING', null, 'Ngày nào?', 'When was it?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c00791d850ab1abee22b9b5', 'DRUGS', 150, 'Trong 6 tháng qua: dùng ma túy?', 'In the last 6 months: used drugs?', 'DOCTOR', null, null, null, null, '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007a548735c6e267b4a948', 'BLOOD_CONTACT_6M', 160, 'Trong 6 tháng qua: tiếp xúc với máu, dịch cơ thể của người khác hoặc bị kim tiêm đâm?', 'In the last 6 months: touched the blood or body fluids of others, or pricked by a needle?', 'DEFERRAL', 'EXPOSURE', null, 'Ngày nào?', 'When was it?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007dd18cf410dafec3a6f6', 'HEPATITIS_HOME', 170, 'Trong 6 tháng qua: sống chung với người viêm gan B?', 'In the last 6 months: lived with somebody who has hepatitis B?', 'DOCTOR', null, null, null, null, '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c0077d88f58d6bcf1ed255f', 'ILL_4W', 180, 'Trong 4 tuần qua: viêm dạ dày ruột, viêm đường tiết niệu, viêm da nhiễm trùng, viêm phế quản, viêm phổi, sởi, ho gà, quai bị, sốt xuất huyết, kiết lỵ, rubella, tả?', 'In the last 4 weeks: gastroenteritis, a urinary infection, an infected skin, bronchitis, pneumonia, measles, whooping cough, mumps, dengue, dysentery, rubella, cholera?', 'DEFERRAL', 'DIS_4W', null, 'Khỏi ngày nào?', 'When were you cured?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c00704c832188b023ebe36e', 'VACCINE_4W', 190, 'Trong 4 tuần qua: tiêm vắc xin rubella, sởi, thương hàn, tả, quai bị, thủy đậu, BCG?', 'In the last 4 weeks: a vaccine against rubella, measles, typhoid, cholera, mumps, chickenpox, or BCG?', 'DEFERRAL', 'LIVE_VAX', null, 'Mũi cuối ngày nào?', 'When was the last injection?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c0072c189d3c8f4f0250392', 'TRAVEL_4W', 200, 'Trong 4 tuần qua: đi vào vùng có dịch sốt rét, sốt xuất huyết, Zika?', 'In the last 4 weeks: been where malaria, dengue or Zika spread?', 'DOCTOR', null, null, null, null, '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007b0c8d810473b815c7c5', 'COLD_14D', 210, 'Trong 14 ngày qua: cúm, cảm, ho, nhức đầu, sốt, đau họng?', 'In the last 14 days: flu, a cold, cough, headache, fever, a sore throat?', 'DEFERRAL', 'DIS_7D', null, 'Khỏi ngày nào?', 'When were you cured?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007495887a26d57eb75787', 'MEDICINE_7D', 220, 'Trong 7 ngày qua: dùng kháng sinh, kháng viêm, corticoid?', 'In the last 7 days: antibiotics, anti-inflammatory medicine, corticoids?', 'DOCTOR', null, null, null, null, '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007e318db0e44f19917326', 'ASPIRIN_7D', 230, 'Trong 7 ngày qua: dùng aspirin hoặc thuốc chống kết tập tiểu cầu?', 'In the last 7 days: aspirin or another antiplatelet medicine?', 'DEFERRAL', 'ANTIPLATELET', null, 'Liều cuối ngày nào?', 'When was the last dose?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c0071dc865312d60c237752', 'VACCINE_7D', 240, 'Trong 7 ngày qua: tiêm vắc xin khác, như viêm gan B, cúm?', 'In the last 7 days: another vaccine, such as hepatitis B or flu?', 'DEFERRAL', 'OTHER_VAX', null, 'Ngày nào?', 'When was it?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c00777f8b9bebe7d729d75d', 'DOCTOR_7D', 250, 'Trong 7 ngày qua: đi khám bệnh, làm xét nghiệm?', 'In the last 7 days: saw a doctor or had a test?', 'DOCTOR', null, null, null, null, '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c0078e184bbec3166c609b2', 'PREGNANT_NOW', 260, 'Phụ nữ: hiện đang mang thai?', 'Women: are you pregnant?', 'DEFERRAL', 'PREGNANT', 'F', null, null, '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c00780883b78b2f2de0cd6a', 'NURSING_NOW', 270, 'Phụ nữ: đang nuôi con dưới 12 tháng tuổi?', 'Women: are you nursing a child under 12 months?', 'DEFERRAL', 'NURSING', 'F', 'Con sinh ngày nào?', 'When was the child born?', '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true),
  (x'016ffe0c0c007f2b8800140c5a92baad', 'HARD_WORK', 280, 'Anh/chị làm phi công, lái cẩu, làm việc trên cao, leo núi, thợ mỏ, thủy thủ, thợ lặn, lái xe buýt hoặc tàu, vận động viên, lao động nặng?', 'Are you a pilot, crane operator, climber, miner, sailor, diver, bus or train driver, athlete, or do you work at heights or do heavy labour?', 'OCCUPATION', null, null, null, null, '2013-11-15', null, 'Thông tư 26/2013/TT-BYT, Phụ lục 2', true);
--rollback delete from screening_question;
