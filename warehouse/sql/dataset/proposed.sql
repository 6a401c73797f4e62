-- one row per indicator of the registry (temp table registered), and per one proposed by a claim that matches none
create or replace temp table fresh_indicators as
select * from registered
union all by name
select
    indicator_id,
    min(phrase) as label,
    null as definition,
    'proposed' as topic,
    null as measure,
    null as unit,
    null as scope,
    null as time,
    null as frequency,
    null as lowest,
    null as highest,
    null as lowest_change,
    null as highest_change,
    true as is_proposed
from lake.claim_indicators
where starts_with(indicator_id, 'proposed:')
group by indicator_id
