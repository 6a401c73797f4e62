-- one row per thing measured, place, period, unit, measure and modality: the figure chosen for it
select * from history.observations
