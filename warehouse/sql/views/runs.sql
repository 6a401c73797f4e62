-- one row per run that loaded something: which code, with which settings, when, and what it brought
-- loads: Number of transactions it committed.
-- finished_at: When its last transaction so far began, in UTC.
select
    runs.*,
    brought.* exclude (run_id)
from history.runs as runs
left join (
    select
        run_id,
        count(*) as loads,
        max(loaded_at) as finished_at,
        sum(documents)::bigint as documents,
        sum(extractions)::bigint as extractions,
        sum(quantities)::bigint as quantities,
        sum(claims)::bigint as claims,
        sum(skipped)::bigint as skipped,
        sum(quarantined)::bigint as quarantined,
        sum(inputs_refused)::bigint as inputs_refused
    from history.loads
    group by run_id
) as brought using (run_id)
