-- one row per arriving claim that names its subject: the observation it speaks of
create temp table keyed as
select
    claim_id,
    run_id,
    left(
        sha256(
            concat_ws(
                chr(31),
                'observation',
                lower(trim(regexp_replace(subject, '\s+', ' ', 'g'))),
                coalesce(geo, ''),
                coalesce(place, ''),
                coalesce(period_start::varchar, ''),
                coalesce(period_end::varchar, ''),
                coalesce(unit, ''),
                measure,
                modality
            )
        ),
        32
    ) as observation_id
from claims
where subject is not null
