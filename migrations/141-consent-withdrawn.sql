--liquibase formatted sql

-- Whoever no longer agrees that the record is kept is in no list and no search from that moment on, until the request is answered.

--changeset giothong:donor-withheld
alter table donor add column withheld boolean not null default false;
--rollback alter table donor drop column withheld;

--changeset giothong:restriction-by-withdrawal
alter table restriction add column by_withdrawal boolean not null default false;
--rollback alter table restriction drop column by_withdrawal;

-- Those whose request waits already.
--changeset giothong:donors-withheld
update donor set withheld = true where id in
  (select r.donor_id from donor_request r where r.by_withdrawal = true and r.state in ('RECEIVED', 'ACKNOWLEDGED'));
--rollback not required

--changeset giothong:restrictions-by-withdrawal
insert into restriction (id, donor_id, since, set_by, by_withdrawal)
  select r.id, r.donor_id, r.received_at, r.received_by, true from donor_request r
  where r.by_withdrawal = true and r.state in ('RECEIVED', 'ACKNOWLEDGED')
    and not exists (select 1 from restriction s where s.donor_id = r.donor_id and s.lifted_at is null);
--rollback not required
