--liquibase formatted sql

-- Whoever writes down a certificate at a desk waits here for others who write down the same one: serials fall on a few rows.

--changeset giothong:certificate-turn
create table certificate_turn (
  id tinyint not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
--rollback drop table certificate_turn;

--changeset giothong:certificate-turn-filled
insert into certificate_turn (id) values
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31),
  (32), (33), (34), (35), (36), (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47),
  (48), (49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63);
--rollback delete from certificate_turn;
