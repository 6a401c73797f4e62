-- one row per claim that counts for the dataset: not rejected, and no restatement of another
-- attributed_to: Who the text says the figure is from.
-- voice: Whose figure it is: the document's, or that of whom it names where it names several.
-- is_mixed: Whether this voice states figures for the observation that do not agree with each other.
with counting as (
    select read.*, stated.attributed_to
    from history.claim_indicators as read
    inner join history.claims as stated on read.claim_id = stated.claim_id
    where
        not read.is_rejected
        and (read.restates is null or read.restates not in (select claim_id from history.claim_indicators))
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
