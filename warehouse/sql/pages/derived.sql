-- one row per number that stated ones imply for the indicators asked for, with the claims it follows from
select d.*, inputs.claims as inputs
from derived as d
inner join (
    select
        di.derived_id,
        list({'part': di.part, 'claim_id': c.claim_id, 'quote': c.quote, 'document_id': c.document_id,
            'quote_start': c.quote_start} order by di.part, c.claim_id) as claims
    from derived_inputs as di
    inner join page_claims as c on di.claim_id = c.claim_id
    group by di.derived_id
) as inputs on d.derived_id = inputs.derived_id
where d.indicator_id in (select unnest($ids))
order by d.indicator_id, d.period_end desc nulls last, d.formula, d.derived_id
