-- one row per number that does not lie within its sentence
quantities.quote_start < sentence.sentence_start or quantities.quote_end > sentence.sentence_end
