-- one row per claim of an arriving extraction
create temp table claims as
select staged.* exclude (batch)
from staged_claims as staged
semi join arriving using (extraction_id, batch)
