-- one row per claim of the newest extraction of each document, with all that the text says of it
select * from history.claims
where extraction_id not in (select extraction_id from history.supersessions)
