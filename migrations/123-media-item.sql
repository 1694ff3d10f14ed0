--liquibase formatted sql

-- What newspapers, broadcasters and pages on the net said of blood donation, with whom it reached.

--changeset giothong:media-item
create table media_item (
  id binary(16) not null,
  kind varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  published_on date not null,
  outlet varchar(120) not null,
  title varchar(200) not null,
  link varchar(500) null,
  reach int null,
  reach_source varchar(200) null,
  campaign_code varchar(40) character set utf8mb4 collate utf8mb4_bin null,
  chapter_id binary(16) not null,
  written_at datetime(6) not null,
  written_by binary(16) not null,
  voided_at datetime(6) null,
  voided_by binary(16) null,
  void_reason varchar(200) null,
  primary key (id),
  constraint fk_media_item_chapter foreign key (chapter_id) references chapter (id),
  key ix_media_item_published (published_on),
  key ix_media_item_chapter (chapter_id, published_on)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table media_item;
