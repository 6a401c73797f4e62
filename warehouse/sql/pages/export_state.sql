-- one row: a fingerprint of all that an export of everything holds
select md5(string_agg(fingerprint, '|' order by observation_id)) as fingerprint from page_points
