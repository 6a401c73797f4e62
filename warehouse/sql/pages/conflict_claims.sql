-- one row per claim behind the observations asked for, the chosen one first
select * from page_claims
where observation_id in (select unnest($ids))
order by observation_id, is_chosen desc, published_on desc nulls last, claim_id
