-- one row per address at which a document of the lake, or one that arrives, is seen for the first time
create temp table addresses as
select distinct on (address_id) * exclude (batch)
from staged_addresses
where
    address_id not in (select address_id from lake.addresses)
    and (
        document_id in (select document_id from documents)
        or document_id in (select document_id from lake.documents)
    )
order by address_id, batch
