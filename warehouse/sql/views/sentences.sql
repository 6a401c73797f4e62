-- one row per sentence that holds a number, as the newest extraction of its document found it
select * from history.sentences
where extraction_id not in (select extraction_id from history.supersessions)
