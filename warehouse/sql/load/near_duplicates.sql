-- one row per pair of documents, one of which arrives, that have at least 70 of 100 values in common
-- Of a band that many documents share, only the first 64 are compared with: they would all be copies.
create temp table near_duplicates as
with arriving_bands as (
    select document_id, unnest(bands) as band from temp.signatures
),

all_bands as (
    select document_id, unnest(bands) as band from lake.signatures
    union all
    select document_id, band from arriving_bands
),

shared as (
    select band
    from all_bands
    where band in (select band from arriving_bands)
    group by band
    having count(*) > 1
),

compared as (
    select document_id, band
    from all_bands
    where band in (select band from shared)
    qualify row_number() over (partition by band order by document_id) <= 64
),

pairs as (
    select distinct
        least(arriving_bands.document_id, compared.document_id) as document_id,
        greatest(arriving_bands.document_id, compared.document_id) as other_id
    from arriving_bands
    inner join compared using (band)
    where arriving_bands.document_id <> compared.document_id
),

known as (
    select document_id, signature, run_id from temp.signatures
    union all
    select document_id, signature, null as run_id from lake.signatures
),

likened as (
    select
        pairs.document_id,
        pairs.other_id,
        (
            100 * list_sum(list_transform(list_zip(one.signature, other.signature), lambda pair: (pair[1] = pair[2])::int))
            // len(one.signature)
        )::integer as resemblance,
        coalesce(one.run_id, other.run_id) as run_id
    from pairs
    inner join known as one on pairs.document_id = one.document_id
    inner join known as other on pairs.other_id = other.document_id
)

select * from likened where resemblance >= 70
