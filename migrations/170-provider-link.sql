--liquibase formatted sql

--changeset giothong:provider-link
create table provider_link (
  id binary(16) not null,
  account_id binary(16) not null,
  issuer varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  subject varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  linked_at datetime(6) not null,
  linked_by binary(16) not null,
  primary key (id),
  constraint uq_provider_link_subject unique (issuer, subject),
  constraint uq_provider_link_account unique (account_id, issuer),
  constraint fk_provider_link_account foreign key (account_id) references account (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

--rollback drop table provider_link;
