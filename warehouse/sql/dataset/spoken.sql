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
        and (read.restates is null or read.restates not in (select claim_id from lake.claim_indicators))
),

voiced as (
    select
        *,
        case
            when count(distinct lower(attributed_to)) over (partition by observation_id, document_id) > 1
                then concat_ws(chr(31), document_id, lower(attributed_to))
            else document_id
        end as voice
    from counting
)

select
    *,
    coalesce(
        max(interval_low) over own > min(interval_high) over own
        or max(interval_low) over own = min(interval_high) over own
        and min(interval_low) over own < max(interval_low) over own,
        false
    ) as is_mixed
from voiced
window own as (partition by observation_id, voice)
