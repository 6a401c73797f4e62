-- one row per pair of documents whose texts are nearly the same: syndicated copies, edited versions
select * from history.near_duplicates
