-- one row per exported observation, in their order
select * from exported
