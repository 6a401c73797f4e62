-- one row per claim as the dataset reads it: its indicator and why, canonical value, key and interval
select * from history.claim_indicators
