-- one row per observation of a touched point, as all that is known makes it
create or replace temp table fresh_observations as
select
    states.* exclude (as_of),
    known.label || coalesce(': ' || states.qualifier, '') as subject
from states([date '9999-12-31']) as states
inner join lake.indicators as known on states.indicator_id = known.indicator_id
