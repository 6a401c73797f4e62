-- one row per finding: a reason to look at the claims concerned
select f.*, i.label
from findings as f
left join indicators as i on f.indicator_id = i.indicator_id
order by f.check_name, i.label nulls last, f.finding_id
