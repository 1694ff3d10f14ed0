--liquibase formatted sql

-- Forecast and proposal follow the rules of honouring themselves; what money and objects go with a step stands with the step. The
-- merit certificate of a central body is another award than the Prime Minister's, and pays otherwise.

--changeset giothong:award-step-central
update award_rule_step set award = 'BANG_KHEN_TW' where award = 'BANG_KHEN' and id in (
  x'019ffe0c0c20712fb3afb295631c3765', x'019ffe0c0c207e97b9f542967e6dacca', x'019ffe0c0c207ee7828378439f6dc4e2',
  x'019ffe0c0c2075099bf66d09656d647b', x'019ffe0c0c207699a127fb4a2f05cd06', x'019ffe0c0c20719c82c9fa272a1699ce',
  x'019ffe0c0c207d50bdf04c7fc2b76d08', x'019ffe0c0c207169bdcf77b5aa88c07e');
--rollback update award_rule_step set award = 'BANG_KHEN' where award = 'BANG_KHEN_TW';

--changeset giothong:award-case-central
update award_case set award = 'BANG_KHEN_TW' where award = 'BANG_KHEN'
  and ((rule_code = 'QG122_PERSON' and threshold >= 30)
    or rule_code in ('QG122_MERIT', 'QG122_MERIT_FAMILY', 'QG122_MERIT_CLUB', 'QG122_MERIT_CHAPTER'));
--rollback update award_case set award = 'BANG_KHEN' where award = 'BANG_KHEN_TW';

--changeset giothong:award-step-frames
update award_rule_step set objects = case when threshold = 5 and objects = 'BADGE' then 'CERTIFICATE,FRAME,BADGE' else 'CERTIFICATE,FRAME' end
  where award in ('GIAY_KHEN', 'BANG_KHEN', 'BANG_KHEN_TW');
--rollback update award_rule_step set objects = 'CERTIFICATE' where objects = 'CERTIFICATE,FRAME';

--changeset giothong:award-step-medal
update award_rule_step set objects = 'CERTIFICATE,FRAME,MEDAL' where award = 'KY_NIEM_CHUONG' and objects = 'MEDAL';
--rollback update award_rule_step set objects = 'MEDAL' where objects = 'CERTIFICATE,FRAME,MEDAL';

-- A step is called by its rule and threshold.

--changeset giothong:forecast-cell-code
alter table forecast_cell modify column step_code varchar(60) character set utf8mb4 collate utf8mb4_bin not null;
--rollback alter table forecast_cell modify column step_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null;

--changeset giothong:forecast-cell-codes
update forecast_cell set step_code = concat('QG122_', step_code) where step_code like 'PERSON_%' or step_code like 'FAMILY_%';
--rollback update forecast_cell set step_code = substring(step_code, 7) where step_code like 'QG122_%';

--changeset giothong:forecast-result-codes
update forecast set result = replace(replace(result, '"rule":"PERSON_', '"rule":"QG122_PERSON_'), '"rule":"FAMILY_', '"rule":"QG122_FAMILY_')
  where result is not null;
--rollback update forecast set result = replace(result, '"rule":"QG122_', '"rule":"');

--changeset giothong:funding-draft-codes
update funding_proposal set content = replace(replace(content, '"rule":"PERSON_', '"rule":"QG122_PERSON_'), '"rule":"FAMILY_', '"rule":"QG122_FAMILY_')
  where content_hash is null;
--rollback update funding_proposal set content = replace(content, '"rule":"QG122_', '"rule":"') where content_hash is null;

--changeset giothong:funding-outturn-code
alter table funding_outturn modify column step_code varchar(60) character set utf8mb4 collate utf8mb4_bin not null;
--rollback alter table funding_outturn modify column step_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null;

--changeset giothong:funding-outturn-codes
update funding_outturn set step_code = concat('QG122_', step_code) where step_code like 'PERSON_%' or step_code like 'FAMILY_%';
--rollback update funding_outturn set step_code = substring(step_code, 7) where step_code like 'QG122_%';

--changeset giothong:funding-step-gone
drop table funding_step;
--rollback not required

-- What those who pay granted, as the province writes it down from their paper.

--changeset giothong:funding-approved-amount
alter table funding_proposal add column approved_amount bigint null;
--rollback alter table funding_proposal drop column approved_amount;

--changeset giothong:funding-approved-number
alter table funding_proposal add column approved_number varchar(60) null;
--rollback alter table funding_proposal drop column approved_number;

--changeset giothong:funding-approved-on
alter table funding_proposal add column approved_on date null;
--rollback alter table funding_proposal drop column approved_on;
