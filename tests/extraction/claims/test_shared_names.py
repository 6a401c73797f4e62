"""Names of money that countries share: whose they are, by the sentence, then by the document."""

from datetime import date

import pytest

from extraction.claims.engine import extract
from extraction.model import Document

SHARED = [
    ("In the Philippines rice costs 52 pesos a kilo.", "PHP/kg"),
    ("OSLO - The fund lost 3 billion kroner.", "NOK"),
    ("The Kenyan state owes 4 billion shillings.", "KES"),
    ("The Czech firm earns 8 million crowns a month.", "CZK/mo"),
    ("Pakistan will spend 3 billion rupees.", "PKR"),
    ("The bank paid 3 billion rupees.", "INR"),
    ("Pakistan will spend 3 billion Indian rupees.", "INR"),
    ("Pakistan will spend ₹3 billion.", "INR"),
    ("Pakistan will spend Rs 3 billion.", "PKR"),
    ("Iceland owes SEK 3 billion.", "SEK"),
    ("Senegal owes 3 billion Swiss francs.", "CHF"),
    ("The Senegalese state owes 3 billion francs.", "XOF"),
    ("The bank paid 3 billion francs.", "CHF"),
    ("The bank paid 3 billion pesos.", "1"),
]


@pytest.mark.parametrize(("text", "unit"), SHARED)
def test_a_shared_name_means_the_money_of_the_country_spoken_of(text: str, unit: str) -> None:
    (claim,) = extract(Document("d", text)).quantities
    assert claim.unit == unit
    assert (claim.counted is None) == (unit != "1")


@pytest.mark.parametrize(
    ("text", "year", "unit"),
    [
        ("Paris paid 3 billion francs.", 1996, "FRF"),
        ("Paris paid 3 billion francs.", 2006, "CHF"),
        ("The dollar stood at 1.52 marks.", 1996, "DEM"),
        ("Italy owes 9 billion lire.", 1996, "ITL"),
        ("Italy owes 9 billion lira.", 1996, "ITL"),
        ("Turkey owes 9 billion lira.", 1996, "TRY"),
        ("Belgium owes 9 billion Swiss francs.", 1996, "CHF"),
    ],
)
def test_money_that_the_euro_replaced_is_that_of_its_time(text: str, year: int, unit: str) -> None:
    (claim,) = extract(Document("d", text, published_on=date(year, 5, 2))).quantities
    assert claim.unit == unit


def test_the_level_a_price_came_from_is_of_the_same_former_money() -> None:
    found = extract(Document("d", "It slipped to 1.52 marks from 1.53.", published_on=date(1996, 5, 2)))
    assert [claim.unit for claim in found.quantities] == ["DEM", "DEM"]


def test_the_document_tells_where_its_sentence_does_not() -> None:
    text = "Chile will raise its minimum wage. It will be 529,000 pesos a month."
    (claim,) = extract(Document("d", text)).quantities
    assert claim.unit == "CLP/mo"
