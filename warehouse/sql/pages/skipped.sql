-- one row per reason why numbers are no claims, with how many and some examples
select kind, count(*) as quantities, list(distinct quote order by quote)[:6] as examples
from quantities
where outcome = 'skipped'
group by kind
order by quantities desc, kind
