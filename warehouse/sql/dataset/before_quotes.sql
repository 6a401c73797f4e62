-- one row per claim of the given ones, with what stands before its quote in the sentence
select
    c.claim_id,
    right(left(s.text, c.quote_start - s.sentence_start), $characters) as before
from lake.claims as c
inner join lake.sentences as s on c.sentence_id = s.sentence_id and c.extraction_id = s.extraction_id
where c.claim_id in (select unnest($claim_ids))
