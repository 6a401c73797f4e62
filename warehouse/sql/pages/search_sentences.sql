-- one row per sentence with claims, to be found by its words: the first claim in it, and who says it
select
    sentence_id,
    any_value(document_id) as document_id,
    any_value(sentence) as sentence,
    arg_min(claim_id, quote_start) as claim_id,
    min(quote_start) as quote_start,
    any_value(coalesce(document_title, document_name)) as document,
    any_value(published_on) as published_on,
    string_agg(distinct attributed_to, ' ' order by attributed_to) as attributed_to
from page_claims
group by sentence_id
order by published_on desc nulls last, document_id, quote_start
