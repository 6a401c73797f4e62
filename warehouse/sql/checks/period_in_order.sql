-- one row per claim whose period ends before it begins, or lacks an end
select claim_id, period_start, period_end
from claims
where (period_start is null) <> (period_end is null) or period_end < period_start
