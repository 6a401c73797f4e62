-- one row per document that an arriving extraction read, whether the lake has it already or not
create temp table documents as
select staged.* exclude (batch)
from staged_documents as staged
semi join (select document_id, min(batch) as batch from arriving group by document_id) as arriving
    using (document_id, batch)
