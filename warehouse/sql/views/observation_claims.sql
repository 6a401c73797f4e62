-- one row per observation and claim that speaks of it
-- is_chosen: Whether the observation's figure is this claim's.
select
    links.observation_id,
    links.claim_id,
    links.role = 'chosen' as is_chosen,
    links.role,
    links.run_id
from history.observation_claims as links
