-- one row per proposed indicator, the most frequent first, with what an entry of the registry needs
with spoken_of as (
    select
        links.indicator_id,
        links.document_id,
        links.measure || '|' || case
            when regexp_matches(links.unit_canonical, '^[A-Z]{3}($|/)')
                then 'money' || regexp_extract(links.unit_canonical, '/.*')
            else coalesce(links.unit_canonical, '1')
        end as seen_as,
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
    split_part(mode(seen_as order by seen_as), '|', 1) as measure,
    split_part(mode(seen_as order by seen_as), '|', 2) as unit,
    list_sort(list(distinct lower(coalesce(subject, counted, '')))) as phrases,
    arg_min(sentence, claim_id) as example
from spoken_of
where indicator_id <> 'proposed:unnamed'
group by indicator_id
having count(*) >= $at_least
order by documents desc, claims desc, indicator_id
