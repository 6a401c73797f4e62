-- one row per claim to be read of a share of the documents: all claims of a document are in one portion
select * from claims_in_scope
where hash(document_id) % $portions = $portion
