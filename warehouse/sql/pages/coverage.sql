-- one row: how many claims say each of the things that make a figure usable without its source
select
    count(*) as claims,
    count(unit) as unit,
    count(subject) as subject,
    count(coalesce(geo, place)) as place,
    count(period_start) as period,
    count(attributed_to) as attributed_to,
    count(observation_id) as observation
from page_claims
