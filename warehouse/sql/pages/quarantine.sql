-- one row per input or row held back, the newest first
select q.*, r.started_at as held_at, d.title as document_title, d.name as document_name
from quarantine as q
inner join runs as r on q.run_id = r.run_id
left join documents as d on q.document_id = d.document_id
order by r.started_at desc, q.table_name, q.check_name, q.quarantine_id
