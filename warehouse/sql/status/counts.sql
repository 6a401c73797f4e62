-- one row: how much the warehouse holds, of the newest extraction of each document
select
    (select count(*) from documents) as documents,
    (select count(*) from addresses) as addresses,
    (select count(*) from documents where published_on is null) as undated,
    (select count(*) from sentences) as sentences,
    (select count(*) from quantities) as quantities,
    (select count(*) from claims) as claims,
    (select count(*) from quantities where outcome = 'quarantined') as quarantined,
    (select count(*) from observations) as observations
