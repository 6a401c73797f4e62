-- one row per observation that a run has made or changed, those with the most sources first
select * from observations where run_id = ?
order by documents desc, claims desc, subject, geo, period_start desc, observation_id
limit ?
