-- one row per document: its newest extraction, with the account of its numbers
select * from history.extractions
where extraction_id not in (select extraction_id from history.supersessions)
