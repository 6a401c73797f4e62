-- whether two figures agree: their intervals overlap; 1.8 and 1.9, which as rounded only touch, do not
-- A bound has an open end, which is null.
coalesce(low is null or other_high is null or low < other_high or low = other_low, false)
and coalesce(other_low is null or high is null or other_low < high or other_high = high, false)
