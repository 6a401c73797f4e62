-- one row per observation of which claims state different figures, the newest period first
select p.*, i.label
from page_points as p
inner join page_indicators as i on p.indicator_id = i.indicator_id
where p.is_conflict
order by p.period_end desc nulls last, i.label, p.observation_id
