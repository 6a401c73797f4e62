-- one row per claim with neither a value nor a range, with both, or with a range whose ends are not in order
select claim_id, value, low, high
from claims
where
    (value is null) = (low is null)
    or (low is null) <> (high is null)
    or low > high
