-- one row per extraction of the lake that is out of date now, and why
-- By another extraction of its document: a newer extractor read it, or it went by another date. Or by one of
-- another document: each address at which its document was seen has a newer text now, of the same date or
-- none. Rows of files are no addresses in this sense, nor is what one run saw with several texts.
create temp table supersessions as
with incoming as (
    select extraction_id, document_id, fingerprint, published_on, run_id from extractions
    union all
    select held.extraction_id, held.document_id, held.fingerprint, held.published_on, staged.run_id
    from lake.extractions as held
    inner join restored using (extraction_id)
    inner join staged_extractions as staged
        on restored.extraction_id = staged.extraction_id and restored.batch = staged.batch
),

current as (
    select extraction_id, document_id, fingerprint, published_on, run_id
    from lake.extractions
    where extraction_id not in (select extraction_id from lake.supersessions)
),

reread as (
    select
        current.extraction_id,
        incoming.extraction_id as superseded_by,
        case when current.fingerprint = incoming.fingerprint then 'another date' else 'newer extractor' end as reason,
        incoming.run_id
    from current
    inner join incoming using (document_id)
    where current.extraction_id <> incoming.extraction_id
),

seen as (
    select uri, document_id, run_id from staged_addresses
    union
    select uri, document_id, run_id from lake.addresses where uri in (select uri from staged_addresses)
),

places as (
    select uri, run_id, any_value(document_id) as document_id
    from seen
    where uri not like '%#row=%'
    group by uri, run_id
    having count(distinct document_id) = 1
),

replaced as (
    select earlier.uri, earlier.document_id, later.document_id as newer_id, later.run_id
    from places as earlier
    inner join places as later using (uri)
    where
        later.run_id in (select run_id from staged_runs)
        and earlier.run_id <> later.run_id
        and earlier.document_id <> later.document_id
),

newest as (
    select * from incoming
    union all
    select * from current where document_id not in (select document_id from incoming)
),

revised as (
    select
        current.extraction_id,
        min(newest.extraction_id) as superseded_by,
        'newer version' as reason,
        min(replaced.run_id) as run_id
    from replaced
    inner join current using (document_id)
    inner join newest on replaced.newer_id = newest.document_id
    where
        coalesce(current.published_on = newest.published_on, true)
        and current.document_id not in (select document_id from incoming)
        and not exists (
            select 1
            from lake.addresses as elsewhere
            where
                elsewhere.document_id = current.document_id
                and elsewhere.uri not in (select uri from replaced as r where r.document_id = current.document_id)
                and not exists (
                    select 1
                    from lake.addresses as since
                    where
                        since.uri = elsewhere.uri
                        and since.document_id <> elsewhere.document_id
                        and since.run_id <> elsewhere.run_id
                    and since.seen_at >= elsewhere.seen_at
                )
        )
    group by current.extraction_id
)

select * from reread
union all
select * from revised where extraction_id not in (select extraction_id from reread)
