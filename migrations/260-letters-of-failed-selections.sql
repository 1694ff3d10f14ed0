--liquibase formatted sql

-- Letters of mailings whose selection failed: nobody was asked by them, so their send keys are given back.

--changeset giothong:letters-of-failed-selections
update letter l join mailing m on m.id = l.mailing_id
set l.state = 'STOPPED', l.ended_at = current_timestamp(6), l.result = 'CANCELLED',
    l.rule_key = concat('CANCELLED/', lower(hex(m.id)))
where m.state = 'FAILED' and l.state = 'SELECTED';
--rollback select 1;
