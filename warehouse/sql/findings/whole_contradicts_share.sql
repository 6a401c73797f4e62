-- one row per whole that is stated, but that a part and its share contradict, one of them of a touched thing
select
    stated.indicator_id,
    format(
        'for {} a whole of {} is stated, but {} implies {}',
        stated.period_end, amount(stated.value, stated.unit), implied.calculation, plain(round(implied.value, 3))
    ) as message,
    list_sort(list_append(inputs.claim_ids, stated.claim_id)) as claim_ids
from lake.derived as implied
inner join lake.observations as stated
    on
        implied.indicator_id = stated.indicator_id
        and implied.geo = stated.geo
        and implied.unit = stated.unit
        and implied.period_end = stated.period_end
        and implied.modality = stated.modality
inner join (
    select derived_id, list(distinct claim_id) as claim_ids
    from lake.derived_inputs
    group by derived_id
) as inputs on implied.derived_id = inputs.derived_id
where
    (
        implied.thing_id in (select thing_id from touched_points)
        or stated.thing_id in (select thing_id from touched_points)
    )
    and implied.formula = 'whole'
    and stated.measure = 'level'
    and stated.qualifier is null
    and stated.place is not distinct from implied.place
    and stated.frequency in ('year', 'point', 'day')
    and not stated.is_ambiguous
    and not list_contains(inputs.claim_ids, stated.claim_id)
    and (implied.high < stated.interval_low or implied.low > stated.interval_high)
