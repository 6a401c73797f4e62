"""The `claim_indicators` table."""

import polars as pl

from extraction.model import Basis, Comparator, Measure, Modality
from schemas.contract import Number, Table, column, identifier, run_reference


class ClaimIndicators(Table):
    """One row per claim as the dataset reads it: its indicator and why, canonical value, key and interval."""

    claim_id: str = identifier(
        "Claim", "The claim; what it states stays in `claims`.", key=True, references="claims.claim_id"
    )
    document_id: str = identifier("Document", "The document it is from.", references="documents.document_id")
    indicator_id: str = column("Indicator", "What it is a figure of.", references="indicators.indicator_id")
    phrase: str = column("Phrase", "The registry's phrase that matched, or the normalised subject.")
    score: Number = column("Score", "Share of the subject that the phrase explains; 0 for proposed ones.")
    found_in: str = column("Found in", "The field that matched: subject or counted.")
    qualifier: str = column(
        "Qualifier", "What the phrase leaves of the subject, or a variant.", nullable=True
    )
    of_what: str = column("Of what", "For shares and ranks: the whole, normalised.", nullable=True)
    measure: str = column("Measure", "The measure as the indicator sees it.", isin=[m.value for m in Measure])
    basis: str = column(
        "Basis",
        "What it is measured against, said or by the indicator's convention.",
        nullable=True,
        isin=[b.value for b in Basis],
    )
    geo: str = column("Country", "ISO 3166-1 alpha-3 code, WLD, EUU or EMU.", nullable=True)
    place: str = column("Place", "The finest place named for the figure, as written.", nullable=True)
    period_start: pl.Date = column(
        "Period start", "First day it is about; of a stock, the last one.", nullable=True
    )
    period_end: pl.Date = column("Period end", "Last day it is about, included.", nullable=True)
    frequency: str = column(
        "Frequency", "Length of its period: day to year, point (a stock), other.", nullable=True
    )
    modality: str = column("Modality", "How real the figure is.", isin=[m.value for m in Modality])
    comparator: str = column(
        "Comparator", "How the number bounds the true one.", isin=[c.value for c in Comparator]
    )
    value_canonical: Number = column("Value", "The value in the canonical unit.", nullable=True)
    low_canonical: Number = column("Low", "Lower end of a range, in that unit.", nullable=True)
    high_canonical: Number = column("High", "Upper end of a range, in that unit.", nullable=True)
    unit_canonical: str = column("Unit", "The canonical unit.", nullable=True)
    conversion: str = column("Conversion", "How it was converted; null where it was not.", nullable=True)
    interval_low: Number = column(
        "Interval low", "Least value that the statement allows; null for no bound.", nullable=True
    )
    interval_high: Number = column(
        "Interval high", "Greatest value that the statement allows; null for no bound.", nullable=True
    )
    known_from: pl.Date = column(
        "Known from", "When it was known: the day of publication, else of the first load."
    )
    is_comparable: bool = column(
        "Comparable", "Whether it names enough to be compared with claims of other documents."
    )
    is_rejected: bool = column("Rejected", "Whether a correction takes it out of the dataset.")
    correction_id: str = column("Correction", "The last correction applied to it.", nullable=True)
    restates: str = column(
        "Restates", "The claim it restates in another unit; it counts with that one.", nullable=True
    )
    observation_id: str = identifier("Observation", "Hash of its key, modality included.")
    point_id: str = identifier("Point", "Hash of its key without modality: a point of a series.")
    series_id: str = identifier("Series", "Hash of its key without period and modality.")
    thing_id: str = identifier("Thing", "Hash of indicator, qualifier, country and place.")
    rules: str = column("Rules", "Hash of registry, corrections and code that decided.")
    run_id: str = run_reference()
