"""A figure with what of it bears on its time, place and source."""

from dataclasses import dataclass

from extraction.model import Basis, Measure, Modality


@dataclass(slots=True)
class Figure:
    """What of a figure bears on its time and place; not frozen, for there is one for each claim.

    Attributes:
        first, last: its tokens; `subject`: those of what it measures (empty where unknown).
        is_standing: whether it is a standing objective (*its 2 percent target*).
        is_present: whether it is the level from which a forecast or plan sets out (*to cut it from 12 to 8*).
        basis: what a change is measured against.
    """

    first: int
    last: int
    subject: tuple[int, int]
    measure: Measure
    modality: Modality
    unit: str | None = None
    is_standing: bool = False
    is_present: bool = False
    basis: Basis | None = None
