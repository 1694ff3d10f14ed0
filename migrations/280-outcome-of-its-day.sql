--liquibase formatted sql

-- What the donations have of their donors' occupations and blood groups is written beside what was said of them, as it is from now
-- on when something is said, so that settling an old drive again does not take today's register for that day's. Of donors whom
-- lists alone describe, it stays with the desk's statements: the lists tell the rest.
--changeset giothong:outcome-occupation-of-its-day
update outcome o
  join donation d on d.outcome_id = o.id and d.state = 'LIVE'
  join donor p on p.id = d.donor_id
set o.occupation = d.occupation
where o.occupation is null and d.occupation is not null
  and (o.source = 'DESK' or ((p.kept or p.origin = 'PERSON') and not find_in_set('OCCUPATION', p.from_lists)));
--rollback select 1

--changeset giothong:outcome-blood-group-of-its-day
update outcome o
  join donation d on d.outcome_id = o.id and d.state = 'LIVE'
  join donor p on p.id = d.donor_id
set o.abo = coalesce(o.abo, d.abo), o.rh_d = coalesce(o.rh_d, d.rh_d)
where (o.abo is null or o.rh_d is null)
  and (o.source = 'DESK' or ((p.kept or p.origin = 'PERSON') and not find_in_set('BLOOD_GROUP', p.from_lists)));
--rollback select 1
