"""The grammar by example: read from top to bottom, the table teaches its rules.

Under each sentence a row for a quantity: quote | measure | basis | direction | subject | of. A minus behind
the measure says that the change goes down, so that its value is signed.
"""

import sys

import pytest
from grammar import clause_row, clause_rows, role_of
from hypothesis import given
from hypothesis import strategies as st

from extraction.claims.grammar.clause import read_clauses
from extraction.claims.scan.scanner import scan
from extraction.claims.words.tokens import Sentence

SPEC = """
# A verb that moves: the number right after it, or after "by", is how far; after "to" and "from", where to.
Cement output rose 25 percent to 4.1 million tonnes.
    25 percent | change |  | up | Cement output |
    4.1 million tonnes | level |  |  | Cement output |
The fare fell from $2,415 to $2,315.
    $2,415 | ratio |  |  | fare |
    $2,315 | ratio |  |  | fare |
Exports to Norway grew by 8.2 percent year on year in July, while imports fell 3 percent.
    8.2 percent | change | yoy | up | Exports to Norway |
    3 percent | change - |  | down | imports |
The jobless rate edged down to 4.0 percent.
    4.0 percent | ratio |  |  | jobless rate |
Retail sales decreased 0.1 percent in May from a year earlier.
    0.1 percent | change - | yoy | down | Retail sales |
The index gained 0.7 percent to 6,327.80.
    0.7 percent | change |  | up | index |
    6,327.80 | level |  |  | index |
Oil prices climbed $2.50 to $84 a barrel.
    $2.50 | change |  | up | Oil prices |
    $84 a barrel | ratio |  |  | Oil prices |
Chile will lift its output of copper to 5 tonnes of ore.
    5 tonnes | level |  |  | output of copper |
Divers found 9 tonnes of silver with a value of $4 million.
    9 tonnes | level |  |  | silver |
Bad loans fell to 1.3 percent of the total from 1.6 percent.
    1.3 percent | share |  |  | Bad loans | total
    1.6 percent | share |  |  | Bad loans | total
The fund has 9 billion euros, of which only 31 percent is invested.
    31 percent | share |  |  | fund | fund
The funds rate was 5 basis points.
    5 basis points | ratio |  |  | funds rate |
It will add to its holdings of bonds at a pace of $9 billion per month.
    $9 billion per month | level |  |  | holdings of bonds |
Output (44 percent of which was sold) rose 3 percent.
    44 percent | share |  |  | Output | Output
With 98 percent of votes counted, Orbis had 41 percent.
    41 percent | share |  |  | Orbis | votes
Debt will reach 138 percent of output before easing to 136 percent.
    136 percent | share |  |  | Debt | output
# Adverbs of direction
Rents are up 12 percent since 2020.
    12 percent | change | since | up | Rents |
Shares of Orbis closed at $12.50, up 4 percent.
    $12.50 | ratio |  |  | Shares of Orbis |
    4 percent | change | dod | up | Shares of Orbis |
Orbis sold 2.4 million phones, 14 percent more than the 2.1 million of 2023.
    2.4 million phones | level |  |  | phones |
    14 percent | change |  | up | phones |
    2.1 million | level |  |  | phones |
Orbis plans investments of $4 billion.
    $4 billion | level |  |  | investments |
Wheat stocks stood at 7.5 million tonnes.
    7.5 million tonnes | level |  |  | Wheat stocks |
The stock fell as much as 9 percent before closing 2 percent lower.
    as much as 9 percent | change - | dod | down | stock |
    2 percent | change - | dod | down | stock |
Traffic was 40 percent below its level of 2019.
    40 percent | change - | since | down | Traffic |
# Nouns of change: no direction, for it is the noun that gives it, but the sign
Data traffic came to 8 zettabytes last year, which was a solid 12 percent year-on-year increase.
    8 zettabytes | level |  |  | Data traffic |
    12 percent | change | yoy |  | Data traffic |
The firm reported a 32 percent drop in quarterly profit.
    32 percent | change - |  |  | quarterly profit |
Same-store sales showed a drop of 3 percent.
    3 percent | change - |  |  | Same-store sales |
The airline carried 12 million passengers, an increase of 9 percent.
    12 million passengers | level |  |  | passengers |
    9 percent | change |  |  | passengers |
GDP growth of 5 percent is expected this year.
    5 percent | change |  |  | GDP |
The decline in exports was 3 percent.
    3 percent | change - |  |  | exports |
# Verbs that move their object
The government plans to cut spending by 4 billion euros.
    4 billion euros | change - |  | down | spending |
The council lowered the target for waste 25 basis points, to 5 percent.
    25 basis points | change - |  | down | target for waste |
    5 percent | ratio |  |  | target for waste |
The benchmark rate was cut by 25 basis points to 3.5 percent.
    25 basis points | change - |  | down | benchmark rate |
    3.5 percent | ratio |  |  | benchmark rate |
The sale reduced the state's stake to 27 percent.
    27 percent | share |  |  | state's stake |
The ministry wants to cut 6 billion euros from the budget.
    6 billion euros | change - |  | down | budget |
# Expected of something else
The company expects sales to rise 4 percent this year.
    4 percent | change |  | up | sales |
# Clauses
The number of vessels surpassed 40,000, while the market value of the fleet reached 5.8 trillion yuan.
    40,000 | level |  |  | number of vessels |
    5.8 trillion yuan | level |  |  | market value of the fleet |
Orbis, which has 13,000 workers, posted a loss of $5 million.
    13,000 workers | level |  |  | workers |
    $5 million | level |  |  | loss |
Tourism, which makes up 12 percent of output, shrank by 70 percent.
    12 percent | share |  |  | Tourism | output
    70 percent | change - |  | down | Tourism |
The fund, set up in 2010, manages assets of $9 billion.
    $9 billion | level |  |  | assets |
The consumer price index climbed 0.4% in March after rising 0.2% in February.
    0.4% | change |  | up | consumer price index |
    0.2% | change |  | up | consumer price index |
With the yield at 2.9 percent, the bond lost favour.
    2.9 percent | ratio |  |  | yield |
# Several numbers, one verb
Orbis lost 0.4% and Delta 0.7%.
    0.4% | change - |  | down | Orbis |
    0.7% | change - |  | down | Delta |
Orbis and Delta lost 0.4% and 0.7%, respectively.
    0.4% | change - |  | down | Orbis |
    0.7% | change - |  | down | Delta |
The economy expanded 3 percent in the second quarter, compared with 2 percent in the first.
    3 percent | change |  | up | economy |
    2 percent | change |  | up | economy |
# What a number qualifies
The bank will charge a 0.6 per cent fee.
    0.6 per cent | ratio |  |  | fee |
The hall has 26-foot ceilings and a 500-pound bell.
    26-foot | level |  |  | ceilings |
    500-pound | level |  |  | bell |
It has a 3,600-kilometre border and a population of 17 million.
    3,600-kilometre | level |  |  | border |
A tremor struck at a depth of 10 kilometres, 35 kilometres north of the town.
    10 kilometres | level |  |  | depth |
Turbines with blades 115 metres long came.
    115 metres | level |  |  | blades |
The comet will come within 4 million kilometres of Earth.
    4 million kilometres | level |  |  | comet |
Traders expect 40 basis points of easing.
    40 basis points | change |  |  | easing |
The rate stayed at 8 basis points.
    8 basis points | ratio |  |  | rate |
A five-fold rise in boats was seen.
    five-fold | change |  |  | boats |
The party was four points ahead of its rival.
    four points | level |  |  | points |
The bank lost by 432 votes to 202.
    432 votes | level |  |  | votes |
The debt pile has swollen to 3.2 times earnings.
    3.2 times | ratio |  |  | debt pile |
The tariff on $2 million of goods was to rise to 25 percent.
    25 percent | ratio |  |  | tariff on $2 million of goods |
The fund has received just 35 percent of the $2.1 billion needed.
    35 percent | share |  |  | fund | $2.1 billion
Sales fell to 321 million, below the 324 million analysts had expected.
    324 million | level |  |  | Sales |
Prices rose less than 1 percent, instead of 2 percent.
    2 percent | change |  | up | Prices |
The 2 percent inflation target was missed.
    2 percent | ratio |  |  | inflation target |
Output grew at a brisk 5 percent pace.
    5 percent | change |  | up | Output |
# A number behind a time in brackets is of what the one before is of
Orbis had sales of $5 million (2022: $4 million).
    $4 million | level |  |  | sales |
# What a sum consists of
The firm settled $5 billion in debts.
    $5 billion | level |  |  | debts |
It holds $3 million worth of preferred shares.
    $3 million | level |  |  | preferred shares |
Torq has raised $140 million.
    $140 million | level |  |  | Torq |
# Counts are of the noun counted
Three plants closed.
    Three plants | level |  |  | plants |
The offer drew four claims submitted to the court in Lyon.
    four claims | level |  |  | claims submitted to the court in Lyon |
Employers added 223,000 jobs in December.
    223,000 jobs | level |  |  | jobs |
# Prices, rates
The euro was down 0.2 percent at $1.0850.
    0.2 percent | change - |  | down | euro |
    $1.0850 | ratio |  |  | euro |
Life expectancy of 78 years is the highest on record.
    78 years | level |  |  | Life expectancy |
The price of copper doubled to $9,000 a tonne.
    doubled | change |  | up | price of copper |
    $9,000 a tonne | ratio |  |  | price of copper |
Bitcoin fell to $90,000, losing more than $1 trillion.
    $90,000 | ratio |  |  | Bitcoin |
    more than $1 trillion | level |  |  | Bitcoin |
The fertility rate fell to 0.72.
    0.72 | ratio |  |  | fertility rate |
The inventories-to-shipments ratio fell to 1.56.
    1.56 | ratio |  |  | inventories-to-shipments ratio |
There were 9.2 deaths per 1,000 births.
    9.2 deaths | ratio |  |  | deaths |
Trade in goods added $2 million and services $1 million.
    $1 million | level |  |  | services |
Management targets cost savings of at least $4 million.
    at least $4 million | level |  |  | cost savings |
Payrolls grew by 64,000 after a decline of 105,000.
    105,000 | change - |  |  | Payrolls |
The airline lost $6 million, compared with a profit of $2 million.
    $2 million | level |  |  | profit |
Output contracted an annualised 1.8 percent.
    1.8 percent | change - | annualized | down | Output |
The ferry sank 2 km off the coast.
    2 km | level |  |  | ferry |
It expects sales of $3 to $4, up from $2 to $3.
    from $2 to $3 | level |  |  | sales |
The tunnel will be 18 km long, take eight years to build and cost 6 million euros.
    6 million euros | level |  |  | tunnel |
Police recovered 340 kilograms of cocaine.
    340 kilograms | level |  |  | cocaine |
The spread between two- and ten-year yields widened to 54 basis points.
    54 basis points | ratio |  |  | spread between two- and ten-year yields |
The plant will make three times as many cars.
    three times | ratio |  |  | plant |
# Geography and time at the edges
China's coal imports in May fell 8 percent from the same month last year.
    8 percent | change - | yoy | down | coal imports |
The annual turnover of the nation's toy industry reached 5.86 trillion yuan.
    5.86 trillion yuan | level |  |  | annual turnover of the nation's toy industry |
# Pronouns
The foundation runs the programme because it gave $2 million to the fund.
    $2 million | level |  |  | foundation |
Of those infected, 40 percent have recovered.
    40 percent | share |  |  | those infected | those infected
A quarter of women did, compared with 10 percent of men.
    10 percent | share |  |  | men | men
Few do, but 83 percent of banks with assets of $10 million or more did so.
    83 percent | share |  |  | banks | banks
Orbis gained 2 percent to $40.
    $40 | ratio |  |  | Orbis |
Output rose 2 percent in 2018, after averaging 1 percent a year.
    1 percent | change | annualized | up | Output |
It forecasts inflation of -0.3 percent.
    -0.3 percent | ratio |  |  | inflation |
One in eight failed.
    One in eight | share |  |  |  |
The offer is a 38 percent premium to the price.
    38 percent | ratio |  |  | premium |
It raised costs for 70 percent of farms.
    70 percent | share |  |  | farms | farms
Debt climbed from 12 percent of income to 16 percent.
    12 percent | share |  |  | Debt | income
    16 percent | share |  |  | Debt | income
Sales rose 5 percent, up from 3 percent in May.
    3 percent | change |  | up | Sales |
They spent $4 million.
    $4 million | level |  |  | They |
# what moves, and what only seems to
Output expanded by a seasonally adjusted 5 percent in the period.
    5 percent | change |  | up | Output |
It sank in waves 7 metres high.
    7 metres | level |  |  | waves |
It has lost a third of its people since May.
    a third | change - | since | down | It |
The fund gained a third of its value.
    a third | change |  | up | fund |
The maker cut its profit forecast by 9 percent.
    9 percent | change - |  | down | profit forecast |
Its loss before tax grew to $18 even as turnover rose by a tenth.
    a tenth | change |  | up | turnover |
Costs will eat up 14 cents of it.
    14 cents | level |  |  | Costs |
The index of 30 leading shares rose 12 percent, against 7 percent for the market.
    12 percent | change |  | up | index of 30 leading shares |
    7 percent | change |  | up | index of 30 leading shares |
It cites a 9 billion yen hit from tariffs.
    9 billion yen | level |  |  | hit |
Output shrank 3 percent quarter on quarter, or at an annual rate of 9 percent, after growing 4 percent.
    9 percent | change - | annualized | down | Output |
    4 percent | change | qoq | up | Output |
The Greens had 11.8 percent, 3.1 points down on 2021.
    3.1 points | change - | since | down | Greens |
# what a level is held to has not moved, and a bracket shares what is told behind it
Sales fell 5 percent, compared with $53.1 billion in May.
    $53.1 billion | level |  |  | Sales |
The number in work rose by 84,000 (0.3 percent) from a year earlier.
    84,000 | change | yoy | up | number in work |
# a bound of what is told of, and a level that was touched
Sales rose by 9 percent, and the share of loans with a ratio above 80 percent was stable.
    9 percent | change |  | up | Sales |
    above 80 percent | ratio |  |  | ratio |
The dams could fall under 20 percent.
    under 20 percent | ratio |  |  | dams |
The stock fell 9 percent after dropping as low as $5.
    9 percent | change - |  | down | stock |
    as low as $5 | ratio |  |  | stock |
"""


@pytest.mark.parametrize(
    ("sentence", "row"), clause_rows(SPEC), ids=lambda part: part[0] if isinstance(part, list) else ""
)
def test_grammar(sentence: str, row: list[str]) -> None:
    quote, *expected = row
    assert clause_row(sentence, quote) == expected


def test_the_topic_of_a_count_is_what_its_clause_is_about() -> None:
    text = "The clinic has performed more than 700 transplants."
    role, subject = role_of(text, "more than 700 transplants")
    assert subject == "transplants"
    assert role.topic is not None
    assert text[slice(*role.topic)] == "clinic"


def test_a_restatement_plays_the_part_of_what_it_restates() -> None:
    text = "Output was valued at 49 trillion yuan ($6.9 trillion), up 5 percent."
    first, subject = role_of(text, "49 trillion yuan")
    second, same = role_of(text, "$6.9 trillion")
    assert (second.measure, same) == (first.measure, subject)


SOUP = """
sales prices the a of to from by in at and or but which that rose fell rising cut was has up down 5 percent
$ 3 million 40 , . ; ( ) - ' " first second one half doubled it they respectively than compared with per U.S.
China 's accounting for share year quarter last ranked not very £ % – … é 漢 \ufeff
"""
WORDS = [*SOUP.split(), "\u00a0"]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60))
def test_any_words_give_spans_that_lie_in_the_sentence(soup: list[str]) -> None:
    text = "Before. " + " ".join(soup) + " After."
    start, end = len("Before. "), len(text) - len(" After.")
    sentence = Sentence(text, start, end)
    mentions = scan(sentence)
    roles = read_clauses(sentence, mentions)
    assert len(roles) == len(mentions)
    for role in roles:
        for span in (role.subject, role.topic):
            if span is not None:
                first, last = span
                assert start <= first < last <= end
                assert text[first:last] == text[first:last].strip()


PARTS = ["rose 5 percent and ", "the big ", "5 percent, ", "(3 percent) ", "of sales ", "which ", "5 to 6 "]


@pytest.mark.parametrize("part", PARTS)
def test_the_work_grows_with_the_length_of_the_sentence_and_no_faster(part: str) -> None:
    def calls(times: int) -> int:
        text = part * times + "sales fell 7 percent."
        sentence = Sentence(text, 0, len(text))
        mentions = scan(sentence)
        count = 0

        def on_event(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(on_event)
        try:
            read_clauses(sentence, mentions)
        finally:
            sys.setprofile(None)
        return count

    calls(1)  # tables are read at the first use
    assert calls(400) <= 2.2 * calls(200)
