-- one row per document that a run has read and loaded, those that say most first
select coalesce(d.title, d.name) as title, d.uri, e.claims
from extractions as e
inner join documents as d on e.document_id = d.document_id
where e.run_id = ?
order by e.claims desc, title, d.document_id
limit ?
