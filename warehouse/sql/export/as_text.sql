-- one row per exported observation, in their order, its numbers as text without the zeros that a column's scale adds
select
    * replace (
        rtrim(rtrim(value::varchar, '0'), '.') as value,
        rtrim(rtrim(low::varchar, '0'), '.') as low,
        rtrim(rtrim(high::varchar, '0'), '.') as high,
        rtrim(rtrim(stated_value::varchar, '0'), '.') as stated_value,
        rtrim(rtrim(stated_low::varchar, '0'), '.') as stated_low,
        rtrim(rtrim(stated_high::varchar, '0'), '.') as stated_high
    )
from exported
