-- one row per claim whose topic does not stand at its place in the document (sentences are checked on their own)
select claims.claim_id, claims.topic_start, claims.topic_end, claims.topic
from claims
inner join sentences using (sentence_id, extraction_id)
inner join documents on claims.document_id = documents.document_id
where
    (claims.topic is null) <> (claims.topic_start is null or claims.topic_end is null)
    or claims.topic is not null
    and case
        when claims.topic_start >= sentences.sentence_start and claims.topic_end <= sentences.sentence_end
            then substring(
                sentences.text,
                claims.topic_start - sentences.sentence_start + 1,
                claims.topic_end - claims.topic_start
            )
        else substring(documents.text, claims.topic_start + 1, claims.topic_end - claims.topic_start)
    end is distinct from claims.topic
