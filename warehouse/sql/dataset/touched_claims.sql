-- one row per claim whose reading may change: those in scope, and those of extractions that were just superseded
create or replace temp table touched_claims as
select claim_id from scope_claims
union
select c.claim_id
from lake.claims as c
where c.extraction_id in (select extraction_id from temp.supersessions)
