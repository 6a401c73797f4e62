-- one row per observation of the indicators asked for, the latest period first
select *
from page_points
where indicator_id in (select unnest($ids))
order by
    indicator_id,
    period_end desc nulls last,
    period_start desc nulls last,
    geo nulls last,
    place nulls first,
    measure,
    unit,
    modality,
    observation_id
