-- one row: what the transaction brings
select
    (select count(*) from documents where document_id not in (select document_id from lake.documents))
        as documents,
    (select count(*) from addresses) as addresses,
    (select count(*) from sentences) as sentences,
    (select count(*) from fetches) as fetches,
    (select count(*) from restored) as restored,
    count(*) as extractions,
    coalesce(sum(quantities), 0)::bigint as quantities,
    coalesce(sum(claims), 0)::bigint as claims,
    coalesce(sum(skipped), 0)::bigint as skipped,
    coalesce(sum(quarantined), 0)::bigint as quarantined,
    (select count(*) from quarantine) as held_back,
    (select count(*) from quarantine where table_name = 'inputs') as refused,
    (select count(*) from staged_extractions) - count(*) as already_loaded
from extractions
