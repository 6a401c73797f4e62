-- one row per number that stated ones imply; never mixed with these
select * from history.derived
