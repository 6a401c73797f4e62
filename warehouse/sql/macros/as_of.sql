-- one row per observation as it was known at the end of a day
select
    known.label || coalesce(': ' || states.qualifier, '') as subject,
    states.* exclude (as_of)
from states([day::date]) as states
inner join indicators as known on states.indicator_id = known.indicator_id
