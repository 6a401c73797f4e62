-- one row per extraction whose numbers are not claims, skipped with a reason, or quarantined, each exactly once
with found as (
    select
        extraction_id,
        count(*) as quantities,
        count(*) filter (where outcome = 'claim' and kind = 'claim') as claims,
        count(*) filter (where outcome = 'skipped' and kind <> 'claim') as skipped,
        count(*) filter (where outcome = 'quarantined') as quarantined
    from quantities
    group by extraction_id
)

select
    extractions.extraction_id,
    extractions.document_id,
    extractions.quantities,
    extractions.claims,
    extractions.skipped,
    extractions.quarantined,
    coalesce(found.quantities, 0) as quantities_found,
    coalesce(found.claims, 0) as claims_found,
    coalesce(found.skipped, 0) as skipped_found,
    coalesce(found.quarantined, 0) as quarantined_found
from extractions
left join found using (extraction_id)
where
    extractions.quantities <> extractions.claims + extractions.skipped + extractions.quarantined
    or extractions.quantities <> coalesce(found.quantities, 0)
    or extractions.claims <> coalesce(found.claims, 0)
    or extractions.skipped <> coalesce(found.skipped, 0)
    or extractions.quarantined <> coalesce(found.quarantined, 0)
