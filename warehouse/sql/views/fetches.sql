-- one row per time that an address was fetched: when, with which answer, and which bytes came
select * from history.fetches
