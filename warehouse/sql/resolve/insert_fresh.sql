-- one row per observation that is new or takes the place of an outdated one
insert into lake.observations by name
select observations.*
from observations
where observation_id not in (select observation_id from lake.observations)
