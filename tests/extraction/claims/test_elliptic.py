"""What numbers leave out because the sentence has said it: the unit of a series, the noun of a count."""

import pytest
from scanned import claims

# A number without a unit takes that of its series.
ELLIPSES = [
    ("It grew six percent in May and by seven in June.", "six percent | 6 %", "seven | 7 %"),
    ("It was 3.2% in May, 3.1 in June and 2.9 in July.", "3.2% | 3.2 %", "3.1 | 3.1 %", "2.9 | 2.9 %"),
    ("It rose 3.2% in May, 900 in Oslo said.", "3.2% | 3.2 %", "900 | 900 1"),
    ("The low was 79.70 yen, the peak rose to 147.60.", "79.70 yen | 79.70 JPY", "147.60 | 147.60 JPY"),
    ("They outrebounded them 43-31.", "43 | 43 1", "31 | 31 1"),
    ("Two of the three hospitals closed.", "Two | 2 1", "three hospitals | 3 1"),
    ("Only one of the three hospitals closed.", "one | 1 1", "three hospitals | 3 1"),
    ("Gas fell from $4.92 per gallon to $4.51.", "$4.92 per gallon | 4.92 USD/gal", "$4.51 | 4.51 USD/gal"),
    ("The PMI hit 50.8, above the 50 mark.", "50.8 | 50.8 index", "50 | 50 index"),
    (
        "The yen fell to 156 per dollar and 181 per euro.",
        "156 per dollar | 156 JPY/USD",
        "181 per euro | 181 JPY/EUR",
    ),
    (
        "It bought 9 million tons, up 5%, of which 7 million burned.",
        "9 million tons | 9000000 t",
        "5% | 5 %",
        "7 million | 7000000 t",
    ),
    ("It sank 2 km off, and 37 are missing.", "2 km | 2 km", "37 | 37 1"),
    ("Debt fell from 3.6 times at the end of May.", "3.6 times | 3.6 ×"),
    (
        "It won 5 billion francs, half the 10 billion of 2024.",
        "5 billion francs | 5000000000 CHF",
        "half | 50 %",
        "10 billion | 10000000000 CHF",
    ),
    (
        "Oil fell by 3 million barrels to 42 million.",
        "3 million barrels | 3000000 bbl",
        "42 million | 42000000 bbl",
    ),
    (
        "Oil fell by 3 million barrels last week to 418 million.",
        "3 million barrels | 3000000 bbl",
        "418 million | 418000000 bbl",
    ),
    (
        "It paid 640 million euros, double the 290 million of 2023.",
        "640 million euros | 640000000 EUR",
        "double | 2 ×",
        "290 million | 290000000 EUR",
    ),
    (
        "Borrowing was 3 billion euros, well below forecasts of 5.1 billion.",
        "3 billion euros | 3000000000 EUR",
        "5.1 billion | 5100000000 EUR",
    ),
    ("The week lengthened to 34.3 hours from 34.2.", "34.3 hours | 34.3 h", "34.2 | 34.2 h"),
    ("The index had been 37.4 in January.", "37.4 | 37.4 index"),
    ("Economists had expected a reading of 35.5.", "35.5 | 35.5 index"),
    ("The index edged up to 19 from a record low of 18.", "19 | 19 index", "18 | 18 index"),
    (
        "It earned 12 cents a share, 3 cents better than in May.",
        "12 cents a share | 12 cent/share",
        "3 cents | 3 cent/share",
    ),
    (
        "It lost 62 cents a share, worse than the 27 cents forecast.",
        "62 cents a share | 62 cent/share",
        "27 cents | 27 cent/share",
    ),
    (
        "Sales came to 8 million euros, above a consensus of 7 million.",
        "8 million euros | 8000000 EUR",
        "7 million | 7000000 EUR",
    ),
    (
        "It holds 2 million euros of Greek debt and 9 million of Italian bonds.",
        "2 million euros | 2000000 EUR",
        "9 million | 9000000 EUR",
    ),
    (
        "It sold 8 million euros of bills, above its 3 million target.",
        "8 million euros | 8000000 EUR",
        "3 million | 3000000 EUR",
    ),
    (
        "It lost 41 cents a share, against estimates of a loss of 35 cents.",
        "41 cents a share | 41 cent/share",
        "35 cents | 35 cent/share",
    ),
    ("Sales rose 9 percent in May to 15,900.", "9 percent | 9 %", "15,900 | 15900 1"),
    ("The lira weakened 6.5 percent this year, to 5.42.", "6.5 percent | 6.5 %", "5.42 | 5.42 1"),
    ("Sales at its 212 shops came to 31.4 million.", "212 shops | 212 1", "31.4 million | 31400000 1"),
    (
        "Profit fell to 2 trillion yen as sales rose 6 percent to 24 trillion.",
        "2 trillion yen | 2000000000000 JPY",
        "6 percent | 6 %",
        "24 trillion | 24000000000000 JPY",
    ),
    (
        "It makes 330,000 barrels a day, against a forecast of 340,000.",
        "330,000 barrels a day | 330000 bbl/d",
        "340,000 | 340000 bbl/d",
    ),
    (
        "Crashes kill 3,000 people a year in a country of 34 million.",
        "3,000 people a year | 3000 1",
        "34 million | 34000000 1",
    ),
    ("A town of 5,000 people spends $9 on it.", "5,000 people | 5000 1", "$9 | 9 USD"),
    ("It lasts 79 years for men and 84 years for women.", "79 years | 79 a", "84 years | 84 a"),
    ("Use grew over 66 times.", "over 66 times | 66 × gt"),
    ("Rates rose five times.", "five times | 5 1"),
    (
        "Ranges were 2 to 4 percent and 3 to 7 percent respectively.",
        "2 to 4 percent | 2..4 %",
        "3 to 7 percent | 3..7 %",
    ),
    ("It is down 1/2 a percentage point.", "1/2 a percentage point | 0.5 pp"),
    ("Delays fell to 11.6 minutes from 14.2.", "11.6 minutes | 11.6 min", "14.2 | 14.2 min"),
    (
        "It bought 711 million euros, up from 9 million.",
        "711 million euros | 711000000 EUR",
        "9 million | 9000000 EUR",
    ),
    (
        "It paid 55 million euros plus 10 million.",
        "55 million euros | 55000000 EUR",
        "10 million | 10000000 EUR",
    ),
    (
        "It rose to 81 euros a tonne from a low of 58 euros.",
        "81 euros a tonne | 81 EUR/t",
        "58 euros | 58 EUR/t",
    ),
    ("They had seen $2.05 and $15.4 billion.", "$2.05 | 2.05 USD", "$15.4 billion | 15400000000 USD"),
    (
        "The rate rose to 6 percent, as 7 of 9 analysts polled had said.",
        "6 percent | 6 %",
        "7 | 7 1",
        "9 analysts | 9 1",
    ),
    ("A 0.4-point drop in the jobless rate helped.", "0.4-point | 0.4 pp"),
    ("A 90-point drop in the Nasdaq hurt.", "90-point | 90 index"),
    ("A two-point rise in turnout helped.", "two-point | 2 pp"),
    ("Permits, a gauge of building, rose 3 percent to 547,000.", "3 percent | 3 %", "547,000 | 547000 1"),
    (
        "Claims fell to 363,000, while the ISM index rose to 51.7 from 51.5.",
        "363,000 | 363000 1",
        "51.7 | 51.7 index",
        "51.5 | 51.5 index",
    ),
    (
        "Profit of 2 billion euros beat forecasts, which ranged from 1.3 billion to 1.7 billion.",
        "2 billion euros | 2000000000 EUR",
        "from 1.3 billion to 1.7 billion | 1300000000..1700000000 EUR",
    ),
    (
        "Profit was 4 trillion won, topping the 3.9 trillion that analysts had forecast.",
        "4 trillion won | 4000000000000 KRW",
        "3.9 trillion | 3900000000000 KRW gt",
    ),
    (
        "It made a loss of 3 billion yen against a consensus for a loss of 2 billion.",
        "3 billion yen | 3000000000 JPY",
        "2 billion | 2000000000 JPY",
    ),
    (
        "It assumes 93 yen to the dollar and 127 yen to the euro.",
        "93 yen | 93 JPY/USD",
        "127 yen | 127 JPY/EUR",
    ),
    (
        "It cut 3 billion euros, and faces a redemption of 14 billion.",
        "3 billion euros | 3000000000 EUR",
        "14 billion | 14000000000 EUR",
    ),
    (
        "Inventories added 1.05 percentage points and trade cut 2.8.",
        "1.05 percentage points | 1.05 pp",
        "2.8 | 2.8 pp",
    ),
    (
        "Eggs fell to $2.86 a dozen from a record $6.23.",
        "$2.86 a dozen | 2.86 USD/dozen",
        "$6.23 | 6.23 USD/dozen",
    ),
    (
        "Profit was $1.18 a share, below the $1.75 expected.",
        "$1.18 a share | 1.18 USD/share",
        "$1.75 | 1.75 USD/share",
    ),
    ("It bought $40 billion of bills a month.", "$40 billion | 40000000000 USD/mo"),
    ("Scores rose 4 points to 38 percent.", "4 points | 4 pp", "38 percent | 38 %"),
    ("Yields are 2.4 t, against a mean of 2.1.", "2.4 t | 2.4 t", "2.1 | 2.1 t"),
    ("The PMI was 49.3, below the 50-mark.", "49.3 | 49.3 index", "50 | 50 index"),
    (
        "It cut staff by 15 percent and the number of mills to 10 from 17.",
        "15 percent | 15 %",
        "10 | 10 1",
        "17 | 17 1",
    ),
    ("It rose 38 percent and traded at 79.8.", "38 percent | 38 %", "79.8 | 79.8 1"),
    (
        "It sells at $4.92 per gallon and paid a fine of $4.10.",
        "$4.92 per gallon | 4.92 USD/gal",
        "$4.10 | 4.10 USD",
    ),
    (
        "It made 34 million t, up from last season's 31 million.",
        "34 million t | 34000000 t",
        "31 million | 31000000 t",
    ),
    (
        "The index fell to 94.3, below the 95.5 analysts had expected.",
        "94.3 | 94.3 index",
        "95.5 | 95.5 index",
    ),
    (
        "It made 3.4 billion francs, beating the 3.2 billion average estimate of analysts.",
        "3.4 billion francs | 3400000000 CHF",
        "3.2 billion | 3200000000 CHF",
    ),
    (
        "Profit was 40 million euros, after a charge of 12 million.",
        "40 million euros | 40000000 EUR",
        "12 million | 12000000 EUR",
    ),
    (
        "It will be 43 degrees Celsius, 7 degrees above normal.",
        "43 degrees Celsius | 43 °C",
        "7 degrees | 7 °C",
    ),
    (
        "Output is 4.3 million barrels a day, short of the quota of 5.1 million.",
        "4.3 million barrels a day | 4300000 bbl/d",
        "5.1 million | 5100000 bbl/d",
    ),
]


@pytest.mark.parametrize("row", ELLIPSES, ids=lambda row: row[0])
def test_a_number_takes_the_unit_of_its_series(row: tuple[str, ...]) -> None:
    text, *expected = row
    assert claims(text) == expected
