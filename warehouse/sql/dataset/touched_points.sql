-- one row per point of a series that a touched claim speaks of, or spoke of before
create or replace temp table touched_points as
select point_id, thing_id from fresh_claim_indicators
union
select old.point_id, old.thing_id
from lake.claim_indicators as old
semi join touched_claims on old.claim_id = touched_claims.claim_id
