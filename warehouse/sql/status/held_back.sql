-- one row per check that held back rows or inputs, the most frequent first
select check_name, count(*) as held_back
from quarantine
group by check_name
order by held_back desc, check_name
