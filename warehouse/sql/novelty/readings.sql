-- one row per extraction asked for that need not be made: it counts, or a newer extractor has replaced it
select extraction_id
from history.extractions
where
    extraction_id in (select unnest($ids))
    and extraction_id not in (select extraction_id from history.supersessions where reason <> 'newer extractor')
