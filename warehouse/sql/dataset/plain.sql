-- a number for people: with separators, without the zeros that a column's scale adds
create or replace temp macro plain(number) as
case when number < 0 then '-' else '' end
|| case
    when abs(number) < 1000000000000000000 then format('{:,}', trunc(abs(number))::bigint)
    else trunc(abs(number))::varchar
end
|| regexp_extract(rtrim(number::varchar, '0'), '\.[0-9]+$')
