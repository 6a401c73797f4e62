-- one row per document of the newest runs, the latest first
select * from page_documents
order by loaded_at desc, published_on desc nulls last, name, document_id
limit $newest
