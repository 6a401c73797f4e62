-- one row per document asked for that is known: the date it goes by, and the address that it has this date from
select
    document_id,
    published_on,
    coalesce(uri, name) as uri
from history.documents where document_id in (select unnest($ids))
