-- one row per observation, as a line of its indicator's table
create temp table page_points as
with said as (
    select
        observation_id,
        count(*) as sentences,
        any_value(counted) filter (where is_chosen) as counted,
        md5(string_agg(c::varchar, '|' order by c.claim_id)) as fingerprint
    from page_claims as c
    where observation_id is not null
    group by observation_id
)

select
    o.*,
    case when o.unit = '1' then said.counted end as counted,
    said.sentences,
    r.started_at as loaded_at,
    md5(concat_ws('|', o::varchar, said.fingerprint)) as fingerprint
from observations as o
inner join said on o.observation_id = said.observation_id
inner join runs as r on o.run_id = r.run_id
