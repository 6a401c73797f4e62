-- one row per sentence of an arriving extraction
create temp table sentences as
select staged.* exclude (batch)
from staged_sentences as staged
semi join arriving using (extraction_id, batch)
