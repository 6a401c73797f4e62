-- one row per observation as it was known at the end of a day
create temp table figures as
select o.*
from as_of($day) as o
where $indicators is null or list_contains($indicators, o.indicator_id)
