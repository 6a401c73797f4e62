-- one row per extraction that was superseded by one of another date or text, and is read again now
create temp table restored as
select extraction_id, any_value(document_id) as document_id, min(batch) as batch
from staged_extractions
where
    extraction_id in (select extraction_id from lake.supersessions where reason <> 'newer extractor')
    and document_id not in (select document_id from arriving)
group by extraction_id
