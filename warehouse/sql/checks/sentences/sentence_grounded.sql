-- one row per sentence whose text does not stand at its place in the document
sentences.sentence_end <= sentences.sentence_start
or substring(document.text, sentences.sentence_start + 1, sentences.sentence_end - sentences.sentence_start)
is distinct from sentences.text
