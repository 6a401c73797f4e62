"""Many claims: pages stay small, the index is paged, and a little news changes little."""

import random
from datetime import date
from pathlib import Path

import pytest
from annotated import annotated
from loaded import load_items

from pages.publish import publish
from pages.word_index import PAGE
from warehouse.rows import Read

pytestmark = pytest.mark.slow

DOCUMENTS, SENTENCES = 500, 20
PLACES = ("NLD", "CHN", "USA", "DEU", "FRA", "JPN")
KINDS = ("GDP", "Exports", "Wages", "copper output", "port capacity", "hotel prices", "rail users")


def report(number: int) -> Read:
    """Write a report of some sentences with a claim and a year each, always the same for its number."""
    choose = random.Random(number)
    lines = []
    for _ in range(SENTENCES):
        kind, year = choose.choice(KINDS), choose.randint(2005, 2026)
        value = choose.randint(1, 999) / 10
        fields = f"ratio value={value} unit=% subject='{kind}' geo={choose.choice(PLACES)} period={year}"
        lines.append(
            f"{kind} stood at {{{value} percent|{fields}}} in {{{year}|date}}, report {number} said."
        )
    day = date(2010 + number % 15, 1 + number % 12, 1 + number % 28)
    return annotated(f"report-{number}", "\n\n".join(lines), title=f"Report {number}", published_on=day)


def test_ten_thousand_claims(tmp_path: Path) -> None:
    door = load_items(tmp_path / "data", [report(n) for n in range(DOCUMENTS)])
    site = tmp_path / "site"
    publish(door, site)
    sizes = {p.relative_to(site).as_posix(): p.stat().st_size for p in site.rglob("*") if p.is_file()}
    assert max(size for path, size in sizes.items() if path.endswith(".html")) < 700_000
    assert max(size for path, size in sizes.items() if path.startswith("search/")) < 500_000
    entries = DOCUMENTS * SENTENCES + DOCUMENTS + len(KINDS)
    assert sum(path.startswith("search/entries-") for path in sizes) == -(-entries // PAGE)
    assert publish(door, site).written == 0

    before = {path: (site / path).stat().st_mtime_ns for path in sizes if path.startswith("documents/")}
    load_items(tmp_path / "data", [report(DOCUMENTS)], number=2)
    publish(door, site)
    touched = [p for p, at in before.items() if (site / p).stat().st_mtime_ns != at and "index" not in p]
    # A document is written again only if one of its claims is seen in another light beside the new ones.
    assert len(touched) < DOCUMENTS / 2
