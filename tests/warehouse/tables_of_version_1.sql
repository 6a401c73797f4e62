-- the tables as version 1 of the warehouse made them
create table lake.schema_version (version integer not null);
insert into lake.schema_version values (1);

create table lake.runs (
    run_id varchar not null,
    flow_run_id varchar,
    extractor_version varchar not null,
    fingerprint varchar not null,
    settings varchar not null,
    started_at timestamptz not null
);
alter table lake.runs set sorted by (run_id asc);

create table lake.loads (
    load_id varchar not null,
    loaded_at timestamptz not null,
    documents bigint not null,
    extractions bigint not null,
    quantities bigint not null,
    claims bigint not null,
    skipped bigint not null,
    quarantined bigint not null,
    inputs_refused bigint not null,
    run_id varchar not null
);
alter table lake.loads set sorted by (load_id asc);

create table lake.documents (
    document_id varchar not null,
    name varchar not null,
    uri varchar,
    title varchar,
    publisher varchar,
    language varchar,
    media_type varchar not null,
    published_on date,
    text varchar not null,
    length bigint not null,
    pages bigint[] not null,
    run_id varchar not null
);
alter table lake.documents set sorted by (document_id asc);

create table lake.addresses (
    address_id varchar not null,
    document_id varchar not null,
    uri varchar not null,
    name varchar not null,
    seen_at timestamptz not null,
    run_id varchar not null
);
alter table lake.addresses set sorted by (address_id asc);

create table lake.extractions (
    extraction_id varchar not null,
    document_id varchar not null,
    extractor_version varchar not null,
    fingerprint varchar not null,
    quantities bigint not null,
    claims bigint not null,
    skipped bigint not null,
    quarantined bigint not null,
    run_id varchar not null
);
alter table lake.extractions set sorted by (extraction_id asc);

create table lake.supersessions (
    extraction_id varchar not null,
    superseded_by varchar not null,
    run_id varchar not null
);
alter table lake.supersessions set sorted by (extraction_id asc);

create table lake.sentences (
    sentence_id varchar not null,
    extraction_id varchar not null,
    document_id varchar not null,
    sentence_start bigint not null,
    sentence_end bigint not null,
    text varchar not null,
    page integer,
    run_id varchar not null
);
alter table lake.sentences set sorted by (sentence_id asc);

create table lake.quantities (
    quantity_id varchar not null,
    extraction_id varchar not null,
    document_id varchar not null,
    sentence_id varchar,
    quote_start bigint,
    quote_end bigint,
    quote varchar,
    outcome varchar not null,
    kind varchar not null,
    rule varchar not null,
    value decimal(38,12),
    low decimal(38,12),
    high decimal(38,12),
    unit varchar,
    run_id varchar not null
);
alter table lake.quantities set sorted by (quantity_id asc);

create table lake.claims (
    claim_id varchar not null,
    quantity_id varchar not null,
    sentence_id varchar not null,
    document_id varchar not null,
    extraction_id varchar not null,
    quote varchar not null,
    quote_start bigint not null,
    quote_end bigint not null,
    value decimal(38,12),
    low decimal(38,12),
    high decimal(38,12),
    unit varchar,
    counted varchar,
    comparator varchar not null,
    measure varchar not null,
    basis varchar,
    direction varchar,
    subject varchar,
    subject_start bigint,
    subject_end bigint,
    topic varchar,
    topic_start bigint,
    topic_end bigint,
    "of" varchar,
    geo varchar,
    place varchar,
    period_start date,
    period_end date,
    modality varchar not null,
    attributed_to varchar,
    equivalent_of varchar,
    rule varchar not null,
    extractor_version varchar not null,
    run_id varchar not null
);
alter table lake.claims set sorted by (claim_id asc);

create table lake.indicators (
    indicator_id varchar not null,
    label varchar not null,
    definition varchar,
    topic varchar not null,
    measure varchar,
    unit varchar,
    scope varchar,
    time varchar,
    frequency varchar,
    lowest decimal(38,12),
    highest decimal(38,12),
    lowest_change decimal(38,12),
    highest_change decimal(38,12),
    is_proposed boolean not null,
    run_id varchar not null
);
alter table lake.indicators set sorted by (indicator_id asc);

create table lake.claim_indicators (
    claim_id varchar not null,
    document_id varchar not null,
    indicator_id varchar not null,
    phrase varchar not null,
    score decimal(38,12) not null,
    found_in varchar not null,
    qualifier varchar,
    of_what varchar,
    measure varchar not null,
    basis varchar,
    geo varchar,
    place varchar,
    period_start date,
    period_end date,
    frequency varchar,
    modality varchar not null,
    comparator varchar not null,
    value_canonical decimal(38,12),
    low_canonical decimal(38,12),
    high_canonical decimal(38,12),
    unit_canonical varchar,
    conversion varchar,
    interval_low decimal(38,12),
    interval_high decimal(38,12),
    known_from date not null,
    is_comparable boolean not null,
    is_rejected boolean not null,
    correction_id varchar,
    restates varchar,
    observation_id varchar not null,
    point_id varchar not null,
    series_id varchar not null,
    thing_id varchar not null,
    rules varchar not null,
    run_id varchar not null
);
alter table lake.claim_indicators set sorted by (claim_id asc);

create table lake.observations (
    observation_id varchar not null,
    point_id varchar not null,
    series_id varchar not null,
    thing_id varchar not null,
    indicator_id varchar not null,
    qualifier varchar,
    subject varchar not null,
    of_what varchar,
    geo varchar,
    place varchar,
    period_start date,
    period_end date,
    frequency varchar,
    unit varchar,
    measure varchar not null,
    basis varchar,
    modality varchar not null,
    comparator varchar not null,
    value decimal(38,12),
    low decimal(38,12),
    high decimal(38,12),
    interval_low decimal(38,12),
    interval_high decimal(38,12),
    claim_id varchar not null,
    reason varchar not null,
    is_preferred boolean not null,
    is_comparable boolean not null,
    known_from date not null,
    first_known date not null,
    claims bigint not null,
    documents bigint not null,
    agreeing_claims bigint not null,
    agreeing_documents bigint not null,
    is_revised boolean not null,
    is_conflict boolean not null,
    spread decimal(38,12),
    spread_percent decimal(38,12),
    run_id varchar not null
);
alter table lake.observations set sorted by (observation_id asc);

create table lake.observation_claims (
    observation_id varchar not null,
    claim_id varchar not null,
    role varchar not null,
    run_id varchar not null
);
alter table lake.observation_claims set sorted by (observation_id asc);

create table lake.derived (
    derived_id varchar not null,
    formula varchar not null,
    calculation varchar not null,
    thing_id varchar not null,
    indicator_id varchar,
    qualifier varchar,
    geo varchar,
    place varchar,
    period_start date,
    period_end date,
    measure varchar not null,
    unit varchar,
    modality varchar not null,
    value decimal(38,12) not null,
    low decimal(38,12),
    high decimal(38,12),
    run_id varchar not null
);
alter table lake.derived set sorted by (derived_id asc);

create table lake.derived_inputs (
    derived_id varchar not null,
    part varchar not null,
    claim_id varchar not null,
    run_id varchar not null
);
alter table lake.derived_inputs set sorted by (derived_id asc);

create table lake.findings (
    finding_id varchar not null,
    check_name varchar not null,
    indicator_id varchar,
    message varchar not null,
    claim_ids varchar[] not null,
    run_id varchar not null
);
alter table lake.findings set sorted by (finding_id asc);

create table lake.corrections_applied (
    correction_id varchar not null,
    claim_id varchar not null,
    field varchar not null,
    stated varchar,
    corrected varchar,
    reason varchar not null,
    corrected_by varchar not null,
    run_id varchar not null
);
alter table lake.corrections_applied set sorted by (correction_id asc);

create table lake.quarantine (
    quarantine_id varchar not null,
    table_name varchar not null,
    check_name varchar not null,
    reason varchar not null,
    row_json varchar,
    uri varchar,
    document_id varchar,
    extraction_id varchar,
    quantity_id varchar,
    span_start bigint,
    span_end bigint,
    run_id varchar not null
);
alter table lake.quarantine set sorted by (quarantine_id asc);
