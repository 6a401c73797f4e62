-- one row per day on which the figure of an observation, or of a point of a series, became known or changed
-- Works out the one point alone: `counting` and `spoken` are those of the views, narrowed down to what is read of it.
with points as (
    select point_id from history.observations where observation_id = id
    union all
    select id as point_id
),

said as (
    select * from history.claim_indicators where point_id in (select point_id from points)
),

restated as (
    select claim_id from history.claim_indicators where claim_id in (select restates from said)
),

counting as (
    select said.*, stated.attributed_to
    from said
    inner join history.claims as stated on said.claim_id = stated.claim_id
    where not said.is_rejected and (said.restates is null or said.restates not in (select claim_id from restated))
),

spoken as (from voiced('counting'))

select
    states.as_of as known_on,
    states.observation_id,
    states.modality,
    states.comparator,
    states.value,
    states.low,
    states.high,
    states.unit,
    states.claims,
    states.agreeing_claims,
    states.is_conflict,
    states.reason,
    claims.quote,
    claims.attributed_to,
    coalesce(documents.title, documents.name) as document,
    states.claim_id
from states((
    select list(distinct spoken.known_from)
    from spoken
    where spoken.observation_id = id or spoken.point_id = id
)) as states
inner join claims using (claim_id)
inner join documents using (document_id)
where states.observation_id = id or states.point_id = id
qualify
    states.claim_id is distinct from
    lag(states.claim_id) over (partition by states.observation_id order by states.as_of)
order by known_on, states.observation_id
