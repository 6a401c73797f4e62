-- one row per claim to be read, with its document's name and the day from which it was known
create or replace temp table claims_in_scope as
select
    c.claim_id,
    c.quantity_id,
    c.sentence_id,
    c.document_id,
    d.name as document_name,
    c.quote,
    c.value,
    c.low,
    c.high,
    c.unit,
    c.counted,
    c.comparator,
    c.measure,
    c.basis,
    c.subject,
    c.topic,
    c."of",
    c.geo,
    c.place,
    c.period_start,
    c.period_end,
    c.modality,
    c.equivalent_of,
    coalesce(d.published_on, make_timestamp(epoch_us(r.started_at))::date) as known_from
from lake.claims as c
semi join scope_claims on c.claim_id = scope_claims.claim_id
inner join lake.documents as d on c.document_id = d.document_id
inner join lake.runs as r on d.run_id = r.run_id
