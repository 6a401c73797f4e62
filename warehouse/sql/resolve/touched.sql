-- one row per observation of which an arriving claim speaks, or spoke a claim that is now superseded
create temp table touched as
select observation_id from keyed
union
select links.observation_id
from lake.observation_claims as links
inner join lake.claims as stored using (claim_id)
where stored.extraction_id in (select extraction_id from supersessions)
