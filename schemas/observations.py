"""The `observations` table."""

import polars as pl

from extraction.model import Basis, Comparator, Measure, Modality
from schemas.contract import Number, Table, column, identifier, run_reference


class Observations(Table):
    """One row per indicator, place, period, unit, measure and modality: the figure chosen for it, and why."""

    observation_id: str = identifier("Observation", "Hash of what it is about.", key=True, unique=True)
    point_id: str = identifier("Point", "Hash of the same without modality: a point of a series.")
    series_id: str = identifier("Series", "Hash of the same without period and modality.")
    thing_id: str = identifier("Thing", "Hash of indicator, qualifier, country and place.")
    indicator_id: str = column("Indicator", "What is measured.", references="indicators.indicator_id")
    qualifier: str = column("Qualifier", "Which part or kind of it, or whose.", nullable=True)
    subject: str = column("Subject", "What is measured: the indicator's label and the qualifier.")
    of_what: str = column("Of what", "For shares and ranks: the whole.", nullable=True)
    geo: str = column("Country", "ISO 3166-1 alpha-3 code, WLD, EUU or EMU.", nullable=True)
    place: str = column("Place", "The finest place named for the figure.", nullable=True)
    period_start: pl.Date = column("Period start", "First day the figure is about.", nullable=True)
    period_end: pl.Date = column("Period end", "Last day the figure is about, included.", nullable=True)
    frequency: str = column(
        "Frequency", "Length of its period: day to year, point (a stock), other.", nullable=True
    )
    unit: str = column("Unit", "The canonical unit.", nullable=True)
    measure: str = column("Measure", "What sort of figure it is.", isin=[m.value for m in Measure])
    basis: str = column(
        "Basis", "What a change is measured against.", nullable=True, isin=[b.value for b in Basis]
    )
    modality: str = column("Modality", "How real the figure is.", isin=[m.value for m in Modality])
    comparator: str = column(
        "Comparator", "How the chosen number bounds the true one.", isin=[c.value for c in Comparator]
    )
    value: Number = column("Value", "The chosen number; null for a range.", nullable=True)
    low: Number = column("Low", "Lower end of the chosen range.", nullable=True)
    high: Number = column("High", "Upper end of the chosen range.", nullable=True)
    interval_low: Number = column(
        "Interval low", "Least value that the chosen statement allows.", nullable=True
    )
    interval_high: Number = column(
        "Interval high", "Greatest value that the chosen statement allows.", nullable=True
    )
    claim_id: str = identifier("Chosen claim", "The claim the figure is from.", references="claims.claim_id")
    reason: str = column("Reason", "Why this claim was chosen.")
    is_preferred: bool = column(
        "Preferred", "Whether `series` shows it for its point: actual, else estimate, else forecast; clear."
    )
    is_comparable: bool = column("Comparable", "Whether claims of other documents can speak of it.")
    known_from: pl.Date = column("Known from", "When the chosen figure was known.")
    first_known: pl.Date = column("First known", "When the first figure for it was known.")
    claims: pl.Int64 = column("Claims", "How many claims speak of it, restatements not counted.", ge=1)
    documents: pl.Int64 = column("Documents", "From how many documents.", ge=1)
    agreeing_claims: pl.Int64 = column("Agreeing claims", "How many agree within their rounding.", ge=1)
    agreeing_documents: pl.Int64 = column("Agreeing documents", "From how many documents.", ge=1)
    independent_documents: pl.Int64 = column(
        "Independent documents", "Of the documents, those that are no near copy of an earlier one.", ge=1
    )
    agreeing_independent: pl.Int64 = column(
        "Agreeing independent", "Of the documents that agree, those that are no near copy.", ge=1
    )
    is_revised: bool = column("Revised", "Whether all that disagree were known earlier.")
    is_conflict: bool = column("Conflict", "Whether a claim disagrees that was not merely revised.")
    is_ambiguous: bool = column(
        "Ambiguous", "Whether its document states several figures for it, and no other says which is meant."
    )
    spread: Number = column(
        "Spread", "Greatest less smallest value stated, in the canonical unit.", nullable=True
    )
    spread_percent: Number = column(
        "Spread percent", "The same in percent of the chosen value.", nullable=True
    )
    run_id: str = run_reference()
