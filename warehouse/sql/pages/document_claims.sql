-- one row per claim of the documents asked for, in text order
select * from page_claims where document_id in (select unnest($ids)) order by document_id, quote_start, claim_id
