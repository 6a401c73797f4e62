-- one row per number whose quote does not stand at its place in the document (sentences are checked on their own)
select quantities.quantity_id, quantities.quote_start, quantities.quote_end, quantities.quote
from quantities
inner join sentences using (sentence_id, extraction_id)
inner join documents on quantities.document_id = documents.document_id
where
    quantities.quote is not null
    and case
        when quantities.quote_start >= sentences.sentence_start and quantities.quote_end <= sentences.sentence_end
            then substring(
                sentences.text,
                quantities.quote_start - sentences.sentence_start + 1,
                quantities.quote_end - quantities.quote_start
            )
        else substring(
            documents.text, quantities.quote_start + 1, quantities.quote_end - quantities.quote_start
        )
    end is distinct from quantities.quote
