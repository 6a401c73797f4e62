-- one row per document, with the account of its numbers and a fingerprint of all that its page shows
create temp table page_documents as
with marked as (
    select
        q.document_id,
        count(*) as quantities,
        count(*) filter (where q.outcome = 'claim') as claims,
        count(*) filter (where q.outcome = 'skipped') as skipped,
        count(*) filter (where q.outcome = 'quarantined') as quarantined,
        md5(string_agg(q::varchar, '|' order by q.quantity_id)) as fingerprint
    from quantities as q
    group by q.document_id
),

claimed as (
    select document_id, md5(string_agg(c::varchar, '|' order by c.claim_id)) as fingerprint
    from page_claims as c
    group by document_id
),

seen as (
    select
        document_id,
        list(uri order by uri) as addresses,
        md5(string_agg(a::varchar, '|' order by a.address_id)) as fingerprint
    from addresses as a
    group by document_id
)

select
    d.* exclude (text, pages),
    r.started_at as loaded_at,
    coalesce(marked.quantities, 0) as quantities,
    coalesce(marked.claims, 0) as claims,
    coalesce(marked.skipped, 0) as skipped,
    coalesce(marked.quarantined, 0) as quarantined,
    coalesce(seen.addresses, []) as addresses,
    md5(concat_ws('|', d.document_id, (d.title, d.publisher, d.published_on, d.uri, d.name, d.language)::varchar,
        d.run_id, marked.fingerprint, claimed.fingerprint, seen.fingerprint)) as fingerprint
from documents as d
inner join runs as r on d.run_id = r.run_id
left join marked on d.document_id = marked.document_id
left join claimed on d.document_id = claimed.document_id
left join seen on d.document_id = seen.document_id
