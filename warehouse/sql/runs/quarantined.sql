-- one row per check that held back rows or inputs of a run, the most frequent first, with the first one
select check_name, count(*) as count, arg_min(uri, quarantine_id) as uri, arg_min(reason, quarantine_id) as reason
from quarantine
where run_id = ?
group by check_name
order by count desc, check_name
limit ?
