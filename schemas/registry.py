"""The registry of indicators: what texts may speak of, how they name it and what is plausible of it.

It is a TOML file (`indicators.toml` beside this module, or another one); its head says what the keys mean.
"""

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from extraction.model import Basis, Measure
from schemas.wording import words

BUILT_IN = Path(__file__).with_name("indicators.toml")
SCOPES = ("place", "entity", "world")
TIMES = ("flow", "stock")
FREQUENCIES = ("day", "week", "month", "quarter", "half", "year")
_ID = re.compile(r"[a-z][a-z0-9_]{1,59}")
_REQUIRED = frozenset({"label", "definition", "topic", "measure", "unit", "phrases"})
_OPTIONAL = frozenset(
    {"scope", "time", "frequency", "basis", "changes_of", "exclude", "variants", "bounds", "change_bounds"}
)


class RegistryError(Exception):
    """The registry of indicators cannot be used.

    Attributes:
        path: the file.
        indicator: id of the indicator that is wrong, if one is.
    """

    def __init__(self, path: Path, indicator: str | None, problem: str) -> None:
        where = f"{path}, indicator {indicator!r}" if indicator else str(path)
        super().__init__(f"{where}: {problem}")
        self.path, self.indicator = path, indicator


@dataclass(frozen=True, slots=True)
class Bounds:
    """The plausible range of a value, both ends included."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Indicator:
    """Something measurable that texts speak of.

    Attributes:
        indicator_id: stable name; series and observations refer to it.
        measure: what a plain value of it is.
        unit: canonical unit; `money` stands for any currency.
        scope: what a figure must name to be comparable with others: place, entity or nothing (`world`).
        time: `flow`, or `stock`, whose figures belong to the end of their period.
        basis: what a plain value is measured against where the text does not say it.
        phrases: how texts name it.
        changes_of: things whose change in percent is a plain value of this indicator.
        exclude: words that rule it out.
        variants: name of each variant, and those of the phrases that mean just this one.
    """

    indicator_id: str
    label: str
    definition: str
    topic: str
    measure: Measure
    unit: str
    scope: str
    time: str
    frequency: str | None
    basis: Basis | None
    phrases: tuple[str, ...]
    changes_of: tuple[str, ...]
    exclude: tuple[str, ...]
    variants: tuple[tuple[str, tuple[str, ...]], ...]
    bounds: Bounds | None
    change_bounds: Bounds | None

    def variant_of(self, phrase: str) -> str | None:
        """Name the variant that a phrase means, if it means one."""
        return next((name for name, phrases in self.variants if phrase in phrases), None)


@dataclass(frozen=True, slots=True)
class Registry:
    """All indicators, in the order of the file.

    Attributes:
        fingerprint: hash of the file; decisions made with another one are made anew.
    """

    indicators: tuple[Indicator, ...]
    fingerprint: str
    path: Path = BUILT_IN


def load_registry(path: Path | None = None) -> Registry:
    """Read and check the registry.

    Args:
        path: a TOML file; by default the one that comes with indicia.

    Raises:
        RegistryError: if the file cannot be read, or an entry is wrong; the message names it.
    """
    path = path or BUILT_IN
    try:
        raw = path.read_bytes()
        tables = tomllib.loads(raw.decode(), parse_float=Decimal)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RegistryError(path, None, f"cannot be read ({error})") from error
    indicators = tuple(_read(path, name, table) for name, table in tables.items())
    if not indicators:
        raise RegistryError(path, None, "holds no indicator")
    return Registry(indicators, sha256(raw).hexdigest()[:16], path)


def _read(path: Path, name: str, table: Any) -> Indicator:
    if not isinstance(table, dict):
        raise RegistryError(path, name, "is no table: write [" + name + "] and its keys below")
    try:
        return _indicator(name, table)
    except (KeyError, ValueError, TypeError) as error:
        raise RegistryError(path, name, str(error)) from error


def _indicator(name: str, table: dict[str, Any]) -> Indicator:
    if not _ID.fullmatch(name):
        raise ValueError("an id is lower case letters, digits and underscores, up to 60")
    if missing := sorted(_REQUIRED - table.keys()):
        raise ValueError(f"lacks {', '.join(missing)}")
    if unknown := sorted(table.keys() - _REQUIRED - _OPTIONAL):
        raise ValueError(f"has unknown keys {', '.join(unknown)}")
    if not table["phrases"] and not table.get("changes_of"):
        raise ValueError("phrases is empty, so that nothing would ever be found")
    basis = table.get("basis")
    return Indicator(
        indicator_id=name,
        label=_text(table, "label"),
        definition=_text(table, "definition"),
        topic=_text(table, "topic"),
        measure=Measure(table["measure"]),
        unit=_text(table, "unit"),
        scope=_choice(table, "scope", SCOPES) or "place",
        time=_choice(table, "time", TIMES) or "flow",
        frequency=_choice(table, "frequency", FREQUENCIES),
        basis=Basis(basis) if basis else None,
        phrases=_phrases(table, "phrases"),
        changes_of=_phrases(table, "changes_of"),
        exclude=_phrases(table, "exclude"),
        variants=_variants(table),
        bounds=_bounds(table, "bounds"),
        change_bounds=_bounds(table, "change_bounds"),
    )


def _text(table: dict[str, Any], key: str) -> str:
    value = table[key]
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{key} must be text")
    return value


def _choice(table: dict[str, Any], key: str, allowed: tuple[str, ...]) -> str | None:
    value = table.get(key)
    if value is not None and value not in allowed:
        raise ValueError(f"{key} must be one of {', '.join(allowed)}, not {value!r}")
    return value


def _phrases(table: dict[str, Any], key: str) -> tuple[str, ...]:
    values = table.get(key, [])
    if not isinstance(values, list) or not all(isinstance(v, str) for v in values):
        raise ValueError(f"{key} must be a list of texts")
    for value in values:
        if not words(value):
            raise ValueError(f"{key} holds {value!r}, in which no word bears meaning")
    return tuple(values)


def _variants(table: dict[str, Any]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    named = {*_phrases(table, "phrases"), *_phrases(table, "changes_of")}
    variants = table.get("variants", {})
    if not isinstance(variants, dict):
        raise ValueError("variants must be a table of names and lists of phrases")
    for name in variants:
        for phrase in _phrases(variants, name):
            if phrase not in named:
                raise ValueError(f"variant {name!r} has {phrase!r}, which is none of the phrases")
    return tuple((name, _phrases(variants, name)) for name in variants)


def _bounds(table: dict[str, Any], key: str) -> Bounds | None:
    values = table.get(key)
    if values is None:
        return None
    if (
        not isinstance(values, list)
        or len(values) != 2
        or not all(isinstance(v, int | Decimal) and not isinstance(v, bool) for v in values)
    ):
        raise ValueError(f"{key} must be [lowest, highest]")
    low, high = (Decimal(v) for v in values)
    if not (low.is_finite() and high.is_finite()):
        raise ValueError(f"{key} must be two finite numbers")
    if low >= high:
        raise ValueError(f"{key}: {low} is not below {high}")
    return Bounds(low, high)
