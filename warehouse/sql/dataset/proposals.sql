-- one row per proposed indicator, the most frequent first, with what an entry of the registry needs
with spoken_of as (
    select
        links.indicator_id,
        links.document_id,
        links.measure,
        case
            when regexp_matches(links.unit_canonical, '^[A-Z]{3}($|/)')
                then 'money' || regexp_extract(links.unit_canonical, '/.*')
            else links.unit_canonical
        end as unit,
        claims.subject,
        claims.counted,
        claims.claim_id,
        sentences.text as sentence
    from claim_indicators as links
    inner join claims using (claim_id)
    inner join sentences using (sentence_id)
    where starts_with(links.indicator_id, 'proposed:') and not links.is_rejected
)

select
    indicator_id,
    count(*) as claims,
    count(distinct document_id) as documents,
    mode(measure order by measure) as measure,
    coalesce(mode(unit order by unit), '1') as unit,
    list_sort(list(distinct lower(coalesce(subject, counted, '')))) as phrases,
    arg_min(sentence, claim_id) as example
from spoken_of
where indicator_id <> 'proposed:unnamed'
group by indicator_id
having count(*) >= $at_least
order by claims desc, documents desc, indicator_id
