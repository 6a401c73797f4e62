"""The indicator dataset: claims become observations of indicators, each with all the claims behind it.

    matching.py     which indicator a claim is of, by which phrase, with which score
    units.py        values in canonical units, exact, with the conversion in words
    precision.py    the interval that a stated number stands for
    normalise.py    a claim's row in `claim_indicators`: all that the dataset makes of it
    corrections.py  what people put right, with a guard that fails when a claim no longer reads so
    derive.py       numbers implied by stated ones, with formula and inputs
    resolve.py      all of it, in one transaction, over the claims that are new or over all
    diff.py         what changed between two states of the warehouse

Choosing among claims is SQL (warehouse/sql/dataset), so that `as_of` can do it again for any day. The rules
are told in docs/dataset.md.
"""
