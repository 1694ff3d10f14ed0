--liquibase formatted sql

-- Two examples of other provinces' rules held before they were written; and the Central Red Cross's certificate is not named in the
-- decree, so that its coefficient, that of a ministry, is to be confirmed.

--changeset giothong:award-rule-dates
update award_rule set valid_from = '2021-03-04' where code = 'QNAM566_PERSON' and valid_from = '2017-09-15';
update award_rule set valid_from = '2020-01-01' where code = 'QNAM2020_CEREMONY' and valid_from = '2017-09-15';
--rollback update award_rule set valid_from = '2017-09-15' where code in ('QNAM566_PERSON', 'QNAM2020_CEREMONY');

--changeset giothong:central-certificate-unconfirmed
update funding_rate set confidence = 'LOW' where series = 'COEFFICIENT_BANG_KHEN_TW_CENTRAL';
--rollback update funding_rate set confidence = 'FOUND' where series = 'COEFFICIENT_BANG_KHEN_TW_CENTRAL';
