-- one row per address asked for that ever gave something to read: its last such fetch
select
    address,
    final_address,
    fetched_at,
    status,
    sha256,
    size,
    media_type,
    charset,
    etag,
    last_modified
from history.fetches
where address in (select unnest($addresses)) and sha256 is not null
qualify row_number() over (partition by address order by fetched_at desc) = 1
