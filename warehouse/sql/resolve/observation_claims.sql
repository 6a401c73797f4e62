-- one row per arriving claim and the observation it speaks of
create temp table observation_claims as
select observation_id, claim_id, run_id from keyed
