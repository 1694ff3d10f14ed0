--liquibase formatted sql

-- The words of names by area and in the order of lists, with all that a search by name compares: it reads one stretch of this table.
--changeset giothong:donor-name-word
create table donor_name_word (
  area_id binary(16) not null,
  word varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  sort_name varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  donor_id binary(16) not null,
  chapter_id binary(16) not null,
  folded_name varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (area_id, word, sort_name, donor_id),
  constraint fk_donor_name_word_donor foreign key (donor_id) references donor (id),
  key ix_donor_name_word_donor (donor_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table donor_name_word;

--changeset giothong:donor-name-word-filled
insert into donor_name_word (area_id, word, sort_name, donor_id, chapter_id, folded_name)
  select c.area_id, w.word, d.sort_name, d.id, d.chapter_id, d.folded_name
  from donor_word w join donor d on d.id = w.donor_id join chapter c on c.id = d.chapter_id
  order by c.area_id, w.word, d.sort_name, d.id;
--rollback delete from donor_name_word;

--changeset giothong:donor-word-replaced
drop table donor_word;
--rollback create table donor_word as select distinct word, donor_id from donor_name_word;

--changeset giothong:donor-name-word-named
alter table donor_name_word rename to donor_word;
--rollback alter table donor_word rename to donor_name_word;
