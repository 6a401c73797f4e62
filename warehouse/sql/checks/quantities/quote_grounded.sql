-- one row per number whose quote does not stand at its place in the document (sentences are checked on their own)
quantities.quote is not null
and case
    when quantities.quote_start >= sentence.sentence_start and quantities.quote_end <= sentence.sentence_end
        then substring(
            sentence.text,
            quantities.quote_start - sentence.sentence_start + 1,
            quantities.quote_end - quantities.quote_start
        )
    else substring(document.text, quantities.quote_start + 1, quantities.quote_end - quantities.quote_start)
end is distinct from quantities.quote
