-- one row per address asked for that is known
select address_id from history.addresses where address_id in (select unnest($ids))
