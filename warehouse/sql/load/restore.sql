-- what is read again is not superseded any more
delete from lake.supersessions where extraction_id in (select extraction_id from temp.restored)
