-- one row per observation that the newest runs brought or changed: the registry's first, the latest known first
select p.*, i.label
from page_points as p
inner join page_indicators as i on p.indicator_id = i.indicator_id
order by
    p.loaded_at desc,
    i.is_proposed,
    p.known_from desc,
    i.label,
    p.period_end desc nulls last,
    p.observation_id
limit $newest
