-- one row per load, the newest first
select l.*, r.extractor_version
from history.loads as l
inner join runs as r on l.run_id = r.run_id
order by l.loaded_at desc, l.load_id
limit $newest
