-- one row per claim of the exported observations, with some text around its quote and what the dataset makes of it
with wanted as (
    select links.claim_id, links.observation_id, links.role, exported.indicator_id, exported.series_id
    from observation_claims as links
    inner join exported on links.observation_id = exported.observation_id
)

select
    c.* exclude (sentence_id, extraction_id, source_link),
    w.observation_id,
    w.role,
    w.indicator_id,
    s.text as sentence,
    s.sentence_start,
    s.sentence_end,
    s.page,
    d.name as document,
    d.title,
    d.publisher,
    d.published_on,
    d.uri,
    coalesce(c.source_link, d.uri) as source_link,
    d.media_type,
    d.language,
    substring(d.text, greatest(1, c.quote_start - 31), least(32, c.quote_start)) as prefix,
    substring(d.text, c.quote_end + 1, 32) as suffix
from wanted as w
inner join claims as c on w.claim_id = c.claim_id
inner join sentences as s on c.sentence_id = s.sentence_id and c.extraction_id = s.extraction_id
inner join documents as d on c.document_id = d.document_id
order by c.document_id, c.quote_start, c.claim_id, w.observation_id
