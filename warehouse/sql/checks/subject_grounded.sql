-- one row per claim whose subject does not stand at its place in the document (sentences are checked on their own)
select claims.claim_id, claims.subject_start, claims.subject_end, claims.subject
from claims
inner join sentences using (sentence_id, extraction_id)
inner join documents on claims.document_id = documents.document_id
where
    (claims.subject is null) <> (claims.subject_start is null or claims.subject_end is null)
    or claims.subject is not null
    and case
        when claims.subject_start >= sentences.sentence_start and claims.subject_end <= sentences.sentence_end
            then substring(
                sentences.text,
                claims.subject_start - sentences.sentence_start + 1,
                claims.subject_end - claims.subject_start
            )
        else substring(documents.text, claims.subject_start + 1, claims.subject_end - claims.subject_start)
    end is distinct from claims.subject
