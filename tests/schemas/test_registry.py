"""The registry of indicators: the one that comes with indicia, and what is refused in others."""

from decimal import Decimal
from pathlib import Path

import pytest

from extraction.model import Measure
from schemas.registry import RegistryError, load_registry
from schemas.wording import head_words, words

ENTRY = """
[rainfall]
label = "Rainfall"
definition = "Depth of rain."
topic = "environment"
measure = "level"
unit = "mm"
phrases = ["rain", "rainfall"]
"""

WORDS = [
    ("the country's total data output", "country total data output"),
    ("prices of U.S. exports", "price us export"),
    ("e-commerce sales", "ecommerce sale"),
    ("GDP per capita", "gdp per capita"),
    ("the labour force’s wages", "labor force wage"),
    ("S&P 500", "s&p 500"),
    ("R&D spending", "r&d spending"),
    ("businesses and countries", "business country"),
    ("emissions of greenhouse gases", "emission greenhouse gas"),
    ("trade surpluses and crises", "trade surplus crisis"),
    ("houses, uses and taxes of this series", "house use tax series"),
]

HEADS = [
    ("total data output", {"output"}),
    ("market scale of the nation's data industry", {"scale", "market"}),
    ("number of data enterprises", {"number", "enterprise"}),
    ("target for the federal funds rate", {"target", "rate", "fund"}),
    ("likelihood of employment", {"likelihood"}),
    ("cap on the price of oil", {"cap"}),
]

REFUSED = [
    ("topic missing", ENTRY.replace('topic = "environment"\n', ""), "lacks topic"),
    ("unknown key", ENTRY + 'colour = "blue"\n', "unknown keys colour"),
    ("unknown measure", ENTRY.replace('"level"', '"height"'), "height"),
    ("unknown scope", ENTRY + 'scope = "city"\n', "scope must be one of"),
    ("bounds in disorder", ENTRY + "bounds = [3, 1]\n", "3 is not below 1"),
    ("bounds in words", ENTRY + 'bounds = ["little", "much"]\n', "must be .lowest, highest."),
    ("yes for a bound", ENTRY + "bounds = [true, 3]\n", "must be .lowest, highest."),
    ("no phrase", ENTRY.replace('["rain", "rainfall"]', "[]"), "phrases is empty"),
    ("nothing", "# later\n", "holds no indicator"),
    ("no bound", ENTRY + "bounds = [0, nan]\n", "finite numbers"),
    ("empty phrase", ENTRY.replace('"rain",', '"of the",'), "no word bears meaning"),
    ("stray variant", ENTRY + 'variants = { snow = ["snow"] }\n', "none of the phrases"),
    ("capitals in the id", ENTRY.replace("[rainfall]", "[Rain]"), "an id is lower case"),
    ("no table", "rain = 3\n", "is no table"),
    ("no TOML", "[rain", "cannot be read"),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words(text: str, expected: str) -> None:
    assert " ".join(words(text)) == expected


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_head_words(text: str, expected: set[str]) -> None:
    assert head_words(text) == expected


def test_built_in_registry_is_complete() -> None:
    registry = load_registry()
    topics = {indicator.topic for indicator in registry.indicators}
    assert len(registry.indicators) >= 150
    assert {"digital", "output", "prices", "labour", "trade", "energy", "company", "housing"} <= topics
    for indicator in registry.indicators:
        assert indicator.definition.endswith("."), indicator.indicator_id
        assert indicator.phrases or indicator.changes_of, indicator.indicator_id


def test_numbers_are_exact() -> None:
    (rate,) = (i for i in load_registry().indicators if i.indicator_id == "exchange_rate")
    bounds = rate.bounds
    assert bounds is not None
    assert bounds.low == Decimal("0.0000001")


def test_one_entry(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(ENTRY + 'bounds = [0, 99.5]\nvariants = { showers = ["rain"] }\n')
    (rainfall,) = load_registry(path).indicators
    assert (rainfall.measure, rainfall.scope, rainfall.time) == (Measure.LEVEL, "place", "flow")
    assert rainfall.variant_of("rain") == "showers"
    assert rainfall.variant_of("rainfall") is None


@pytest.mark.parametrize(("_name", "text", "message"), REFUSED, ids=[r[0] for r in REFUSED])
def test_refused(tmp_path: Path, _name: str, text: str, message: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text)
    with pytest.raises(RegistryError, match=message):
        load_registry(path)


def test_fingerprint_follows_the_file(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(ENTRY)
    before = load_registry(path).fingerprint
    path.write_text(ENTRY + "bounds = [0, 1]\n")
    assert load_registry(path).fingerprint != before
