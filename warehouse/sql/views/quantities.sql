-- one row per number found in a document by its newest extraction: what it is and what became of it
select * from lake.quantities
where extraction_id not in (select extraction_id from lake.supersessions)
