"""The `derived` table."""

import polars as pl

from schemas.contract import Number, Table, column, identifier, run_reference


class Derived(Table):
    """One row per number that stated ones imply; never mixed with these."""

    derived_id: str = identifier("Derived", "Hash of formula and inputs.", key=True, unique=True)
    formula: str = column("Formula", "earlier_level, whole, growth or exchange_rate (docs/dataset.md).")
    calculation: str = column("Calculation", "The formula with its numbers.")
    thing_id: str = identifier("Thing", "The thing that its inputs are of.")
    indicator_id: str = column("Indicator", "What it is a number of, where that is known.", nullable=True)
    qualifier: str = column("Qualifier", "Which part or kind of it.", nullable=True)
    geo: str = column("Country", "Country of its inputs.", nullable=True)
    place: str = column("Place", "Place of its inputs.", nullable=True)
    period_start: pl.Date = column("Period start", "First day it is about.", nullable=True)
    period_end: pl.Date = column("Period end", "Last day it is about, included.", nullable=True)
    measure: str = column("Measure", "What sort of figure it is.")
    unit: str = column("Unit", "Its unit.", nullable=True)
    modality: str = column("Modality", "The least certain modality of its inputs.")
    value: Number = column("Value", "The implied number, to 12 decimals.")
    low: Number = column("Low", "Least value that the inputs' rounding allows.", nullable=True)
    high: Number = column("High", "Greatest value that it allows.", nullable=True)
    run_id: str = run_reference()
