-- one row per document that an arriving or restored extraction read, whether the lake has it already or not
create temp table documents as
select staged.* exclude (batch)
from staged_documents as staged
semi join (
    select document_id, batch from arriving
    union
    select document_id, batch from restored
) as read using (document_id, batch)
