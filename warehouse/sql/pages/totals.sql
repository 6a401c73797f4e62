-- one row: how much there is of everything
select
    (select count(*) from documents) as documents,
    (select count(*) from quantities) as quantities,
    (select count(*) from quantities where outcome = 'claim') as claims,
    (select count(*) from quantities where outcome = 'skipped') as skipped,
    (select count(*) from quantities where outcome = 'quarantined') as quarantined,
    (select count(*) from page_points) as observations,
    (select count(*) from page_indicators) as indicators,
    (select count(*) from page_points where is_conflict) as conflicts,
    (select count(*) from findings) as findings,
    (select count(*) from documents where published_on is null) as undated,
    (select max(started_at) from runs) as loaded_at,
    (select string_agg(distinct extractor_version, ', ' order by extractor_version) from claims) as extractors
