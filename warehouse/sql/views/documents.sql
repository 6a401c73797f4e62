-- one row per distinct text
select * from lake.documents
