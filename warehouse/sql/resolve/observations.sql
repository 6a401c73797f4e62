-- one row per touched observation that claims still speak of: the claim chosen, and how many there are
-- chosen is the one published last, then one that is exact, then the first by id
create temp table observations as
with spoken as (
    select
        links.observation_id,
        stored.*,
        documents.published_on,
        row_number() over (
            partition by links.observation_id
            order by documents.published_on desc nulls last, stored.comparator <> 'eq', stored.claim_id
        ) as place_in_order,
        count(*) over (partition by links.observation_id) as claims
    from lake.observation_claims as links
    semi join touched using (observation_id)
    inner join lake.claims as stored using (claim_id)
    inner join lake.documents as documents using (document_id)
    where stored.extraction_id not in (select extraction_id from lake.supersessions)
),

sources as (
    select observation_id, count(distinct document_id) as documents from spoken group by observation_id
)

select
    spoken.observation_id,
    lower(trim(regexp_replace(spoken.subject, '\s+', ' ', 'g'))) as subject,
    spoken.geo,
    spoken.place,
    spoken.period_start,
    spoken.period_end,
    spoken.unit,
    spoken.measure,
    spoken.modality,
    spoken.comparator,
    spoken.value,
    spoken.low,
    spoken.high,
    spoken.claim_id,
    spoken.claims,
    sources.documents,
    getvariable('run_id') as run_id
from spoken
inner join sources using (observation_id)
where spoken.place_in_order = 1
