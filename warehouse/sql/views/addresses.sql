-- one row per document and address at which it was seen
select * from history.addresses
