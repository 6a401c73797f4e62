-- one row per two levels of a touched thing, a year apart and both actual
select
    later.thing_id,
    later.indicator_id,
    later.qualifier,
    later.geo,
    later.place,
    later.period_start,
    later.period_end,
    '%' as unit,
    later.modality,
    later.value,
    later.interval_low,
    later.interval_high,
    later.claim_id,
    earlier.value as other_value,
    earlier.interval_low as other_low,
    earlier.interval_high as other_high,
    earlier.claim_id as other_claim_id
from lake.observations as later
inner join lake.observations as earlier
    on
        later.series_id = earlier.series_id
        and earlier.period_end = case
            when later.period_end = last_day(later.period_end) then last_day(later.period_end - interval 1 year)
            else (later.period_end - interval 1 year)::date
        end
where
    later.thing_id in (select thing_id from touched_points)
    and later.measure = 'level'
    and later.frequency in ('year', 'half', 'quarter', 'month', 'point')
    and later.modality = 'actual'
    and earlier.modality = 'actual'
    and not later.is_ambiguous
    and not earlier.is_ambiguous
    and later.value is not null
    and earlier.value is not null
order by later.claim_id, earlier.claim_id
