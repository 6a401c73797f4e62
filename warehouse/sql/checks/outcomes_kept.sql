-- one row per number without the row that its outcome promises: one claim, or something in quarantine
with claimed as (
    select quantity_id, extraction_id, count(*) as claims from claims group by quantity_id, extraction_id
),

held as (
    select distinct quantity_id, extraction_id from quarantine where quantity_id is not null
)

select quantities.quantity_id, quantities.extraction_id, quantities.outcome, claimed.claims
from quantities
left join claimed using (quantity_id, extraction_id)
left join held using (quantity_id, extraction_id)
where
    coalesce(claimed.claims, 0) <> (quantities.outcome = 'claim')::integer
    or (quantities.outcome = 'quarantined') <> (held.quantity_id is not null)
