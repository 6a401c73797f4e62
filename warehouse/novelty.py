"""What of some inputs the warehouse does not have yet."""

from collections.abc import Sequence
from enum import StrEnum


class Novelty(StrEnum):
    """What is new about a text at an address."""

    TEXT = "text"  # extract it
    ADDRESS = "address"  # the text is known, the address is not: stage it as `Seen`
    NOTHING = "nothing"  # drop it
