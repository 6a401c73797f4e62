-- one row per claim that a load has just brought
create or replace temp table scope_claims as
select claim_id from temp.claims
