--liquibase formatted sql

-- A list of calls is not done while somebody on it is still to be called.

--changeset giothong:mailing-calling
update mailing m set m.state = 'CALLING'
where m.channel = 'CALL' and m.state in ('SENDING', 'DONE')
  and exists (select 1 from letter l where l.mailing_id = m.id and l.state = 'TO_CALL');
--rollback update mailing set state = 'DONE' where state = 'CALLING';
