-- one row per claim, with all that a page says of it: its sentence, its document, and what the dataset makes of it
create temp table page_claims as
with corrected as (
    select
        claim_id,
        list(
            case
                when field = 'rejected' then 'rejected'
                else format('{}: {} → {}', field, coalesce(stated, '–'), coalesce(corrected, '–'))
            end
            || format(' ({}, {})', reason, corrected_by)
            order by correction_id, field
        ) as corrections
    from corrections_applied
    group by claim_id
)

select
    c.claim_id,
    c.quantity_id,
    c.document_id,
    c.sentence_id,
    c.quote,
    c.quote_start,
    c.quote_end,
    c.value,
    c.low,
    c.high,
    c.unit,
    c.counted,
    c.comparator,
    c.measure,
    c.basis,
    c.direction,
    c.subject,
    c.topic,
    c."of",
    c.geo,
    c.place,
    c.period_start,
    c.period_end,
    c.modality,
    c.attributed_to,
    c.equivalent_of,
    coalesce(c.source_link, d.uri) as source_link,
    c.rule,
    c.extractor_version,
    c.run_id,
    s.text as sentence,
    s.sentence_start,
    s.page,
    d.name as document_name,
    d.title as document_title,
    d.publisher,
    d.published_on,
    d.uri,
    i.indicator_id,
    i.label as indicator,
    read.phrase,
    read.conversion,
    read.known_from,
    coalesce(read.is_rejected, false) as is_rejected,
    oc.observation_id,
    oc.role,
    coalesce(oc.role = 'chosen', false) as is_chosen,
    coalesce(corrected.corrections, []) as corrections
from claims as c
inner join sentences as s on c.sentence_id = s.sentence_id and c.extraction_id = s.extraction_id
inner join documents as d on c.document_id = d.document_id
left join claim_indicators as read on c.claim_id = read.claim_id
left join observation_claims as oc on c.claim_id = oc.claim_id
left join observations as o on oc.observation_id = o.observation_id
left join indicators as i on coalesce(o.indicator_id, read.indicator_id) = i.indicator_id
left join corrected on c.claim_id = corrected.claim_id
