-- one row per observation of the indicators asked for, the latest period first
select *
from page_points
where indicator_id in (select unnest($ids))
order by
    indicator_id,
    period_end desc nulls last,
    period_start desc nulls last,
    qualifier nulls first,
    geo nulls last,
    place nulls first,
    measure,
    unit,
    list_position(['actual', 'estimate', 'forecast', 'target', 'hypothetical'], modality),
    observation_id
