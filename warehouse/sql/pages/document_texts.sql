-- one row per document asked for: its whole text
select document_id, text from documents where document_id in (select unnest($ids))
