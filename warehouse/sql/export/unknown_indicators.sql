-- one row per id asked for that no indicator has
select unnest($indicators) as indicator_id
except
select indicator_id from indicators
