-- one row per claim whose quote and span are not those of its number, whose place in the text is checked on its own
(claims.quote_start, claims.quote_end, claims.quote)
is distinct from (quantity.quote_start, quantity.quote_end, quantity.quote)
