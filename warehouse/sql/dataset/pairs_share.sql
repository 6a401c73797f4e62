-- one row per level of a touched thing and its share of a whole at the same time
select
    level.thing_id,
    case when share.of_what in (select indicator_id from lake.indicators) then share.of_what end as indicator_id,
    null as qualifier,
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
    share.value as other_value,
    share.interval_low as other_low,
    share.interval_high as other_high,
    share.claim_id as other_claim_id
from lake.observations as level
inner join lake.observations as share
    on
        level.thing_id = share.thing_id
        and level.period_start = share.period_start
        and level.period_end = share.period_end
        and level.modality = share.modality
where
    level.thing_id in (select thing_id from touched_points)
    and level.measure = 'level'
    and share.measure = 'share'
    and share.unit = '%'
    and share.of_what is not null
    and not level.is_ambiguous
    and not share.is_ambiguous
    and level.value is not null
    and share.value is not null
order by level.claim_id, share.claim_id
