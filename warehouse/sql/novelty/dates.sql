-- one row per document asked for that is known: the date it goes by
select document_id, published_on from history.documents where document_id in (select unnest($ids))
