-- one row per observation as it is known now
create temp table figures as
select o.* exclude (run_id)
from observations as o
where $indicators is null or list_contains($indicators, o.indicator_id)
