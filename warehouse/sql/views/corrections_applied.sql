-- one row per field of a claim that a correction sets, or claim that it rejects
select * from history.corrections_applied
