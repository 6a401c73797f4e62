"""The `observations` table."""

from typing import Annotated

import polars as pl

from extraction.model import Comparator, Measure, Modality
from schemas.contract import DIGITS, SCALE, Table, column, identifier, run_reference


class Observations(Table):
    """One row per thing measured, place, period, unit, measure and modality: the figure chosen for it."""

    observation_id: str = identifier("Observation", "Hash of what it is about.", key=True, unique=True)
    subject: str = column("Subject", "What is measured, in lower case with single spaces.")
    geo: str = column("Country", "ISO 3166-1 alpha-3 code, WLD, EUU or EMU.", nullable=True)
    place: str = column("Place", "The finest place named for the figure.", nullable=True)
    period_start: pl.Date = column("Period start", "First day the figure is about.", nullable=True)
    period_end: pl.Date = column("Period end", "Last day the figure is about, included.", nullable=True)
    unit: str = column("Unit", "Code of the unit.", nullable=True)
    measure: str = column("Measure", "What sort of figure it is.", isin=[m.value for m in Measure])
    modality: str = column("Modality", "How real the figure is.", isin=[m.value for m in Modality])
    comparator: str = column(
        "Comparator", "How the chosen number bounds the true one.", isin=[c.value for c in Comparator]
    )
    value: Annotated[pl.Decimal, DIGITS, SCALE] = column("Value", "The chosen number.", nullable=True)
    low: Annotated[pl.Decimal, DIGITS, SCALE] = column("Low", "Lower end of the chosen range.", nullable=True)
    high: Annotated[pl.Decimal, DIGITS, SCALE] = column(
        "High", "Upper end of the chosen range.", nullable=True
    )
    claim_id: str = identifier("Chosen claim", "The claim the figure is from.", references="claims.claim_id")
    claims: pl.Int64 = column("Claims", "How many claims speak of it.", ge=1)
    documents: pl.Int64 = column("Documents", "From how many documents.", ge=1)
    run_id: str = run_reference()
