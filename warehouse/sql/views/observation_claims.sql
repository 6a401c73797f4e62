-- one row per observation and claim that speaks of it
-- is_chosen: Whether the observation's figure is this claim's.
select
    links.observation_id,
    links.claim_id,
    observations.claim_id = links.claim_id as is_chosen,
    links.run_id
from history.observation_claims as links
inner join history.observations as observations using (observation_id)
inner join history.claims as claims on links.claim_id = claims.claim_id
where claims.extraction_id not in (select extraction_id from history.supersessions)
