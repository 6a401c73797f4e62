-- one row per document whose text is not the one that its id stands for
documents.document_id <> left(sha256(documents.text), 32) or documents.length <> length(documents.text)
