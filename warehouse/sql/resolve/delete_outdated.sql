-- takes outdated observations away, to be replaced or because no claim speaks of them any longer
delete from lake.observations
where observation_id in (select observation_id from outdated)
