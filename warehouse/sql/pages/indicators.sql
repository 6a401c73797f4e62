-- one row per indicator, those of the registry first, then the one with most claims
select * from page_indicators order by is_proposed, claims desc, label, indicator_id
