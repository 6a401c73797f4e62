"""Numbers that belong to names, codes, lists and scores, and amounts that only look so."""

import pytest

from extraction.claims.scan.scanner import scan
from extraction.claims.words.tokens import Sentence

NAMES = [
    ("the Galaxy S22 sold", "S22 | name"),
    ("an F-35 jet", "F-35 | name"),
    ("an Audi Q7 sold", "Q7 | name"),
    ("the H5N1 strain", "H5N1 | name"),
    ("the H1N1 strain", "H1N1 | name"),
    ("the Under-19 team", "Under-19 | name"),
    ("the FTSE 100 fell", "FTSE 100 | name"),
    ("the sp 500 fell", "sp 500 | name"),
    ("a 401(k) plan", "401(k) | name"),
    ("open 24/7 now", "24/7 | name"),
    ("the 10-year Treasury yield", "10-year | name"),
    ("the one-year loan rate", "one-year | name"),
    ("the 10-year was at par", "10-year | name"),
    ("the older 737s flew", "737s | name"),
    ("3M said so", "3M | name"),
    ("the shares of 3M Co fell", "3M | name"),
    ("3M people live here", "3M people | claim"),
    ("H.R. 10, the Act,", "H.R. 10 | identifier"),
    ("release H.4.1 came", "H.4.1 | identifier"),
    ("Article 50(2) says", "Article 50(2) | identifier"),
    ("Regulation (EU) 2016/679 applies", "2016/679 | identifier"),
    ("call 0800 123 4567 now", "0800 123 4567 | identifier"),
    ("shares of Toyo ( 8411.T ) fell", "8411.T | identifier"),
    ("a map of 1:25,000 shows", "1:25,000 | identifier"),
    ("mail a7@example.org now", "a7@example.org | identifier"),
    ("he shot 8-of-12 there", "8-of-12 | score"),
    ("a 7-on-7 drill", "7-on-7 | name"),
    ("prices of homes1 rose", "1 | list"),
    ("2 It could be said that it fell", "2 | list"),
    ("“5 This finding holds.", "5 | list"),
    ("National Banking (1863-1913) was new", "1863-1913 | date"),
    ("5 US banks failed", "5 US banks | claim"),
    ("It ranked 5th in Europe.", "5th | claim"),
    ("It was the 5th-largest port.", "5th-largest | claim"),
    ("The 300 people of Oslo", "300 people | claim"),
    ("In Oslo 300 people met", "300 people | claim"),
    ("Raises $10M for code", "$10M | claim"),
    ("the form 30 people signed", "30 people | claim"),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_and_what_only_looks_like_one(text: str, expected: str) -> None:
    found = [f"{text[m.start : m.end]} | {m.kind}" for m in scan(Sentence(text, 0, len(text)))]
    assert found == [expected]
