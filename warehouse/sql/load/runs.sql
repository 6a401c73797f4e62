-- one row per run that the staged batches belong to, whether the lake has it already or not
create temp table runs as
select distinct on (run_id) * exclude (batch)
from staged_runs
