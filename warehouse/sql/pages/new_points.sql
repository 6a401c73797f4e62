-- one row per observation that the newest runs brought or changed
select p.*, i.label
from page_points as p
inner join page_indicators as i on p.indicator_id = i.indicator_id
order by p.loaded_at desc, i.label, p.period_end desc nulls last, p.observation_id
limit $newest
