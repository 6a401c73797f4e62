-- one row per document and other document whose text is nearly the same, each pair both ways
create or replace temp table alike as
select document_id, other_id, resemblance from lake.near_duplicates
union all
select other_id as document_id, document_id as other_id, resemblance from lake.near_duplicates
