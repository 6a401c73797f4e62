-- one row per extraction that the lake does not have yet: the first of the staged batches that brings it
create temp table arriving as
select extraction_id, any_value(document_id) as document_id, min(batch) as batch
from staged_extractions
where extraction_id not in (select extraction_id from lake.extractions)
group by extraction_id
