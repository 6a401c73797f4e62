-- one row: this load
create temp table loads as
select
    $load_id as load_id,
    $loaded_at::timestamptz as loaded_at,
    $documents as documents,
    $extractions as extractions,
    $quantities as quantities,
    $claims as claims,
    $skipped as skipped,
    $quarantined as quarantined,
    $inputs_refused as inputs_refused,
    $run_id as run_id
