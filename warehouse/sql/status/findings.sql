-- one row per finding and claim concerned, with the sentence that states it
select f.finding_id, f.check_name, f.message, s.text, d.name, c.claim_id
from (select *, unnest(claim_ids) as claim_id from findings) as f
inner join claims as c on f.claim_id = c.claim_id
inner join sentences as s using (sentence_id, extraction_id)
inner join documents as d on c.document_id = d.document_id
order by f.check_name, f.message, f.finding_id, d.name, c.quote_start
