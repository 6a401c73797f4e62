-- one row per number found in a document by its newest extraction: what it is and what became of it
select * from history.quantities
where extraction_id not in (select extraction_id from history.supersessions)
