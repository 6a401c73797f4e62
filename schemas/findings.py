"""The `findings` table."""

from typing import Annotated

import polars as pl

from schemas.contract import Table, column, identifier, run_reference


class Findings(Table):
    """One row per inconsistency among figures, with the claims concerned: for people to judge."""

    finding_id: str = identifier("Finding", "Hash of check and claims.", key=True, unique=True)
    check_name: str = column("Check", "The check that found it: its file in warehouse/sql/findings.")
    indicator_id: str = column("Indicator", "The indicator concerned, if one is.", nullable=True)
    message: str = column("Message", "What does not fit, in one sentence with its numbers.")
    claim_ids: Annotated[pl.List, pl.String()] = column("Claims", "The claims concerned, in order of id.")
    run_id: str = run_reference()
