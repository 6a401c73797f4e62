-- one row per indicator, the registry's before proposed ones: its figure with the most sources, of a run or of all
select *
from (
    select
        *,
        row_number() over (
            partition by indicator_id, qualifier
            order by documents desc, claims desc, period_end desc nulls last, observation_id
        ) as place_in_indicator
    from observations
    where
        modality = 'actual'
        and is_preferred
        and indicator_id <> 'proposed:unnamed'
        and ($run_id is null or observation_id in (select observation_id from lineage where run_id = $run_id))
)
where place_in_indicator = 1
order by
    starts_with(indicator_id, 'proposed:'),
    not is_comparable,
    documents desc,
    claims desc,
    geo nulls last,
    subject,
    observation_id
limit $rows
