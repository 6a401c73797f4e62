-- one row per number that does not lie within its sentence
select quantities.quantity_id, quantities.quote_start, quantities.quote_end, sentences.sentence_start
from quantities
inner join sentences using (sentence_id, extraction_id)
where
    quantities.quote_start < sentences.sentence_start
    or quantities.quote_end > sentences.sentence_end
