"""What decides how claims become the dataset: the registry, the corrections and this version of the code."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from schemas.registry import RegistryError, load_registry
from warehouse.dataset.corrections import Corrections, load_corrections
from warehouse.dataset.matching import Matcher
from warehouse.errors import UnfitRegistryError
from warehouse.identity import hashed

VERSION = "6"
"""Raised whenever the same claims, registry and corrections give another dataset."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Registry and corrections, ready for use.

    Attributes:
        fingerprint: hash of all that decides; what was resolved with another one is resolved anew.
    """

    matcher: Matcher
    corrections: Corrections
    fingerprint: str


def load_rules(indicators: Path | None = None, corrections: Path | None = None) -> Rules:
    """Read registry and corrections.

    Args:
        indicators: the registry's file; by default the one that comes with indicia.
        corrections: the file of corrections; by default there are none.

    Raises:
        UnfitRegistryError: if the registry is wrong.
        CorrectionError: if a correction is wrong.
    """
    try:
        matcher = _matcher(indicators)
    except RegistryError as error:
        raise UnfitRegistryError(str(error)) from error
    found = load_corrections(corrections)
    return Rules(matcher, found, hashed("rules", VERSION, matcher.registry.fingerprint, found.fingerprint))


@cache
def _matcher(indicators: Path | None) -> Matcher:
    return Matcher(load_registry(indicators))
