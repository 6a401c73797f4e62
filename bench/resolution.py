"""How long 100,000 generated claims take to become observations: read in Python, then resolved in the lake.

python -m bench.resolution [CLAIMS]
"""

import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from extraction.model import Document, Extraction, Kind, Measure, Modality, Period, Quantity, Span
from schemas.registry import Indicator
from warehouse.dataset.resolve import resolve
from warehouse.dataset.rules import Rules, load_rules
from warehouse.lake import Lake
from warehouse.load import load
from warehouse.rows import Read
from warehouse.run import Run, fingerprint
from warehouse.staging import stage

CLAIMS = 100_000
PER_DOCUMENT = 20
GEOS = ("CHN", "USA", "DEU", "FRA", "PRT", "IND", "BRA", "JPN", "NLD", "KEN")
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Resolution:
    """Seconds, and what came of it.

    Attributes:
        load: all of a load into an empty warehouse, with resolving.
        again: resolving all claims when nothing has changed.
        anew: resolving all claims by other rules.
    """

    claims: int
    observations: int
    load: float
    again: float
    anew: float


def measure(claims: int = CLAIMS) -> Resolution:
    """Generate documents, load them, and resolve them twice more."""
    with TemporaryDirectory() as folder:
        lake = Lake(Path(folder) / "data")
        rules = load_rules()
        run = run_of("load")
        staged = stage(Path(folder) / "staging", "0", generate(claims, rules), run)
        started = perf_counter()
        report = load(lake, [Path(staged.path)], run, NOW, rules)
        loaded = perf_counter()
        assert not resolve(lake, rules, run_of("again")).has_changed, "resolving twice equals resolving once"
        again = perf_counter()
        other = Rules(rules.matcher, rules.corrections, "other rules")
        resolve(lake, other, run_of("anew"))
        anew = perf_counter()
    return Resolution(claims, report.observations, loaded - started, again - loaded, anew - again)


def generate(claims: int, rules: Rules, seed: int = 7) -> list[Read]:
    """Make documents of twenty claims each, of indicators of the registry and of some that it lacks."""
    chance = Random(seed)
    indicators = rules.matcher.registry.indicators
    return [_document(number, chance, indicators) for number in range(claims // PER_DOCUMENT)]


def _document(number: int, chance: Random, indicators: tuple[Indicator, ...]) -> Read:
    lines: list[str] = []
    sentences: list[Span] = []
    quantities: list[Quantity] = []
    at = 0
    for index in range(PER_DOCUMENT):
        indicator = chance.choice(indicators)
        subject = (
            chance.choice(indicator.phrases)
            if chance.random() < 0.8
            else f"made up thing {chance.randrange(500)}"
        )
        quote = f"{chance.randrange(100, 9999) / 10:.1f}"
        line = f"{subject} of document {number} was {quote} then."
        sentences.append(Span(at, at + len(line)))
        quantities.append(_claim(sentences[-1], index, line, indicator, chance))
        lines.append(line)
        at += len(line) + 1
    day = date(2025, 1, 1) + timedelta(days=chance.randrange(300))
    document = Document(f"d{number}", "\n".join(lines), published_on=day)
    return Read(document, Extraction(tuple(sentences), tuple(quantities)))


def _claim(at: Span, index: int, line: str, indicator: Indicator, chance: Random) -> Quantity:
    subject, _, rest = line.partition(" of document ")
    quote = rest.split()[-2]
    start = at.start + line.index(f"{quote} then")
    year = chance.randrange(2015, 2026)
    return Quantity(
        quote=quote,
        start=start,
        end=start + len(quote),
        kind=Kind.CLAIM,
        rule="generated",
        sentence=index,
        value=Decimal(quote),
        unit=indicator.unit.replace("money", "USD"),
        measure=Measure(indicator.measure),
        subject=subject,
        subject_start=at.start,
        subject_end=at.start + len(subject),
        geo=chance.choice(GEOS),
        period=Period(date(year, 1, 1), date(year, 12, 31)),
        modality=chance.choice((Modality.ACTUAL, Modality.ACTUAL, Modality.ESTIMATE, Modality.FORECAST)),
    )


def run_of(name: str) -> Run:
    return Run(name, "bench", fingerprint("bench"), "{}", NOW)


def main() -> None:
    """Measure and print."""
    found = measure(int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS)
    print(f"{found.claims:,} claims, {found.observations:,} observations")
    for name in ("load", "again", "anew"):
        seconds = getattr(found, name)
        print(f"{name:5} {seconds:6.1f} s, {found.claims / seconds:9,.0f} claims a second")


if __name__ == "__main__":
    main()
