-- one row per observation on which claims disagree, real conflicts before what was merely revised
select p.*, i.label
from page_points as p
inner join page_indicators as i on p.indicator_id = i.indicator_id
where p.is_conflict or p.is_revised
order by p.is_conflict desc, abs(p.spread_percent) desc nulls last, p.period_end desc nulls last, p.observation_id
