-- one row per document, the latest first
select * from page_documents order by published_on desc nulls last, name, document_id
