-- one row per observation, claim or quantity whose id begins as given, some of them if there are many
select * from (
    select 'observation' as traced, observation_id as id
    from observations
    where observation_id >= $low and observation_id < $high
    limit 4
)
union all
select * from (
    select 'claim' as traced, claim_id as id
    from claims
    where claim_id >= $low and claim_id < $high
    limit 4
)
union all
select * from (
    select 'quantity' as traced, quantity_id as id
    from quantities
    where quantity_id >= $low and quantity_id < $high
    limit 4
)
