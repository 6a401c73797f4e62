-- a number with its unit, for people
create or replace temp macro amount(number, unit) as
plain(number) || case when unit is null or unit = '1' then '' else ' ' || unit end
