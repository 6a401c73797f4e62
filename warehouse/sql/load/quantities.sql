-- one row per number of an arriving extraction
create temp table quantities as
select staged.* exclude (batch)
from staged_quantities as staged
semi join arriving using (extraction_id, batch)
