-- one row per inconsistency among figures, with the claims concerned
select * from history.findings
