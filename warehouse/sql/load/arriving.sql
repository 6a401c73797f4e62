-- one row per extraction that the lake does not have yet: of each document one, dated if possible, from the
-- first of the staged batches that brings it
create temp table arriving as
select extraction_id, document_id, batch
from staged_extractions
where extraction_id not in (select extraction_id from lake.extractions)
qualify row_number() over (partition by document_id order by published_on is null, batch, extraction_id) = 1
