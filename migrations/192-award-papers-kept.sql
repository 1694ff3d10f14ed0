--liquibase formatted sql

-- Issued papers of awards are public records and stay as they were signed, with the names on them.

--changeset giothong:award-papers-kept
insert into erasure_rule (id, item, fate, keep_years, name_vi, name_en, valid_from, valid_to, legal_basis, confirmed) values
  (x'019ffe0c0c0070018a03000000000013', 'AWARD_PAPERS', 'KEEP', null,
   'Văn bản khen thưởng đã ban hành (tờ trình, quyết định, danh sách, giấy chứng nhận) có ghi họ tên',
   'Issued papers of awards (submissions, decisions, lists, certificates), with the name on them',
   '2024-07-01', null, 'Luật Lưu trữ 33/2024/QH15', false);
--rollback delete from erasure_rule where item = 'AWARD_PAPERS';
