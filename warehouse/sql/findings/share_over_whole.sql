-- one row per share of a touched thing of more than 100 percent
-- Sums of money are held against others that they may exceed: a debt of 150 percent of GDP is no slip.
select
    indicator_id,
    format('a share of {} percent is more than the whole', plain(value_canonical)) as message,
    [claim_id] as claim_ids
from lake.claim_indicators
where
    thing_id in (select thing_id from touched_points)
    and measure = 'share'
    and unit_canonical = '%'
    and value_canonical > 100
    and not is_rejected
    and not regexp_matches(
        coalesce(of_what, ''),
        '(^|[ _])(gdp|gnp|gni|product|output|capital|equity|income|earning|wage|salary|revenue|sale|asset|deposit'
        || '|reserve|export|import|budget|value|price|cost|level|average|norm|plan|capacity)s?$'
    )
