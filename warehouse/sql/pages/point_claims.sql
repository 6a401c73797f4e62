-- one row per claim behind the observations of the indicators asked for, the chosen one first
select *
from page_claims
where indicator_id in (select unnest($ids))
order by observation_id, is_chosen desc, published_on desc nulls last, claim_id
