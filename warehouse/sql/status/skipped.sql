-- one row per reason why numbers are no claims, the most frequent first
select kind, count(*) as numbers
from quantities
where outcome = 'skipped'
group by kind
order by numbers desc, kind
