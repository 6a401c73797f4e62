-- one row per amount of money of a touched thing that is said once more in another currency
select
    stated.thing_id,
    'exchange_rate' as indicator_id,
    null as qualifier,
    null as geo,
    null as place,
    again.known_from as period_start,
    again.known_from as period_end,
    stated.unit_canonical || '/' || again.unit_canonical as unit,
    stated.modality,
    stated.value_canonical as value,
    stated.interval_low,
    stated.interval_high,
    stated.claim_id,
    again.value_canonical as other_value,
    again.interval_low as other_low,
    again.interval_high as other_high,
    again.claim_id as other_claim_id
from lake.claim_indicators as stated
inner join lake.claim_indicators as again on stated.claim_id = again.restates
where
    stated.thing_id in (select thing_id from touched_points)
    and regexp_full_match(stated.unit_canonical, '[A-Z]{3}')
    and regexp_full_match(again.unit_canonical, '[A-Z]{3}')
    and stated.unit_canonical <> again.unit_canonical
    and stated.value_canonical is not null
    and again.value_canonical is not null
    and not stated.is_rejected
    and not again.is_rejected
order by stated.claim_id, again.claim_id
