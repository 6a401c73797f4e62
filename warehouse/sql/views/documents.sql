-- one row per distinct text
select * from history.documents
