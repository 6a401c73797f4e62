"""What the words of a sentence are: tokens, closed word lists, parts of speech, places."""
