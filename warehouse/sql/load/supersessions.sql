-- one row per extraction of the lake that an arriving one of the same document replaces
create temp table supersessions as
select stored.extraction_id, extractions.extraction_id as superseded_by, extractions.run_id
from lake.extractions as stored
inner join extractions using (document_id)
where stored.extraction_id not in (select extraction_id from lake.supersessions)
