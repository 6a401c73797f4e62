-- one row per level of a touched thing stated for an earlier year that the later level and its growth contradict
select
    stated.indicator_id,
    format(
        'for {} a level of {} is stated, but {} implies {}',
        stated.period_end, amount(stated.value, stated.unit), implied.calculation, plain(round(implied.value, 3))
    ) as message,
    list_sort(list_append(inputs.claim_ids, stated.claim_id)) as claim_ids
from lake.derived as implied
inner join lake.observations as stated
    on
        implied.thing_id = stated.thing_id
        and implied.unit = stated.unit
        and implied.period_end = stated.period_end
        and (implied.period_start = stated.period_start or stated.frequency = 'point')
inner join (
    select derived_id, list(distinct claim_id) as claim_ids
    from lake.derived_inputs
    group by derived_id
) as inputs on implied.derived_id = inputs.derived_id
where
    implied.thing_id in (select thing_id from touched_points)
    and implied.formula = 'earlier_level'
    and stated.measure = 'level'
    and stated.modality = 'actual'
    and implied.modality = 'actual'
    and not stated.is_ambiguous
    and not list_contains(inputs.claim_ids, stated.claim_id)
    and (implied.high < stated.interval_low or implied.low > stated.interval_high)
