-- one row per claim of an observation on which claims disagree, or were revised; the chosen claim has role chosen
-- kind: conflict, or revision where all that disagree were known earlier.
-- claim_known_from: When this claim was known.
-- claim_value: What this claim says, in the canonical unit.
-- claim_low: Least value that it allows.
-- claim_high: Greatest value that it allows.
-- stated_by: Who the text says the figure is from.
-- document: Title of the document, else its name.
-- sentence: The sentence that states it.
-- claim_id: The claim.
select
    case when observed.is_conflict then 'conflict' else 'revision' end as kind,
    observed.observation_id,
    observed.indicator_id,
    observed.subject,
    observed.geo,
    observed.place,
    observed.period_start,
    observed.period_end,
    observed.measure,
    observed.modality,
    observed.unit,
    observed.value,
    observed.spread,
    observed.spread_percent,
    links.role,
    links.claim_id,
    read.known_from as claim_known_from,
    read.value_canonical as claim_value,
    read.interval_low as claim_low,
    read.interval_high as claim_high,
    claims.quote,
    claims.attributed_to as stated_by,
    coalesce(documents.title, documents.name) as document,
    sentences.text as sentence
from history.observations as observed
inner join history.observation_claims as links using (observation_id)
inner join history.claim_indicators as read on links.claim_id = read.claim_id
inner join history.claims as claims on links.claim_id = claims.claim_id
inner join history.documents as documents on claims.document_id = documents.document_id
inner join history.sentences as sentences
    on claims.sentence_id = sentences.sentence_id and claims.extraction_id = sentences.extraction_id
where observed.is_conflict or observed.is_revised
