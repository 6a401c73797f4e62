-- one row per claim that counts for the dataset: not rejected, and no restatement of another
select read.*, stated.attributed_to
from history.claim_indicators as read
inner join history.claims as stated on read.claim_id = stated.claim_id
where
    not read.is_rejected
    and (read.restates is null or read.restates not in (select claim_id from history.claim_indicators))
