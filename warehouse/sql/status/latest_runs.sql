-- one row per run, the newest first
select * from runs
order by started_at desc, run_id
limit ?
