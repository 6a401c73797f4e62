-- one row per stated number that went into a derived one
select * from history.derived_inputs
