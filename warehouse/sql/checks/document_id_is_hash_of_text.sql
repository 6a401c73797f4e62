-- one row per document whose text is not the one that its id stands for
select document_id, length from documents where document_id <> left(sha256(text), 32) or length <> length(text)
