-- one row per run that the lake does not have yet
create temp table runs as
select distinct on (run_id) * exclude (batch)
from staged_runs
where run_id not in (select run_id from lake.runs)
