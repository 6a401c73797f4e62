-- one row per fetch that the lake does not have yet
create temp table fetches as
select distinct on (fetch_id) * exclude (batch)
from staged_fetches
where fetch_id not in (select fetch_id from lake.fetches)
order by fetch_id, batch
