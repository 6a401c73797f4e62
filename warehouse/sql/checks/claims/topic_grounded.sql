-- one row per claim whose topic does not stand at its place in the document (sentences are checked on their own)
(claims.topic is null) <> (claims.topic_start is null or claims.topic_end is null)
or claims.topic is not null
and case
    when claims.topic_start >= sentence.sentence_start and claims.topic_end <= sentence.sentence_end
        then substring(
            sentence.text,
            claims.topic_start - sentence.sentence_start + 1,
            claims.topic_end - claims.topic_start
        )
    else substring(document.text, claims.topic_start + 1, claims.topic_end - claims.topic_start)
end is distinct from claims.topic
