-- one row per finding that may no longer hold: of a touched thing, or of claims that no longer count
-- A rate of exchange is held against all others of its time, so that any new one may bear on it.
create or replace temp table touched_findings as
with held as (
    select finding_id, check_name, unnest(claim_ids) as claim_id from lake.findings
)

select distinct finding_id
from held
where
    check_name = 'implied_rate'
    or claim_id in (select claim_id from touched_claims)
    or claim_id in (
        select claim_id from lake.claim_indicators where thing_id in (select thing_id from touched_points)
    )
