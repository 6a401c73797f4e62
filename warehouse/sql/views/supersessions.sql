-- one row per extraction that a later one has replaced, and why; its rows are in the schema history
select * from history.supersessions
