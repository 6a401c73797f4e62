-- readings have the date they went by; what supersedes says why; texts that are nearly the same are linked
alter table lake.extractions add column published_on date;
update lake.extractions set published_on = documents.published_on
from lake.documents as documents where extractions.document_id = documents.document_id;
alter table lake.supersessions rename to supersessions_before;
create table lake.supersessions (
    extraction_id varchar not null,
    superseded_by varchar not null,
    reason varchar not null,
    run_id varchar not null
);
insert into lake.supersessions by name select *, 'newer extractor' as reason from lake.supersessions_before;
drop table lake.supersessions_before;
create table lake.signatures (
    document_id varchar not null,
    signature bigint[] not null,
    bands bigint[] not null,
    run_id varchar not null
);
create table lake.near_duplicates (
    document_id varchar not null,
    other_id varchar not null,
    resemblance integer not null,
    run_id varchar not null
);
