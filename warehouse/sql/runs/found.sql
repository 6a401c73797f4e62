-- one row per finding in which a claim of a run has a part
select check_name, message from findings
where list_has_any(claim_ids, (select coalesce(list(claim_id), []) from claims where run_id = ?))
order by check_name, message
limit ?
