-- one row per claim of a touched observation, and how it stands to the chosen figure
create or replace temp table fresh_observation_claims as
with linked as (
    select read.*, coalesce(restated.observation_id, read.observation_id) as links_to,
        restated.claim_id is not null as is_restatement
    from lake.claim_indicators as read
    left join lake.claim_indicators as restated on read.restates = restated.claim_id
)

select
    chosen.observation_id,
    linked.claim_id,
    case
        when linked.is_rejected then 'rejected'
        when linked.is_restatement then 'restates'
        when linked.claim_id = chosen.claim_id then 'chosen'
        when agree(linked.interval_low, linked.interval_high, chosen.interval_low, chosen.interval_high)
            then 'agrees'
        else 'differs'
    end as role
from fresh_observations as chosen
inner join linked on chosen.observation_id = linked.links_to
