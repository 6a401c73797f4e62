-- one row per claim whose quote and span are not those of its number, whose place in the text is checked on its own
select claims.claim_id, claims.quote_start, claims.quote_end, claims.quote
from claims
inner join quantities using (quantity_id, extraction_id)
where
    (claims.quote_start, claims.quote_end, claims.quote)
    is distinct from (quantities.quote_start, quantities.quote_end, quantities.quote)
