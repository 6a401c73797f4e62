-- one row per reason why numbers that a run loaded are no claims
select kind, count(*) as numbers
from quantities
where run_id = ? and outcome = 'skipped'
group by kind
order by numbers desc, kind
