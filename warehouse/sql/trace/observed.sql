-- one row: the observation itself
select * from observations where observation_id = $id
