-- one row per observation of the lake whose figure, claim or counts are no longer what the claims say
create temp table outdated as
select stored.observation_id
from lake.observations as stored
semi join touched using (observation_id)
anti join observations as fresh
    on
        stored.observation_id = fresh.observation_id
        and stored.claim_id = fresh.claim_id
        and stored.claims = fresh.claims
        and stored.documents = fresh.documents
