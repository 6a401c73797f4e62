-- one row per claim that a load has just brought, or restored
create or replace temp table scope_claims as
select claim_id from temp.claims
union all
select claim_id from lake.claims where extraction_id in (select extraction_id from temp.restored)
