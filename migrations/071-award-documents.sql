--liquibase formatted sql

-- Papers of the awards: requests for a decision, decisions, lists for ceremonies, certificates. A draft may change; once issued a paper
-- keeps its number, its text and its bytes, and is corrected by another that says what changed (Nghị định 30/2020/NĐ-CP, Điều 18).

--changeset giothong:award-document
create table award_document (
  id binary(16) not null,
  kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  chapter_id binary(16) not null,
  ceremony_id binary(16) null,
  register varchar(60) character set utf8mb4 collate utf8mb4_bin null,
  numbered_year int null,
  number int null,
  symbol varchar(60) character set utf8mb4 collate utf8mb4_bin null,
  planned_on date null,
  issued_on date null,
  about varchar(400) not null,
  addressee varchar(300) null,
  mandate varchar(4) character set utf8mb4 collate utf8mb4_bin not null,
  on_behalf_of varchar(120) null,
  position varchar(120) not null,
  signer varchar(120) null,
  replaces_id binary(16) null,
  change_note varchar(500) null,
  edition int not null,
  cases int not null,
  content longtext null,
  pdf longblob null,
  xlsx longblob null,
  pdf_hash varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  xlsx_hash varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  created_at datetime(6) not null,
  created_by binary(16) not null,
  created_name varchar(120) not null,
  issued_at datetime(6) null,
  issued_by binary(16) null,
  issued_name varchar(120) null,
  version int not null,
  primary key (id),
  constraint uq_award_document_number unique (register, numbered_year, number),
  constraint fk_award_document_chapter foreign key (chapter_id) references chapter (id),
  constraint fk_award_document_replaces foreign key (replaces_id) references award_document (id),
  key ix_award_document_chapter (chapter_id, kind, created_at),
  key ix_award_document_ceremony (ceremony_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table award_document;

--changeset giothong:award-document-case
create table award_document_case (
  document_id binary(16) not null,
  case_id binary(16) not null,
  primary key (document_id, case_id),
  constraint fk_award_document_case_document foreign key (document_id) references award_document (id),
  constraint fk_award_document_case_case foreign key (case_id) references award_case (id),
  key ix_award_document_case_case (case_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table award_document_case;

-- Who signs the decisions of a level, from a day until before another; {area} is the unit of that level. The awards are those that
-- this body decides, none named: all others of the level. Whether its register is kept here or its numbers are only written down.

--changeset giothong:deciding-body
create table deciding_body (
  id binary(16) not null,
  level varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  awards varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  valid_from date null,
  valid_to date null,
  above varchar(160) null,
  name varchar(160) not null,
  competence varchar(160) not null,
  symbol varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  place varchar(60) null,
  mandate varchar(4) character set utf8mb4 collate utf8mb4_bin not null,
  on_behalf_of varchar(120) null,
  position varchar(120) not null,
  numbered_here boolean not null,
  legal_basis varchar(200) not null,
  to_be_confirmed boolean not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table deciding_body;

--changeset giothong:deciding-bodies
insert into deciding_body (id, level, awards, valid_from, valid_to, above, name, competence, symbol, place, mandate, on_behalf_of, position, numbered_here, legal_basis, to_be_confirmed) values
  (x'019ffe0c0c2070018001000000000001', 'COMMUNE', '', null, null, null, 'Ủy ban nhân dân {area}', 'Chủ tịch Ủy ban nhân dân {area}', 'UBND', null, 'NONE', null, 'Chủ tịch', false, 'Luật Thi đua, khen thưởng', false),
  (x'019ffe0c0c2070018001000000000002', 'COMMUNE', 'CERTIFICATE,BADGE,CUP', null, null, 'Ủy ban nhân dân {area}', 'Ban Chỉ đạo vận động hiến máu tình nguyện {area}', 'Ban Chỉ đạo vận động hiến máu tình nguyện {area}', 'BCĐ', null, 'TM', 'Ban Chỉ đạo', 'Trưởng ban', true, 'Quyết định 122/QĐ-BCĐQG ngày 15/9/2017', true),
  (x'019ffe0c0c2070018001000000000003', 'DISTRICT', '', null, '2025-07-01', null, 'Ủy ban nhân dân {area}', 'Chủ tịch Ủy ban nhân dân {area}', 'UBND', null, 'NONE', null, 'Chủ tịch', false, 'Luật Thi đua, khen thưởng', false),
  (x'019ffe0c0c2070018001000000000004', 'DISTRICT', 'CERTIFICATE,BADGE,CUP', null, '2025-07-01', 'Ủy ban nhân dân {area}', 'Ban Chỉ đạo vận động hiến máu tình nguyện {area}', 'Ban Chỉ đạo vận động hiến máu tình nguyện {area}', 'BCĐ', null, 'TM', 'Ban Chỉ đạo', 'Trưởng ban', true, 'Quyết định 122/QĐ-BCĐQG ngày 15/9/2017', true),
  (x'019ffe0c0c2070018001000000000005', 'PROVINCE', '', null, null, null, 'Ủy ban nhân dân {area}', 'Chủ tịch Ủy ban nhân dân {area}', 'UBND', null, 'NONE', null, 'Chủ tịch', false, 'Luật Thi đua, khen thưởng', false),
  (x'019ffe0c0c2070018001000000000006', 'PROVINCE', 'CERTIFICATE,BADGE,CUP', null, null, 'Ủy ban nhân dân {area}', 'Ban Chỉ đạo vận động hiến máu tình nguyện {area}', 'Ban Chỉ đạo vận động hiến máu tình nguyện {area}', 'BCĐ', null, 'TM', 'Ban Chỉ đạo', 'Trưởng ban', true, 'Quyết định 122/QĐ-BCĐQG ngày 15/9/2017', true),
  (x'019ffe0c0c2070018001000000000007', 'CENTRAL', '', null, null, null, 'Trung ương Hội Chữ thập đỏ Việt Nam', 'Ban Thường vụ Trung ương Hội Chữ thập đỏ Việt Nam', 'TƯHCTĐ', 'Hà Nội', 'TM', 'Ban Thường vụ', 'Chủ tịch', false, 'Quyết định 122/QĐ-BCĐQG ngày 15/9/2017', true);
--rollback delete from deciding_body;

-- What a paper rests on, from a day until before another, in the order in which it is named; with a symbol, for bodies of that symbol
-- alone.

--changeset giothong:document-basis
create table document_basis (
  id binary(16) not null,
  kind varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  symbol varchar(20) character set utf8mb4 collate utf8mb4_bin null,
  position int not null,
  valid_from date null,
  valid_to date null,
  text varchar(400) not null,
  to_be_confirmed boolean not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table document_basis;

--changeset giothong:document-bases
insert into document_basis (id, kind, symbol, position, valid_from, valid_to, text, to_be_confirmed) values
  (x'019ffe0c0c2070018002000000000001', 'SUBMISSION', null, 1, null, '2024-01-01', 'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013', false),
  (x'019ffe0c0c2070018002000000000002', 'SUBMISSION', null, 1, '2024-01-01', null, 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', false),
  (x'019ffe0c0c2070018002000000000003', 'SUBMISSION', null, 2, '2017-10-01', '2024-01-01', 'Căn cứ Nghị định số 91/2017/NĐ-CP của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng', false),
  (x'019ffe0c0c2070018002000000000004', 'SUBMISSION', null, 2, '2024-01-01', '2025-07-01', 'Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng', false),
  (x'019ffe0c0c2070018002000000000005', 'SUBMISSION', null, 2, '2025-07-01', null, 'Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng', true),
  (x'019ffe0c0c2070018002000000000006', 'SUBMISSION', null, 3, '2017-09-15', null, 'Căn cứ Quyết định số 122/QĐ-BCĐQG ngày 15 tháng 9 năm 2017 của Ban Chỉ đạo quốc gia vận động hiến máu tình nguyện về việc ban hành Quy chế tôn vinh, khen thưởng cá nhân, gia đình, tập thể trong hiến máu tình nguyện và vận động hiến máu tình nguyện', false),
  (x'019ffe0c0c2070018002000000000007', 'DECISION', 'UBND', 1, null, '2025-03-01', 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015', true),
  (x'019ffe0c0c2070018002000000000008', 'DECISION', 'UBND', 1, '2025-03-01', '2025-06-16', 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025', true),
  (x'019ffe0c0c207001800200000000000f', 'DECISION', 'UBND', 1, '2025-06-16', null, 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025', true),
  (x'019ffe0c0c2070018002000000000009', 'DECISION', null, 2, null, '2024-01-01', 'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013', false),
  (x'019ffe0c0c207001800200000000000a', 'DECISION', null, 2, '2024-01-01', null, 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', false),
  (x'019ffe0c0c207001800200000000000b', 'DECISION', null, 3, '2017-10-01', '2024-01-01', 'Căn cứ Nghị định số 91/2017/NĐ-CP của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng', false),
  (x'019ffe0c0c207001800200000000000c', 'DECISION', null, 3, '2024-01-01', '2025-07-01', 'Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng', false),
  (x'019ffe0c0c207001800200000000000d', 'DECISION', null, 3, '2025-07-01', null, 'Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng', true),
  (x'019ffe0c0c207001800200000000000e', 'DECISION', null, 4, '2017-09-15', null, 'Căn cứ Quyết định số 122/QĐ-BCĐQG ngày 15 tháng 9 năm 2017 của Ban Chỉ đạo quốc gia vận động hiến máu tình nguyện về việc ban hành Quy chế tôn vinh, khen thưởng cá nhân, gia đình, tập thể trong hiến máu tình nguyện và vận động hiến máu tình nguyện', false);
--rollback delete from document_basis;
