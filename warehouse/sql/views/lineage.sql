-- one row per observation and claim that speaks of it, with sentence, quote, offsets, document and run
-- is_chosen: Whether the observation's figure is this claim's.
-- sentence: The sentence, as it stands in the document.
-- name: What people call the document.
-- uri: Where the document was first read from; all its addresses are in `addresses`.
-- source_link: Where in the source the quote stands: a text fragment, a page of a PDF, a line of a file.
-- title: The document's title, where one is known.
-- flow_run_id: Id in Prefect of the run that loaded the claim.
-- started_at: When that run began, in UTC.
select
    links.observation_id,
    claims.claim_id,
    claims.quantity_id,
    claims.sentence_id,
    claims.document_id,
    claims.extraction_id,
    observations.claim_id = claims.claim_id as is_chosen,
    claims.subject,
    claims.topic,
    claims.value,
    claims.low,
    claims.high,
    claims.unit,
    claims.counted,
    claims.comparator,
    claims.measure,
    claims.basis,
    claims.geo,
    claims.place,
    claims.period_start,
    claims.period_end,
    claims.modality,
    claims.attributed_to,
    claims.quote,
    claims.quote_start,
    claims.quote_end,
    claims.subject_start,
    claims.subject_end,
    claims.topic_start,
    claims.topic_end,
    sentences.text as sentence,
    sentences.sentence_start,
    sentences.sentence_end,
    sentences.page,
    documents.name,
    documents.title,
    documents.publisher,
    documents.published_on,
    documents.uri,
    coalesce(claims.source_link, documents.uri) as source_link,
    claims.extractor_version,
    claims.run_id,
    runs.flow_run_id,
    runs.started_at
from history.observation_claims as links
inner join history.observations as observations using (observation_id)
inner join history.claims as claims on links.claim_id = claims.claim_id
inner join history.sentences as sentences using (sentence_id, extraction_id)
inner join history.documents as documents on claims.document_id = documents.document_id
inner join history.runs as runs on claims.run_id = runs.run_id
where claims.extraction_id not in (select extraction_id from history.supersessions)
