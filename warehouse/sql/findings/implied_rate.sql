-- one row per exchange rate implied by a restatement that lies far from the others of its time
with rates as (
    select derived_id, unit, value, period_end, calculation
    from lake.derived
    where formula = 'exchange_rate'
    union all
    select
        derived_id,
        split_part(unit, '/', 2) || '/' || split_part(unit, '/', 1) as unit,
        (1 / value::double)::decimal(38, 12) as value,
        period_end,
        calculation
    from lake.derived
    where formula = 'exchange_rate' and value > 0.000001
),

-- The rate itself counts: of three, a wrong one would else be half of what each right one is held against.
judged as (
    select
        rate.derived_id,
        rate.unit,
        rate.value,
        rate.calculation,
        median(other.value::double) as usual,
        count(*) as stated
    from rates as rate
    inner join rates as other
        on
            rate.unit = other.unit
            and abs(rate.period_end - other.period_end) <= 200
    group by all
)

select
    'exchange_rate' as indicator_id,
    format(
        'a rate of {:.3f} {} follows from {}, those of its time are about {:.3f}',
        judged.value::double, judged.unit, judged.calculation, judged.usual
    ) as message,
    (
        select list_sort(list(i.claim_id)) from lake.derived_inputs as i where i.derived_id = judged.derived_id
    ) as claim_ids
from judged
semi join lake.derived as own on judged.derived_id = own.derived_id and judged.unit = own.unit
where judged.stated >= 3 and abs(judged.value::double / judged.usual - 1) > 0.1
