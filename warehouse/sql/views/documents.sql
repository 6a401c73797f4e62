-- one row per distinct text
-- superseded_by: The document that replaced it, where each of its addresses has a newer text now.
select
    documents.*,
    replaced.superseded_by
from history.documents as documents
left join (
    select
        old.document_id,
        min(new.document_id) as superseded_by
    from history.supersessions as superseded
    inner join history.extractions as old on superseded.extraction_id = old.extraction_id
    inner join history.extractions as new on superseded.superseded_by = new.extraction_id
    where superseded.reason = 'newer version'
    group by old.document_id
) as replaced using (document_id)
