-- what is fetched from the web is on record, and an address says which fetch brought its text
create table lake.fetches (
    fetch_id varchar not null,
    address varchar not null,
    final_address varchar not null,
    fetched_at timestamptz not null,
    status integer not null,
    sha256 varchar,
    size bigint not null,
    media_type varchar,
    charset varchar,
    etag varchar,
    last_modified varchar,
    is_new boolean not null,
    check_name varchar,
    reason varchar,
    run_id varchar not null
);
alter table lake.addresses add column fetch_id varchar;
