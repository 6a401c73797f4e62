-- one row per point of a series, ready to plot: the most certain figure, how sure it is, and its footnote
-- label: Name of the indicator for people.
-- topic: What field the indicator is of.
-- period: Last day of the period, for an axis.
-- agreeing: How many documents agree within their rounding, of how many speak of it; near copies left out.
-- quote: The figure as written.
-- sentence: The sentence that states it.
-- source: Who the text says the figure is from, else the publisher, else the document's name.
-- document: Title of the document, else its name.
-- uri: Where the document was first read from.
-- published_on: When it was published.
select
    observed.series_id,
    observed.indicator_id,
    known.label,
    known.topic,
    observed.qualifier,
    observed.geo,
    observed.place,
    observed.measure,
    observed.basis,
    observed.of_what,
    observed.unit,
    observed.frequency,
    observed.period_end as period,
    observed.period_start,
    observed.period_end,
    observed.modality,
    observed.comparator,
    observed.value,
    observed.low,
    observed.high,
    observed.interval_low,
    observed.interval_high,
    format('{} of {}', observed.agreeing_independent, observed.independent_documents) as agreeing,
    observed.is_conflict,
    observed.is_revised,
    observed.spread_percent,
    observed.known_from,
    observed.observation_id,
    observed.claim_id,
    claims.quote,
    sentences.text as sentence,
    coalesce(claims.attributed_to, documents.publisher, documents.name) as source,
    coalesce(documents.title, documents.name) as document,
    documents.uri,
    documents.published_on
from history.observations as observed
inner join history.indicators as known using (indicator_id)
inner join history.claims as claims on observed.claim_id = claims.claim_id
inner join history.sentences as sentences
    on claims.sentence_id = sentences.sentence_id and claims.extraction_id = sentences.extraction_id
inner join history.documents as documents on claims.document_id = documents.document_id
where observed.is_preferred and observed.period_end is not null
