-- one row per number behind an observation, claim or quantity (its id, or how the id begins), the chosen one first, with its way to the source
-- Ids are hexadecimal, so all that begin as given come before what is given with a g. An id in full is of one thing: what is
-- found as one is not looked for as another, for to open a table once more costs more than to find a row in it.
-- Numbers and claims are those of the readings that stand; all else is found by them, superseded or not.
-- What may be missing is looked up by id first and joined then: a left join alone would read whole tables.
with links as materialized (
    select claim_id, role from observation_claims where observation_id >= id and observation_id < id || 'g'
),

named as materialized (
    from links
    union all
    select id as claim_id, null as role where length(id) = 32 and not exists (from links)
    union all
    select claim_id, null as role from claims where length(id) < 32 and claim_id >= id and claim_id < id || 'g'
),

claimed as materialized (
    select claims.*, named.role from claims inner join named using (claim_id)
),

asked as materialized (
    select id as quantity_id where length(id) = 32 and not exists (from claimed)
    union all
    select quantity_id from quantities where length(id) < 32 and quantity_id >= id and quantity_id < id || 'g'
),

stated as materialized (
    from claimed
    union all
    select *, null as role from history.claims where quantity_id in (select quantity_id from asked)
),

numbers as materialized (
    select * from quantities
    where quantity_id in (select quantity_id from stated union all select quantity_id from asked)
),

readings as (
    select * from history.claim_indicators where claim_id in (select claim_id from stated)
),

lines as (
    select * from history.sentences where sentence_id in (select sentence_id from numbers)
)

select
    quantities.quantity_id,
    claims.claim_id,
    quantities.outcome,
    quantities.kind,
    quantities.rule,
    coalesce(claims.role = 'chosen', false) as is_chosen,
    claims.role,
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
inner join history.documents as documents on quantities.document_id = documents.document_id
inner join history.extractions as extractions on quantities.extraction_id = extractions.extraction_id
inner join history.runs as runs on quantities.run_id = runs.run_id
left join stated as claims
    on quantities.quantity_id = claims.quantity_id and quantities.extraction_id = claims.extraction_id
left join lines as sentences
    on quantities.sentence_id = sentences.sentence_id and quantities.extraction_id = sentences.extraction_id
left join readings as reading on claims.claim_id = reading.claim_id
left join history.indicators as known on reading.indicator_id = known.indicator_id
where claims.claim_id is not null or quantities.quantity_id in (select quantity_id from asked)
order by coalesce(claims.role = 'chosen', false) desc, documents.published_on desc nulls last, quantities.quantity_id
