-- one row per claim with neither a value nor a range, with both, or with a range whose ends are not in order
(claims.value is null) = (claims.low is null)
or (claims.low is null) <> (claims.high is null)
or claims.low > claims.high
