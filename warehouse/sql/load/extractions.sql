-- one row per arriving extraction
create temp table extractions as
select staged.* exclude (batch)
from staged_extractions as staged
semi join arriving using (extraction_id, batch)
