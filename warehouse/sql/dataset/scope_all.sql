-- one row per claim of the newest extraction of each document
create or replace temp table scope_claims as
select claim_id
from lake.claims
where extraction_id not in (select extraction_id from lake.supersessions)
