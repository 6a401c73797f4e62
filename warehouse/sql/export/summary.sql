-- one row: how much is exported, and from which state of the warehouse
select
    count(*) as observations,
    count(distinct indicator_id) as indicators,
    count(distinct document_id) as documents,
    count(*) filter (where period_end is null) as undated,
    max(known_from) as known_until,
    (select max(started_at) from runs) as loaded_at,
    string_agg(distinct extractor_version, ', ' order by extractor_version) as extractors
from exported
