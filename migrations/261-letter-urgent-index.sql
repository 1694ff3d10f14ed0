--liquibase formatted sql

-- Urgent letters are looked for apart from the others, each in the order in which they are due.

--changeset giothong:letter-urgent-index
create index ix_letter_due_urgent on letter (state, urgent, due_at);
drop index ix_letter_due on letter;
--rollback create index ix_letter_due on letter (state, due_at);
--rollback drop index ix_letter_due_urgent on letter;
