-- one row per indicator of the registry that the warehouse has figures of, the most frequent first
select indicator_id, label, topic, claims, documents, observations, conflicts, first_period, last_period
from indicators
where not is_proposed and claims > 0
order by claims desc, indicator_id
