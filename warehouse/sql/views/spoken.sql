-- one row per claim that counts for the dataset: not rejected, and no restatement of another
-- attributed_to: Who the text says the figure is from.
-- voice: Whose figure it is: the document's, or that of whom it names where it names several.
-- is_mixed: Whether this voice states figures for the observation that do not agree with each other.
with counting as (
    select read.*, stated.attributed_to
    from history.claim_indicators as read
    inner join history.claims as stated on read.claim_id = stated.claim_id
    where
        not read.is_rejected
        and (read.restates is null or read.restates not in (select claim_id from history.claim_indicators))
)

from voiced('counting')
