-- one row per indicator that has observations, with a fingerprint of all that its page shows
create temp table page_indicators as
with seen as (
    select
        indicator_id,
        min(period_start) as period_start,
        max(period_end) as period_end,
        md5(string_agg(fingerprint, '|' order by observation_id)) as fingerprint
    from page_points
    group by indicator_id
),

implied as (
    select indicator_id, md5(string_agg(d::varchar, '|' order by d.derived_id)) as fingerprint
    from derived as d
    group by indicator_id
)

select
    i.indicator_id,
    i.label,
    i.definition,
    i.topic,
    i.is_proposed,
    i.claims,
    i.documents,
    i.observations,
    i.series,
    i.conflicts,
    seen.period_start,
    seen.period_end,
    md5(concat_ws('|', i::varchar, seen.fingerprint, implied.fingerprint)) as fingerprint
from indicators as i
inner join seen on i.indicator_id = seen.indicator_id
left join implied on i.indicator_id = implied.indicator_id
