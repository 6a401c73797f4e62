-- one row per claim that counts, with whose figure it is and whether they contradict themselves
-- counting: name of what `claim_indicators` has of claims that count, with `attributed_to`; of a point all of them or none.
-- Most documents state a figure once. Only the others are sorted, and nothing of them but what is compared.
with several as (
    select observation_id, document_id
    from query_table(counting)
    group by observation_id, document_id
    having count(*) > 1
),

voiced as (
    select
        claim_id,
        observation_id,
        interval_low,
        interval_high,
        case
            when count(distinct lower(attributed_to)) over (partition by observation_id, document_id) > 1
                then concat_ws(chr(31), document_id, lower(attributed_to))
            else document_id
        end as voice
    from query_table(counting)
    inner join several using (observation_id, document_id)
),

mixed as (
    select
        claim_id,
        voice,
        coalesce(
            max(interval_low) over own > min(interval_high) over own
            or max(interval_low) over own = min(interval_high) over own
            and min(interval_low) over own < max(interval_low) over own,
            false
        ) as is_mixed
    from voiced
    window own as (partition by observation_id, voice)
)

select
    counted.*,
    coalesce(mixed.voice, counted.document_id) as voice,
    coalesce(mixed.is_mixed, false) as is_mixed
from query_table(counting) as counted
left join mixed using (claim_id)
