-- one row per number of the documents asked for, in text order, with what became of it and why
select
    q.document_id,
    q.quantity_id,
    q.quote_start,
    q.quote_end,
    q.quote,
    q.outcome,
    q.kind,
    q.rule,
    c.claim_id,
    (
        select string_agg(k.reason, '; ' order by k.reason) from quarantine as k where k.quantity_id = q.quantity_id
    ) as reason
from quantities as q
left join page_claims as c on q.quantity_id = c.quantity_id
where q.document_id in (select unnest($ids))
order by q.document_id, q.quote_start nulls last, q.quantity_id
