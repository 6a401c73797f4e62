"""Names of money that countries share: whose they are, by the sentence, then by the document."""

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
    ("The Senegalese state owes 3 billion francs.", "XOF"),
    ("The bank paid 3 billion francs.", "CHF"),
    ("The bank paid 3 billion pesos.", "1"),
]


@pytest.mark.parametrize(("text", "unit"), SHARED)
def test_a_shared_name_means_the_money_of_the_country_spoken_of(text: str, unit: str) -> None:
    (claim,) = extract(Document("d", text)).quantities
    assert claim.unit == unit
    assert (claim.counted is None) == (unit != "1")


def test_the_document_tells_where_its_sentence_does_not() -> None:
    text = "Chile will raise its minimum wage. It will be 529,000 pesos a month."
    (claim,) = extract(Document("d", text)).quantities
    assert claim.unit == "CLP/mo"
