-- one row per claim that counts for a touched point: not rejected, and no restatement of another
-- The same as sql/views/spoken.sql, which says what the columns mean.
create or replace temp table spoken as
with counting as (
    select read.*, stated.attributed_to
    from lake.claim_indicators as read
    inner join lake.claims as stated on read.claim_id = stated.claim_id
    where
        read.point_id in (select point_id from touched_points)
        and not read.is_rejected
        and not exists (
            select 1 from lake.claim_indicators as restated where restated.claim_id = read.restates
        )
)

from voiced('counting')
