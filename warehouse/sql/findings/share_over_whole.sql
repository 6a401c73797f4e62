-- one row per share of more than 100 percent
select
    indicator_id,
    format('a share of {} percent is more than the whole', plain(value_canonical)) as message,
    [claim_id] as claim_ids
from lake.claim_indicators
where measure = 'share' and unit_canonical = '%' and value_canonical > 100 and not is_rejected
