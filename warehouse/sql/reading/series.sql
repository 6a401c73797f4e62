-- one row per point of an indicator's series, the earliest first
select *
from series
where indicator_id = $indicator and ($geo is null or geo = $geo)
order by series_id, period_end, period_start, observation_id
