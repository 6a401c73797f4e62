-- one row per claim asked for
select * from page_claims where claim_id in (select unnest($ids)) order by claim_id
