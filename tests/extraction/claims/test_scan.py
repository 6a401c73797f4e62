"""What the scanner makes of a sentence: a sentence, then its claims: quote | value unit comparator."""

import pytest
from scanned import claims, read, written

# Signs that stand for one unit here and another there, and words that are units at times.
LOOKALIKES = [
    ("it charges at 350 kw with 12gb of memory.", "350 kw | 350 kW", "12gb | 12 GB"),
    ("it made chf 45.2 million and rs 40.", "chf 45.2 million | 45200000 CHF", "rs 40 | 40 INR"),
    ("it lost c$12 million.", "c$12 million | 12000000 CAD"),
    ("It was 77F in the shade.", "77F | 77 °F"),
    ("The capacitor stores 5 F.", "5 F | 5 F"),
    ("The boat made 20 kn.", "20 kn | 20 kn"),
    ("It sold 300 EV models for 2 TV channels.", "300 EV models | 300 1", "2 TV channels | 2 1"),
    ("The line takes 400 kV.", "400 kV | 400 kV"),
    ("The ticket cost 20 kn.", "20 kn | 20 HRK"),
    ("He weighs 12 stone.", "12 stone | 12 stone"),
    ("He built 12 stone walls.", "12 stone walls | 12 1"),
    ("It owes 4 trillion won.", "4 trillion won | 4000000000000 KRW"),
    ("The share rose 3c to $1.20.", "3c | 3 cent", "$1.20 | 1.20 USD"),
    ("Some 2 in. of rain fell.", "Some 2 in. | 2 in approx"),
    ("It fell 2 in May.", "2 | 2 1"),
    ("It is 6ft 2in wide.", "6ft | 6 ft", "2in | 2 in"),
    ("Pressure was 120/80 mmHg.", "120 | 120 mmHg", "80 mmHg | 80 mmHg"),
    ("He ran two-thirds of a mile.", "two-thirds of a mile | 0.67 mi"),
    ("He earns €2,000 monthly.", "€2,000 monthly | 2000 EUR/mo"),
    ("It took 3 R per day.", "3 R per day | 3 R/d"),
    ("About 5 million-plus homes burned.", "About 5 million-plus homes | 5000000 1 approx"),
    ("It hired 10-odd men.", "10-odd men | 10 1 approx"),
]

# Units that stand elsewhere in the sentence.
ELSEWHERE = [
    (
        "Profit was 6 to 7 billion euros, compared with 8.4 billion then.",
        "6 to 7 billion euros | 6000000000..7000000000 EUR",
        "8.4 billion | 8400000000 EUR",
    ),
    (
        "Output was 110 million tons, 5 million more than then.",
        "110 million tons | 110000000 t",
        "5 million | 5000000 t",
    ),
    ("The PMI was 48.8 versus 49.2 then.", "48.8 | 48.8 index", "49.2 | 49.2 index"),
    ("The lira traded at 27.02 per dollar.", "27.02 per dollar | 27.02 TRY/USD"),
    ("The yen fell past 150 to the dollar.", "150 | 150 JPY/USD"),
    ("The city grew 11 percent to 1.3 million.", "11 percent | 11 %", "1.3 million | 1300000 1"),
    ("Costs are $1.2-1.4bn now.", "$1.2-1.4bn | 1200000000..1400000000 USD"),
    (
        "Costs are €3–4m or $10 to 15 million.",
        "€3–4m | 3000000..4000000 EUR",
        "$10 to 15 million | 10000000..15000000 USD",
    ),
    ("It made $4 million or $1.37 a share.", "$4 million | 4000000 USD", "$1.37 a share | 1.37 USD/share"),
    ("It rose between 1970 and 2000, from 6 percent to 15 percent.", "6 percent | 6 %", "15 percent | 15 %"),
    ("Prices rose a bit more than 2 percent.", "a bit more than 2 percent | 2 % gt"),
    ("Numbers fell by 800,523 to 122.4 million.", "800,523 | 800523 1", "122.4 million | 122400000 1"),
    ("It sold 144,834 F-Series trucks.", "144,834 F-Series | 144834 1"),
    ("It pitched six innings and its ERA fell to 2.51.", "six innings | 6 1", "2.51 | 2.51 1"),
]

# Money: signs, codes, names, scales.
MONEY = [
    ("It paid USD34.6 million.", "USD34.6 million | 34600000 USD"),
    ("The fee is $1MM.", "$1MM | 1000000 USD"),
    ("Profit was RM3.06mil.", "RM3.06mil | 3060000 MYR"),
    ("It owes US$55,931,000 to lenders.", "US$55,931,000 | 55931000 USD"),
    ("The state set aside Rs 5,000 crore.", "Rs 5,000 crore | 50000000000 INR"),
    ("A ticket costs Rs. 250.", "Rs. 250 | 250 INR"),
    ("Sales reached 5.86 trillion yuan.", "5.86 trillion yuan | 5860000000000 CNY"),
    ("The plant cost $4.2b.", "$4.2b | 4200000000 USD"),
    ("Brent stood at US $64.10 per barrel.", "US $64.10 per barrel | 64.10 USD/bbl"),
    ("Gold fetched $1,271.20 an ounce.", "$1,271.20 an ounce | 1271.20 USD/oz"),
    ("Rent is €900 a month.", "€900 a month | 900 EUR/mo"),
    ("Pay of $9,000-A-Week was offered.", "$9,000-A-Week | 9000 USD/wk"),
    ("Earnings per share of $1.18 beat forecasts.", "$1.18 | 1.18 USD/share"),
    ("It lost 63 cents per share.", "63 cents per share | 63 cent/share"),
    ("The shares closed at 118.5p.", "118.5p | 118.5 p"),
    ("The fund holds 3.2 million pounds.", "3.2 million pounds | 3200000 GBP"),
    (
        "The price was up 1.6 per cent at 312,400 pounds.",
        "1.6 per cent | 1.6 %",
        "312,400 pounds | 312400 GBP",
    ),
    ("The cargo weighs 320 pounds.", "320 pounds | 320 lb"),
    ("It sold 2.3 million pounds of beef.", "2.3 million pounds | 2300000 lb"),
    ("It raised 2.3 million pounds of debt.", "2.3 million pounds | 2300000 GBP"),
    ("It spent 2.3 million pounds of taxpayers' money.", "2.3 million pounds | 2300000 GBP"),
    ("Eggs cost $4.25 a dozen.", "$4.25 a dozen | 4.25 USD/dozen"),
    ("It paid 8 Canadian cents a share.", "8 Canadian cents a share | 8 cad_cent/share"),
    ("Copper hit $9,590 a tonne before noon.", "$9,590 a tonne | 9590 USD/t"),
    ("Hogs cost $78.50 per hundredweight.", "$78.50 per hundredweight | 78.50 USD/cwt"),
    (
        "It earned $4 million, or 92 cents a share, after $3 million, or 78 cents.",
        "$4 million | 4000000 USD",
        "92 cents a share | 92 cent/share",
        "$3 million | 3000000 USD",
        "78 cents | 78 cent/share",
    ),
    ("A seat costs $12.50 US.", "$12.50 US | 12.50 USD"),
    ("The gap is $-50.8bn.", "$-50.8bn | -50800000000 USD"),
    ("The gap is $(4.2) million.", "$(4.2) million | -4200000 USD"),
    ("A bond of Y=590 billion was sold.", "Y=590 billion | 590000000000 JPY"),
    ("The bid of PS8.1bn won.", "PS8.1bn | 8100000000 GBP"),
    ("It was $6.78 billion a year earlier.", "$6.78 billion | 6780000000 USD"),
]

# Numbers: digits, words, fractions, multiples.
NUMBERS = [
    ("Output was 816 000 t.", "816 000 t | 816000 t"),
    ("The balance was minus 260 points of score.", "minus 260 points | -260 1"),
    ("The rate is 2-1/4 percent.", "2-1/4 percent | 2.25 %"),
    ("The rate is 5 1/2 percent.", "5 1/2 percent | 5.5 %"),
    ("It fell 2/3 percentage point.", "2/3 percentage point | 0.67 pp"),
    ("It rose half a percentage point.", "half a percentage point | 0.5 pp"),
    ("A third of the fleet is idle.", "A third | 33.33 %"),
    ("Rents fell by as much as a tenth this season.", "as much as a tenth | 10 % le"),
    ("Fares shrank by about an eighth last year.", "about an eighth | 12.5 % approx"),
    ("Profits dropped a fifth to $3.", "a fifth | 20 %", "$3 | 3 USD"),
    ("Pay is still a fifth below theirs.", "a fifth | 20 %"),
    ("It began a fifth season.",),
    ("A third have left.", "A third | 33.33 %"),
    ("A quarter of a million homes burned.", "A quarter of a million homes | 250000 1"),
    ("A third of a billion dollars burned.", "A third of a billion dollars | 333333333.33 USD"),
    ("Half of 1 percent was lost.", "Half of 1 percent | 0.5 %"),
    ("It rose 0.2 of a percentage point.", "0.2 of a percentage point | 0.2 pp"),
    ("Rates rose one and one-half percent.", "one and one-half percent | 1.5 %"),
    ("Rates rose two and one half percent.", "two and one half percent | 2.5 %"),
    ("Rates rose one half percent.", "one half percent | 0.5 %"),
    ("It shrank by one half.", "one half | 50 %"),
    ("A quarter to a third of firms closed.", "A quarter to a third | 25..33.33 %"),
    ("It used one-and-a-half tonnes.", "one-and-a-half tonnes | 1.5 t"),
    ("A third was built.",),
    ("Two of every three tickets were free.", "Two of every three | 66.67 %"),
    ("The margin of error is 4 points.", "4 points | 4 pp"),
    (
        "It is 5 points, plus or minus 3 percentage points.",
        "5 points | 5 1",
        "plus or minus 3 percentage points | 3 pp",
    ),
    ("It has 44 percent, a lead of 18 points.", "44 percent | 44 %", "18 points | 18 pp"),
    ("The card measures 10 x 5 x 2 cm.", "10 | 10 cm", "5 | 5 cm", "2 cm | 2 cm"),
    ("Her approval rose two points to 40 percent.", "two points | 2 pp", "40 percent | 40 %"),
    ("The goats give 2,800 litres of milk a day.", "2,800 litres | 2800 L/d"),
    ("The central bank cut its rate by half a point.", "half a point | 0.5 pp"),
    ("The index lost half a point.", "half a point | 0.5 index"),
    ("The bond was up 10/32.", "10/32 | 0.3125 pp"),
    ("It drew a third fewer visitors.", "a third | 33.33 %"),
    ("Two-thirds of members agreed.", "Two-thirds | 66.67 %"),
    ("Three quarters of the staff left.", "Three quarters | 75 %"),
    ("One in three adults smokes.", "One in three | 33.33 %"),
    ("Nine out of 10 homes have water.", "Nine out of 10 | 90 %"),
    ("Nearly half of the homes are empty.", "Nearly half | 50 % nearly"),
    ("Half a million homes lost power.", "Half a million homes | 500000 1"),
    ("Two and a half million people voted.", "Two and a half million people | 2500000 1"),
    ("One hundred and twenty-five mines closed.", "One hundred and twenty-five mines | 125 1"),
    ("They sold 7 hundred million stamps.", "7 hundred million stamps | 700000000 1"),
    ("A dozen plants closed.", "A dozen plants | 12 1"),
    ("Exports doubled.", "doubled | 2 ×"),
    ("Costs have more than tripled.", "more than tripled | 3 × gt"),
    ("There was a sixfold rise.", "sixfold | 6 ×"),
    ("There was a twelvefold rise.", "twelvefold | 12 ×"),
    ("It rose two- to threefold.", "two | 2 ×", "threefold | 3 ×"),
    ("Sales grew 10 fold.", "10 fold | 10 ×"),
    ("They earn three times as much.", "three times | 3 ×"),
    ("It trades at 32 times earnings.", "32 times | 32 ×"),
    ("It trades at 22 times expected earnings.", "22 times | 22 ×"),
    (
        "It has 9 million users, four times last year's figure.",
        "9 million users | 9000000 1",
        "four times | 4 ×",
    ),
    ("It costs twice the average.", "twice | 2 ×"),
    ("The mass is 1.99×10−30 kilograms.", "1.99×10−30 kilograms | 0.00000000000000000000000000000199 kg"),
]

# Units.
UNITS = [
    ("Demand rose to 100 mb/d.", "100 mb/d | 100 Mbbl/d"),
    ("They pumped 9 million barrels per day.", "9 million barrels per day | 9000000 bbl/d"),
    ("It used 4 billion tce.", "4 billion tce | 4000000000 tce"),
    ("It holds 5.5kWh.", "5.5kWh | 5.5 kWh"),
    ("Capacity is around 780,000 PFlops.", "around 780,000 PFlops | 780000 PFLOPS approx"),
    ("Data output reached 41.06 zettabytes.", "41.06 zettabytes | 41.06 ZB"),
    ("The skeleton is 37m long.", "37m | 37 m"),
    ("The app has 37m users.", "37m users | 37000000 1"),
    ("Winds hit 155mph.", "155mph | 155 mi/h"),
    ("It is 12 degrees Celsius here.", "12 degrees Celsius | 12 °C"),
    ("The rate rose 25 basis points.", "25 basis points | 25 bp"),
    ("A 60-basis-point gap opened.", "60-basis-point | 60 bp"),
    ("It is 4 sq km in size.", "4 sq km | 4 km2"),
    ("The hall has 26-foot ceilings.", "26-foot | 26 ft"),
    ("A 5-mpg gain was found.", "5-mpg | 5 mi/gal"),
    ("The lens is 352 μm wide.", "352 μm | 352 µm"),
    ("The index gained 300 points.", "300 points | 300 index"),
    ("Shares rose 5pc.", "5pc | 5 %"),
    ("Inflation averaged 1.5 percentâ€”below the goal.", "1.5 percent | 1.5 %"),
    ("It spent $5 bn, of which 1 bn was lent.", "$5 bn | 5000000000 USD", "1 bn | 1000000000 USD"),
    ("They get 7 litres per person per day.", "7 litres per person per day | 7 L/person/d"),
    ("It buys 25 million tons annually.", "25 million tons annually | 25000000 t/a"),
    ("It carries 3 GL of water annually.", "3 GL | 3 GL/a"),
    ("The mill makes 1.1 million t/a.", "1.1 million t/a | 1100000 t/a"),
    ("The rate fell by a quarter point.", "a quarter point | 0.25 pp"),
    ("A half-point cut came.", "A half-point | 0.5 pp"),
    ("It was moved a quarter of a percentage point.", "a quarter of a percentage point | 0.25 pp"),
    ("Turnout was 61 percent, 9 points higher.", "61 percent | 61 %", "9 points | 9 pp"),
    ("Morale fell 6.8 points to 88.7.", "6.8 points | 6.8 index", "88.7 | 88.7 index"),
    ("Earnings per share rose to $14.2.", "$14.2 | 14.2 USD/share"),
    ("Rates fell to $1,980 per FEU.", "$1,980 per FEU | 1980 USD/FEU"),
    ("Growth was 4.1%, price contributing 2.6 points.", "4.1% | 4.1 %", "2.6 points | 2.6 pp"),
    ("Prices took the average to 269,862 pounds.", "269,862 pounds | 269862 GBP"),
    ("The bear weighs 280 pounds.", "280 pounds | 280 lb"),
    ("It was 131 per 100,000 people.", "131 | 131 1"),
    ("It costs 60 euros a dose.", "60 euros a dose | 60 EUR/dose"),
    ("The rand stood at 17.25 to the greenback.", "17.25 | 17.25 ZAR/USD"),
]

# Comparators; the verbs that compare stay out of the quote, only and just say nothing.
COMPARATORS = [
    ("It is worth up to $5.", "up to $5 | 5 USD le"),
    ("No more than 40 people came.", "No more than 40 people | 40 1 le"),
    ("It lends an amount not to exceed $5.", "$5 | 5 USD le"),
    ("It drifted up to $5.", "$5 | 5 USD"),
    ("Growth of five or so percent was seen.", "five or so percent | 5 % approx"),
    ("Waits of 20 or more minutes were seen.", "20 or more minutes | 20 min ge"),
    ("It will not exceed three and one-half percent.", "three and one-half percent | 3.5 % le"),
    ("Just under 20 percent agreed.", "Just under 20 percent | 20 % nearly"),
    ("Some 300 homes burned.", "Some 300 homes | 300 1 approx"),
    ("Just 200 homes burned.", "200 homes | 200 1"),
    ("Output exceeded 400 tonnes.", "400 tonnes | 400 t gt"),
    ("It costs at least 14 dollars.", "at least 14 dollars | 14 USD ge"),
    ("It grew 100% or more.", "100% or more | 100 % ge"),
    ("It sold 500 cars or more.", "500 cars or more | 500 1 ge"),
    (
        "It was below 5 percent and above 3 percent.",
        "below 5 percent | 5 % lt",
        "above 3 percent | 3 % gt",
    ),
    ("It has 9 cars and over 5 bikes.", "9 cars | 9 1", "over 5 bikes | 5 1 gt"),
    ("As many as 50 people died.", "As many as 50 people | 50 1 le"),
    ("The pound has not dropped under 180 yen.", "under 180 yen | 180 JPY ge"),
    ("The dollar soared up to 147 yen.", "147 yen | 147 JPY"),
    ("It is ~25% done.", "~25% | 25 % approx"),
    ("They make sub-7 nanometer chips.", "sub-7 nanometer | 7 nm lt"),
    ("A more than 40-day shutdown ended.", "more than 40-day | 40 d gt"),
    ("The walk around the 37 km lake is easy.", "37 km | 37 km"),
]

# Changes to a level are two claims; words that name no number are none.
CHANGES = [
    ("The index gained 0.7 percent to 6,327.80.", "0.7 percent | 0.7 %", "6,327.80 | 6327.80 index"),
    ("The rate edged down to 4.0 percent.", "4.0 percent | 4.0 %"),
    ("Prices decreased 0.1 percent.", "0.1 percent | 0.1 %"),
    ("The shares rose 18 sen to RM23.50.", "18 sen | 18 sen", "RM23.50 | 23.50 MYR"),
    ("It marked a 25 percent increase.", "25 percent | 25 %"),
    ("Prices fell from $2,415 to $2,315.", "$2,415 | 2415 USD", "$2,315 | 2315 USD"),
    ("Output fell from 4.9 to 4.5 percent.", "4.9 | 4.9 %", "4.5 percent | 4.5 %"),
    ("The deficit went from 12.7 to 8.7 percent.", "12.7 | 12.7 %", "8.7 percent | 8.7 %"),
    ("The rate was unchanged.",),
]

RANGES = [
    ("It trades within a band from 0 to 1/4 percent.", "from 0 to 1/4 percent | 0..0.25 %"),
    ("It will cost $10 to $15 billion.", "$10 to $15 billion | 10000000000..15000000000 USD"),
    ("Between 5 and 6 million people left.", "Between 5 and 6 million people | 5000000..6000000 1"),
    ("Growth of 10-12 percent is likely.", "10-12 percent | 10..12 %"),
    ("It weighs 5 to 6 kg.", "5 to 6 kg | 5..6 kg"),
    ("One to two percent is lost.", "One to two percent | 1..2 %"),
    ("One or two firms closed.", "One or two firms | 1..2 1"),
    ("It fell 1 to 1.5 degrees.", "1 to 1.5 degrees | 1..1.5 deg"),
    ("Claims range from $200 to $4 million.", "from $200 to $4 million | 200..4000000 USD"),
    ("They offer between $21 and $24 per share.", "between $21 and $24 per share | 21..24 USD/share"),
    ("They spent $5 million and $6 million.", "$5 million | 5000000 USD", "$6 million | 6000000 USD"),
    ("The motion fell by a vote of 36 to 41.", "36 | 36 1", "41 | 41 1"),
    ("Lengths of 3, 5 and 7 km exist.", "3 | 3 km", "5 | 5 km", "7 km | 7 km"),
]

RANKS = [
    ("It is the fourth-largest exporter.", "fourth-largest | 4 rank"),
    ("It has 40 ports, ranking second globally.", "40 ports | 40 1", "second | 2 rank"),
    ("The No. 2 toymaker fell.", "No. 2 | 2 rank"),
    ("It is the largest exporter.",),
    ("On the second day it rained.",),
    ("It happened for the third time.",),
]


@pytest.mark.parametrize(
    "row",
    [*LOOKALIKES, *ELSEWHERE, *MONEY, *NUMBERS, *UNITS, *COMPARATORS, *CHANGES, *RANGES, *RANKS],
    ids=lambda row: row[0],
)
def test_claims_are_read(row: tuple[str, ...]) -> None:
    text, *expected = row
    assert claims(text) == expected


# An amount in brackets that says the same in another unit, with the comparator of the first.
RESTATED = [
    ("It is worth around 49 trillion yuan ($6.9 trillion).", "$6.9 trillion | 6900000000000 USD approx"),
    ("It drops to 87 mph (140 km/h).", "140 km/h | 140 km/h"),
    ("The mine owes 3.2 million Australian dollars ($2.1 million).", "$2.1 million | 2100000 USD"),
]


@pytest.mark.parametrize(("text", "expected"), RESTATED)
def test_restatements_point_at_what_they_restate(text: str, expected: str) -> None:
    first, second = read(text)
    assert written(text, second) == expected
    assert second.restates is first


def test_an_amount_of_another_kind_in_brackets_is_no_restatement() -> None:
    _, second = read("It laid off 6,650 people (5 percent).")
    assert second.restates is None
