-- one row per number behind an observation, claim or quantity (its id, or how the id begins), the chosen one first, with its way to the source
-- Ids are hexadecimal, so all that begin as given come before what is given with a g.
-- What may be missing is looked up by id first and joined then: a left join alone would read whole tables.
with asked as (
    select quantity_id, extraction_id from quantities where quantity_id >= id and quantity_id < id || 'g'
),

claimed as (
    select quantity_id, extraction_id, claim_id from claims where quantity_id >= id and quantity_id < id || 'g'
),

wanted as (
    select asked.quantity_id, asked.extraction_id, claimed.claim_id, null as role
    from asked
    left join claimed using (quantity_id, extraction_id)
    union all
    select quantity_id, extraction_id, claim_id, null as role
    from claims
    where claim_id >= id and claim_id < id || 'g'
    union all
    select claims.quantity_id, claims.extraction_id, claims.claim_id, links.role
    from observation_claims as links
    inner join claims using (claim_id)
    where links.observation_id >= id and links.observation_id < id || 'g'
),

numbers as (
    select quantities.*, wanted.claim_id, wanted.role
    from wanted
    inner join quantities using (quantity_id, extraction_id)
),

stated as (
    select * from claims where claim_id in (select claim_id from wanted)
),

readings as (
    select * from claim_indicators where claim_id in (select claim_id from wanted)
),

lines as (
    select * from sentences where sentence_id in (select sentence_id from numbers)
)

select
    quantities.quantity_id,
    claims.claim_id,
    quantities.outcome,
    quantities.kind,
    quantities.rule,
    coalesce(quantities.role = 'chosen', false) as is_chosen,
    quantities.role,
    known.label as indicator,
    reading.phrase,
    reading.score,
    reading.conversion,
    coalesce(
        (
            select list(said.words order by said.words)
            from (
                select
                    case when field = 'rejected' then 'rejected'
                        else concat(field, ' ', coalesce(stated, 'none'), ' to ', coalesce(corrected, 'none'))
                    end
                    || concat(' (', corrected_by, ': ', reason, ')') as words
                from corrections_applied
                where corrections_applied.claim_id = claims.claim_id
            ) as said
        ),
        []
    ) as corrections,
    coalesce(claims.value, quantities.value) as value,
    coalesce(claims.low, quantities.low) as low,
    coalesce(claims.high, quantities.high) as high,
    coalesce(claims.unit, quantities.unit) as unit,
    claims.counted,
    claims.comparator,
    claims.measure,
    claims.basis,
    claims.subject,
    claims.of,
    claims.geo,
    claims.place,
    claims.period_start,
    claims.period_end,
    claims.modality,
    claims.attributed_to,
    claims.equivalent_of,
    quantities.quote,
    quantities.quote_start,
    quantities.quote_end,
    sentences.text as sentence,
    sentences.sentence_start,
    sentences.sentence_end,
    sentences.page,
    coalesce(
        (
            select list(quarantine.check_name || ': ' || quarantine.reason order by quarantine.check_name)
            from quarantine
            where quarantine.quantity_id = quantities.quantity_id
        ),
        []
    ) as held_back,
    documents.document_id,
    documents.name,
    documents.title,
    documents.publisher,
    documents.published_on,
    (
        select list(addresses.uri order by addresses.uri)
        from addresses
        where addresses.document_id = documents.document_id
    ) as addresses,
    coalesce(claims.source_link, documents.uri) as source_link,
    extractions.extractor_version,
    quantities.run_id,
    runs.flow_run_id,
    runs.started_at
from numbers as quantities
inner join documents on quantities.document_id = documents.document_id
inner join extractions on quantities.extraction_id = extractions.extraction_id
inner join runs on quantities.run_id = runs.run_id
left join stated as claims on quantities.claim_id = claims.claim_id
left join lines as sentences
    on quantities.sentence_id = sentences.sentence_id and quantities.extraction_id = sentences.extraction_id
left join readings as reading on claims.claim_id = reading.claim_id
left join history.indicators as known on reading.indicator_id = known.indicator_id
order by coalesce(quantities.role = 'chosen', false) desc, documents.published_on desc nulls last, quantities.quantity_id
