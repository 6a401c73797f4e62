-- one row per observation as it was known at the end of a day
select *
from as_of($day)
where $indicator is null or indicator_id = $indicator
order by indicator_id, series_id, period_end, period_start, modality, observation_id
