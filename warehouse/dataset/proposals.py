"""Indicators that texts speak of and the registry does not have: candidates for it."""

from dataclasses import dataclass
from pathlib import Path

from extraction.model import Measure
from warehouse.dataset.matching import PROPOSED
from warehouse.query import opened
from warehouse.sql import statement


@dataclass(frozen=True, slots=True)
class Proposal:
    """One candidate.

    Attributes:
        claims, documents: how often and in how many documents it is spoken of.
        measure, unit: the most frequent ones.
        phrases: how the texts name it.
        example: a sentence.
    """

    indicator_id: str
    claims: int
    documents: int
    measure: str
    unit: str
    phrases: list[str]
    example: str

    @property
    def suggested_id(self) -> str:
        """Its id without the mark of proposed ones; letters first, as the registry wants it."""
        plain = "".join(
            c if c.isascii() and c.isalnum() else "_" for c in self.indicator_id.removeprefix(PROPOSED)
        )
        return plain if plain[:1].isalpha() else f"n_{plain}"

    @property
    def label(self) -> str:
        """A first label: the shortest phrase."""
        shortest = min(self.phrases, key=lambda phrase: (len(phrase), phrase))
        return shortest[:1].upper() + shortest[1:]


def proposals(warehouse: Path, at_least: int = 1) -> list[Proposal]:
    """List the candidates, the most frequent first.

    Args:
        warehouse: the front door, `Lake.front_door`.
        at_least: leave out those of which fewer claims speak.

    Raises:
        NoWarehouseError: if there is no warehouse.
    """
    with opened(warehouse) as door:
        rows = door.execute(statement("dataset/proposals"), {"at_least": at_least}).fetchall()
    found = [Proposal(*row) for row in rows]
    # A rank or a share of something unknown says nothing of what a plain value of it is.
    return [p for p in found if p.measure in (Measure.LEVEL, Measure.RATIO, Measure.CHANGE, Measure.SHARE)]
