-- one row per restatement in a unit of the same kind that does not come to the same, one of them of a touched thing
select
    stated.indicator_id,
    format(
        '{} is restated as {}',
        amount(stated.value_canonical, stated.unit_canonical), amount(again.value_canonical, again.unit_canonical)
    ) as message,
    list_sort([stated.claim_id, again.claim_id]) as claim_ids
from lake.claim_indicators as stated
inner join lake.claim_indicators as again on stated.claim_id = again.restates
where
    (
        stated.thing_id in (select thing_id from touched_points)
        or again.thing_id in (select thing_id from touched_points)
    )
    and stated.unit_canonical = again.unit_canonical
    and not stated.is_rejected
    and not again.is_rejected
    and (stated.interval_high < again.interval_low or stated.interval_low > again.interval_high)
