-- one row per claim whose period ends before it begins, or lacks an end
(claims.period_start is null) <> (claims.period_end is null) or claims.period_end < claims.period_start
