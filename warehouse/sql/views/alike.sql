-- one row per document and other document whose text is nearly the same, each pair both ways
select document_id, other_id, resemblance from history.near_duplicates
union all
select other_id as document_id, document_id as other_id, resemblance from history.near_duplicates
