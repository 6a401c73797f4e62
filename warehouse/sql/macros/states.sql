-- one row per observation and day: the figure that was known on it, which claim it is from and why
-- Reads `spoken`. The latest known claim leads; of those that agree with it, the most precise one is chosen.
-- Whoever states figures that do not agree with each other (is_mixed) comes last: which is meant is not known.
with known as (
    select spoken.*, days.as_of
    from spoken
    inner join (select unnest(days) as as_of) as days on spoken.known_from <= days.as_of
),

judged as (
    -- What is sorted by, without all that is only told of the figure in the end.
    select
        observation_id,
        as_of,
        point_id,
        claim_id,
        document_id,
        known_from,
        attributed_to,
        voice,
        is_mixed,
        modality,
        comparator,
        value_canonical,
        interval_low,
        interval_high
    from known
),

foremost as (
    select observation_id, as_of, interval_low, interval_high
    from judged
    qualify row_number() over (
        partition by observation_id, as_of
        order by
            is_mixed,
            known_from desc,
            interval_low is null or interval_high is null,
            interval_high - interval_low,
            claim_id
    ) = 1
),

chosen as (
    select judged.*
    from judged
    inner join foremost using (observation_id, as_of)
    where agree(judged.interval_low, judged.interval_high, foremost.interval_low, foremost.interval_high)
    qualify row_number() over (
        partition by judged.observation_id, judged.as_of
        order by
            judged.is_mixed,
            judged.interval_low is null or judged.interval_high is null,
            judged.interval_high - judged.interval_low,
            judged.known_from desc,
            judged.comparator <> 'eq',
            judged.claim_id
    ) = 1
),

copies as (
    -- A document is a copy where an earlier one that speaks of the same says nearly the same words.
    select distinct later.observation_id, later.as_of, later.document_id, true as is_copy
    from judged as later
    inner join alike on later.document_id = alike.document_id
    inner join judged as earlier
        on
            later.observation_id = earlier.observation_id
            and later.as_of = earlier.as_of
            and alike.other_id = earlier.document_id
    where (earlier.known_from, earlier.document_id) < (later.known_from, later.document_id)
),

compared as (
    select
        judged.*,
        coalesce(copies.is_copy, false) as is_copy,
        agree(judged.interval_low, judged.interval_high, chosen.interval_low, chosen.interval_high) as is_agreeing,
        lower(judged.attributed_to) <> lower(chosen.attributed_to) as is_of_another
    from judged
    inner join chosen using (observation_id, as_of)
    left join copies
        on
            judged.observation_id = copies.observation_id
            and judged.as_of = copies.as_of
            and judged.document_id = copies.document_id
),

heard as (
    -- Who states the chosen figure, too, does not dispute it; nor does who states several, of which none is meant surely.
    select
        *,
        not is_agreeing
        and not is_mixed
        and not bool_or(is_agreeing) over (partition by observation_id, as_of, voice) as is_disputing
    from compared
),

support as (
    select
        observation_id,
        as_of,
        count(*) as claims,
        count(distinct document_id) as documents,
        count(*) filter (where is_agreeing) as agreeing_claims,
        count(distinct document_id) filter (where is_agreeing) as agreeing_documents,
        count(distinct document_id) filter (where not is_copy) as independent_documents,
        greatest(1, count(distinct document_id) filter (where is_agreeing and not is_copy)) as agreeing_independent,
        min(known_from) as first_known,
        max(known_from) as last_known,
        bool_or(is_disputing) as is_disputed,
        coalesce(max(known_from) filter (where is_disputing) < min(known_from) filter (where is_agreeing), false)
        and not coalesce(bool_or(is_of_another) filter (where is_disputing), false) as is_revised,
        max(value_canonical) as highest,
        min(value_canonical) as lowest
    from heard
    group by observation_id, as_of
),

placed as (
    select
        chosen.claim_id,
        chosen.as_of,
        support.* exclude (observation_id, as_of),
        support.is_disputed and not support.is_revised as is_conflict,
        case when support.highest < 4e25 and support.lowest > -4e25 then support.highest - support.lowest end
            as spread,
        row_number() over (
            partition by chosen.point_id, chosen.as_of
            order by
                chosen.is_mixed,
                list_position(['actual', 'estimate', 'forecast', 'target', 'hypothetical'], chosen.modality),
                chosen.observation_id
        ) as place_in_point,
        count(*) over (partition by chosen.point_id, chosen.as_of) as modalities
    from chosen
    inner join support using (observation_id, as_of)
)

select
    observation_id,
    as_of,
    point_id,
    series_id,
    thing_id,
    indicator_id,
    qualifier,
    of_what,
    geo,
    place,
    period_start,
    period_end,
    frequency,
    unit_canonical as unit,
    measure,
    basis,
    modality,
    comparator,
    value_canonical as value,
    low_canonical as low,
    high_canonical as high,
    interval_low,
    interval_high,
    claim_id,
    case
        when claims = 1 then 'the only claim'
        when is_mixed then 'unclear: the same document states other figures for it, too'
        when agreeing_claims = claims and claims = 2 and spread = 0 then 'both claims say the same'
        when agreeing_claims = claims and claims = 2 then 'both claims agree, this is the more precise'
        when agreeing_claims = claims and spread = 0 then format('all {} claims say the same', claims)
        when agreeing_claims = claims then format('all {} claims agree, this is the most precise', claims)
        when agreeing_claims = 1 then format('the latest known of {} claims', claims)
        else format('the latest known of {} claims, and the most precise of the {} that agree', claims, agreeing_claims)
    end
    || case
        when place_in_point > 1 or modalities = 1 then ''
        else format('; {} before less certain figures', modality)
    end as reason,
    place_in_point = 1 and modality in ('actual', 'estimate', 'forecast') and not is_mixed as is_preferred,
    is_comparable,
    known_from,
    first_known,
    claims,
    documents,
    agreeing_claims,
    agreeing_documents,
    independent_documents,
    agreeing_independent,
    is_revised,
    is_conflict,
    is_mixed as is_ambiguous,
    spread,
    case
        when value_canonical <> 0 and spread is not null
            then round(100 * spread::double / abs(value_canonical::double), 3)::decimal(38, 12)
    end as spread_percent
from placed
inner join known using (claim_id, as_of)
