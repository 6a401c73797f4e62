-- one row per indicator, in the registry or proposed, with how much is known of it
-- claims: How many claims are of it.
-- documents: From how many documents.
-- observations: How many figures they amount to.
-- series: How many series these form.
-- conflicts: Of how many figures sources disagree.
-- first_period: Last day of the earliest period known.
-- last_period: Last day of the latest period known.
-- example: A sentence that speaks of it.
with read as (
    select
        links.indicator_id,
        count(*) as claims,
        count(distinct links.document_id) as documents,
        min(links.claim_id) as first_claim_id
    from history.claim_indicators as links
    where not links.is_rejected
    group by links.indicator_id
),

observed as (
    select
        indicator_id,
        count(*) as observations,
        count(distinct series_id) as series,
        count(*) filter (where is_conflict) as conflicts,
        min(period_end) as first_period,
        max(period_end) as last_period
    from history.observations
    group by indicator_id
)

select
    known.indicator_id,
    known.label,
    known.topic,
    known.definition,
    known.measure,
    known.unit,
    known.scope,
    known.time,
    known.frequency,
    known.is_proposed,
    coalesce(read.claims, 0) as claims,
    coalesce(read.documents, 0) as documents,
    coalesce(observed.observations, 0) as observations,
    coalesce(observed.series, 0) as series,
    coalesce(observed.conflicts, 0) as conflicts,
    observed.first_period,
    observed.last_period,
    sentences.text as example,
    known.lowest,
    known.highest,
    known.lowest_change,
    known.highest_change
from history.indicators as known
left join read using (indicator_id)
left join observed using (indicator_id)
left join history.claims as claims on read.first_claim_id = claims.claim_id
left join history.sentences as sentences
    on claims.sentence_id = sentences.sentence_id and claims.extraction_id = sentences.extraction_id
