-- one row per observation that is new, says something else or is gone between two states, {before} and {after}
select
    case when old.observation_id is null then 'added' when new.observation_id is null then 'withdrawn' else 'changed' end
        as change,
    observation_id,
    coalesce(new.subject, old.subject) as subject,
    coalesce(new.geo, old.geo) as geo,
    coalesce(new.place, old.place) as place,
    coalesce(new.period_start, old.period_start) as period_start,
    coalesce(new.period_end, old.period_end) as period_end,
    coalesce(new.measure, old.measure) as measure,
    coalesce(new.modality, old.modality) as modality,
    coalesce(new.unit, old.unit) as unit,
    old.comparator as old_comparator,
    old.value as old_value,
    old.low as old_low,
    old.high as old_high,
    old.claims as old_claims,
    new.comparator,
    new.value,
    new.low,
    new.high,
    new.claims,
    new.reason,
    coalesce(new.claim_id, old.claim_id) as claim_id
from {before} as old
full outer join {after} as new using (observation_id)
where
    (old.comparator, old.value, old.low, old.high, old.claim_id, old.claims, old.is_conflict)
    is distinct from (new.comparator, new.value, new.low, new.high, new.claim_id, new.claims, new.is_conflict)
order by change, subject, geo nulls last, period_end nulls last, observation_id
