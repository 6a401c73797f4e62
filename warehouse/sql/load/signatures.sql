-- one row per document that arrives and whose signature the lake does not have yet
create temp table signatures as
select staged.* exclude (batch)
from staged_signatures as staged
semi join arriving using (document_id, batch)
where staged.document_id not in (select document_id from lake.signatures)
