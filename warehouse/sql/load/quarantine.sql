-- one row per input or row held back: those of arriving extractions, and of inputs not held back before
create temp table quarantine as
select distinct on (staged.quarantine_id) staged.* exclude (batch)
from staged_quarantine as staged
left join arriving using (extraction_id)
where
    staged.quarantine_id not in (select quarantine_id from lake.quarantine)
    and (staged.extraction_id is null or staged.batch = arriving.batch)
order by staged.quarantine_id, staged.batch
