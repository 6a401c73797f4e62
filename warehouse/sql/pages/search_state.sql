-- one row: a fingerprint of all that the search index holds
select
    md5(
        concat_ws(
            '|',
            (select string_agg(fingerprint, '|' order by indicator_id) from page_indicators),
            (select string_agg(fingerprint, '|' order by document_id) from page_documents)
        )
    ) as fingerprint
