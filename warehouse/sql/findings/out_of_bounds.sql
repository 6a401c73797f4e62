-- one row per value of a touched thing that the registry holds to be impossible or a slip
with bounded as (
    select
        read.*,
        known.label,
        case when read.measure = known.measure then known.lowest else known.lowest_change end as lowest,
        case when read.measure = known.measure then known.highest else known.highest_change end as highest
    from lake.claim_indicators as read
    inner join lake.indicators as known on read.indicator_id = known.indicator_id
    where
        read.thing_id in (select thing_id from touched_points)
        and not read.is_rejected
        and (read.measure = known.measure or read.measure = 'change' and read.unit_canonical = '%')
)

select
    indicator_id,
    format(
        '{}: {} is outside the plausible {} to {}',
        label, amount(value_canonical, unit_canonical), plain(lowest), plain(highest)
    ) as message,
    [claim_id] as claim_ids
from bounded
where value_canonical < lowest or value_canonical > highest
