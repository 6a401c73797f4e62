-- one row per claim whose subject does not stand at its place in the document (sentences are checked on their own)
(claims.subject is null) <> (claims.subject_start is null or claims.subject_end is null)
or claims.subject is not null
and case
    when claims.subject_start >= sentence.sentence_start and claims.subject_end <= sentence.sentence_end
        then substring(
            sentence.text,
            claims.subject_start - sentence.sentence_start + 1,
            claims.subject_end - claims.subject_start
        )
    else substring(document.text, claims.subject_start + 1, claims.subject_end - claims.subject_start)
end is distinct from claims.subject
