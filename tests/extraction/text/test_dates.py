"""When a text was published, by what it states; no date rather than a wrong one."""

from collections.abc import Callable
from datetime import date

import pytest

from extraction.text import Reading, ReadOptions
from extraction.text.dateline import Dateline, find_dateline
from extraction.text.dates import date_of_address, date_of_name, parse_date

DAY = date(2025, 8, 29)
Case = tuple[str, str, date | None, date | None, str | None]

# value of a metadata field | the day
VALUES = [
    ("2025-08-29", DAY),
    ("2025-08-29T23:30:00-05:00", DAY),
    ("2025-08-29 10:00:00", DAY),
    ("2025-08-29T10:00:00Z", DAY),
    ("20250829", DAY),
    ("2025/8/29", DAY),
    ("2025年8月29日", DAY),
    ("August 29, 2025", DAY),
    ("Aug. 29, 2025, 10:00 a.m.", DAY),
    ("29 August 2025", DAY),
    ("Friday, 29th Aug 2025", DAY),
    ("Fri, 29 Aug 2025 10:00:00 GMT", DAY),
    ("29.08.2025", DAY),
    ("08/29/2025", DAY),
    ("1756454400", DAY),
    ("1756454400000", DAY),
    ("03/04/2025", None),
    ("2025-02-30", None),
    ("2025", None),
    ("yesterday", None),
    ("", None),
    ("99999999999999999999", None),
    ("-99999999999", None),
    ("202508291200", None),
]


@pytest.mark.parametrize(("value", "day"), VALUES)
def test_values_are_read_or_left(value: str, day: date | None) -> None:
    assert parse_date(value) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("bowen20250829a.htm", DAY),
        ("report_2025-08-29.pdf", DAY),
        ("2025.08.29 notes.txt", DAY),
        ("20250829-20250830.txt", None),
        ("invoice120250829.txt", None),
        ("report-2025-13-29.txt", None),
    ],
)
def test_names_of_files_carry_days(name: str, day: date | None) -> None:
    assert date_of_name(name) == day


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://example.org/2025/08/29/exports-up", DAY),
        ("https://example.org/a/202508/29/WS1234.html", DAY),
        ("https://example.org/speech/bowen20250829a.htm", DAY),
        ("https://example.org/exports-up?day=2025-08-29", None),
        ("https://example.org/12345678", None),
        ("https://[broken", None),
    ],
)
def test_addresses_carry_days(address: str, day: date | None) -> None:
    assert date_of_address(address) == day


# the start of a text | its dateline
DATELINES = [
    ("BEIJING, Aug 29 — Exports rose.", Dateline("BEIJING", 8, 29)),
    ("BEIJING, Aug. 29 (Agency) -- Exports rose.", Dateline("BEIJING", 8, 29)),
    ("Headline\n\nNEW YORK, August 29, 2025 /Wire/ -- Exports", Dateline("NEW YORK", 8, 29, 2025)),
    ("LONDON, 29 August 2025 - Exports rose.", Dateline("LONDON", 8, 29, 2025)),
    ("Geneva, Switzerland, August 29 – Exports", Dateline("Geneva, Switzerland", 8, 29)),
    ("WASHINGTON (Agency) — Exports rose.", Dateline("WASHINGTON")),
    ("SALT LAKE CITY, Utah — Exports rose.", Dateline("SALT LAKE CITY, Utah")),
    ("Exports rose on Aug 29 - a record.", None),
    ("We met in May — and again in June.", None),
]


@pytest.mark.parametrize(("text", "dateline"), DATELINES)
def test_datelines_are_found(text: str, dateline: Dateline | None) -> None:
    assert find_dateline(text) == dateline


IN_TEXT = "dateline, its year from a full date in the text"
# file name | text | fallback | day | where it came from
PUBLISHED: list[Case] = [
    ("a20250830.txt", "BEIJING, Aug 29 — Up.", None, DAY, "dateline, its year from name of the file"),
    (
        "a.txt",
        "BEIJING, Aug 29 — Up.\n\n(Updated: 2025-08-30)",
        None,
        DAY,
        "dateline, its year from a full date in the text",
    ),
    ("a.txt", "BEIJING, Aug 29 — Up.", date(2025, 9, 2), DAY, "dateline, its year from option"),
    (
        "a.txt",
        "BEIJING, Dec 31 — Up.",
        date(2025, 1, 2),
        date(2024, 12, 31),
        "dateline, its year from option",
    ),
    ("a.txt", "BEIJING, Aug 29 — Up since 2024.", None, None, None),
    ("a20250829.txt", "Up.", date(2020, 1, 1), DAY, "name of the file"),
    ("a.txt", "Trade report\nAugust 29, 2025\n\nUp.", None, DAY, "a line of its own at the top of the text"),
    ("a.txt", "Published: 29 August 2025\nUp.", None, DAY, "a line of its own at the top of the text"),
    ("a.txt", "On August 29, 2025 exports rose.", None, None, None),
    ("a.txt", "Up.", DAY, DAY, "option"),
    ("a.txt", "Up.", None, None, None),
]


@pytest.mark.parametrize("case", PUBLISHED, ids=[f"{x[0]}: {x[1][:20]}" for x in PUBLISHED])
def test_the_best_source_decides(read_one: Callable[..., Reading], case: Case) -> None:
    name, text, fallback, day, origin = case
    reading = read_one(name, text, ReadOptions(published=fallback))
    assert (reading.document.published_on, reading.origins.get("published_on")) == (day, origin)
