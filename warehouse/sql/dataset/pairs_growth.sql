-- one row per level of a touched thing and its change over the year up to the same day
select
    level.thing_id,
    level.indicator_id,
    level.qualifier,
    level.geo,
    level.place,
    level.period_start,
    level.period_end,
    level.unit,
    level.modality,
    level.value,
    level.interval_low,
    level.interval_high,
    level.claim_id,
    change.value as other_value,
    change.interval_low as other_low,
    change.interval_high as other_high,
    change.claim_id as other_claim_id
from lake.observations as level
inner join lake.observations as change
    on
        level.thing_id = change.thing_id
        and level.period_end = change.period_end
        and level.modality = change.modality
where
    level.thing_id in (select thing_id from touched_points)
    and level.measure = 'level'
    and level.frequency in ('year', 'half', 'quarter', 'month', 'point')
    and change.measure = 'change'
    and change.unit = '%'
    and (change.basis = 'yoy' or change.basis is null and change.frequency = 'year')
    and (level.period_start = change.period_start or level.frequency = 'point')
    and not level.is_ambiguous
    and not change.is_ambiguous
    and level.value is not null
    and change.value is not null
order by level.claim_id, change.claim_id
