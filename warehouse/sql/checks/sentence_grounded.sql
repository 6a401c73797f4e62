-- one row per sentence whose text does not stand at its place in the document
select sentences.sentence_id, sentences.sentence_start, sentences.sentence_end, sentences.text
from sentences
inner join documents using (document_id)
where
    sentences.sentence_end <= sentences.sentence_start
    or substring(documents.text, sentences.sentence_start + 1, sentences.sentence_end - sentences.sentence_start)
    is distinct from sentences.text
