"""Leap days and the turn of the year: what *last month* and its like mean on the days that are special."""

from datetime import date
from pathlib import Path

import pytest
from grammar import table
from periods import days

from extraction.claims import extract
from extraction.model import Document, Kind
from extraction.text import Reading, readings

PUBLISHED = table("""
    2024-02-29 | Sales rose 5 percent today.                    | 2024-02-29
    2024-02-29 | Sales rose 5 percent last month.               | 2024-01
    2024-02-29 | Sales rose 5 percent last year.                | 2023
    2024-02-29 | Sales will rise 5 percent next year.           | 2025
    2024-02-29 | Sales rose 5 percent in the year to February.  | 2023-03-01..2024-02-29
    2024-03-01 | Sales rose 5 percent yesterday.                | 2024-02-29
    2024-03-01 | Sales rose 5 percent last month.               | 2024-02
    2023-03-01 | Sales rose 5 percent yesterday.                | 2023-02-28
    1900-02-28 | Sales will rise 5 percent tomorrow.            | 1900-03-01
    2000-02-28 | Sales will rise 5 percent tomorrow.            | 2000-02-29
    2025-01-01 | Sales rose 5 percent yesterday.                | 2024-12-31
    2025-01-01 | Sales rose 5 percent last month.               | 2024-12
    2025-01-01 | Sales rose 5 percent last quarter.             | 2024-10..2024-12
    2025-01-01 | Sales rose 5 percent last year.                | 2024
    2025-01-02 | Sales rose 5 percent in December.              | 2024-12
    2024-12-31 | Sales rose 5 percent this month.               | 2024-12
    2024-12-31 | Sales will rise 5 percent next month.          | 2025-01
    2024-12-31 | Sales rose 5 percent in January.               | 2024-01
    2024-02-29 | Sales rose 5 percent on February 29, 2023.     | -
    2025-05-29 | Sales rose 5 percent late in the past month.   | 2025-04-29..2025-05-29
    9999-12-31 | Sales rose 5 percent in the first two weeks of next year. | -
""")

DATELINES = table("""
    LISBON, Dec 31, 2024 — Sales rose 5 percent this year.      | 2024
    LISBON, Jan 1, 2025 — Sales rose 5 percent last year.       | 2024
    LISBON, Jan 1, 2025 — Sales rose 5 percent last month.      | 2024-12
    LISBON, Feb 29, 2024 — Sales rose 5 percent last year.      | 2023
""")


def periods_of(document: Document) -> list[tuple[date, date] | None]:
    claims = [q for q in extract(document).quantities if q.kind is Kind.CLAIM]
    return [(claim.period.start, claim.period.end) if claim.period else None for claim in claims]


def expected(words: str) -> list[tuple[date, date] | None]:
    meant = days(words)
    return [(meant.start, meant.end) if meant else None]


@pytest.mark.parametrize(("published", "text", "period"), PUBLISHED)
def test_by_the_day_of_publication(published: str, text: str, period: str) -> None:
    document = Document("d", text, published_on=date.fromisoformat(published))
    assert periods_of(document) == expected(period)


@pytest.mark.parametrize(("text", "period"), DATELINES)
def test_by_the_dateline(tmp_path: Path, text: str, period: str) -> None:
    (tmp_path / "story.txt").write_text(f"{text}\n\nCosts fell, too.\n", encoding="utf-8")
    (found,) = readings(tmp_path / "story.txt")
    assert isinstance(found, Reading)
    assert periods_of(found.document) == expected(period)
