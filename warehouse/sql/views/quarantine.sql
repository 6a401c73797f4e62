-- one row per input or row held back, with the check that failed; rows of superseded extractions left out
select * from history.quarantine
where
    extraction_id is null
    or extraction_id not in (select extraction_id from history.supersessions)
