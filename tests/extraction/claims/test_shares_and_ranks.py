"""Spec of shares and positions: what has them, and the whole of which, or among whom.

Under each sentence its quantities: quote | measure | basis | direction | subject | whole.
"""

import pytest
from grammar import clause_row, clause_rows

SPEC = """
# Shares
The trade is worth 3 trillion rupees, accounting for some 20 percent of exports.
    3 trillion rupees | level |  |  | trade |
    some 20 percent | share |  |  | trade | exports
More than half of the districts have closed schools.
    More than half | share |  |  | districts | districts
Foreign investors own 43 percent of the company.
    43 percent | share |  |  | Foreign investors | company
The group bought a 20 percent stake in Helios.
    20 percent | share |  |  | stake | Helios
Solar power made up 18 percent of output, up from 12 percent a year earlier.
    18 percent | share |  |  | Solar power | output
    12 percent | share |  |  | Solar power | output
Just 12 percent of the loans were repaid on time.
    12 percent | share |  |  | loans | loans
Half the workers joined.
    Half | share |  |  | workers | workers
The plan cut the deficit from 12 to 8 percent of output.
    12 | share |  |  | deficit | output
    8 percent | share |  |  | deficit | output
The town has 9,000 cars, of which 18 percent are electric.
    18 percent | share |  |  | cars | cars
Infections numbered 900, 66 percent of them among girls.
    66 percent | share |  |  | Infections | Infections
The plan won 42 percent, against 51 percent who rejected it.
    51 percent | share |  |  | plan |
Expenses came to 17 percent of sales, versus 16 percent.
    16 percent | share |  |  | Expenses | sales
Three in ten firms plan to raise prices, against 24 percent in May.
    24 percent | share |  |  | firms | firms
The sector emits 2 Mt, or 5 percent of the world's.
    5 percent | share |  |  | sector | world's
Capacity was 7.6 GW at the end of the year, of which 2.7 GW stood offshore.
    2.7 GW | level |  |  | Capacity |
# a clause that leaves out "that", shares that go on, and those of others
The mayor said 61 percent of voters cast ballots.
    61 percent | share |  |  | voters | voters
The mayor said 61 percent of voters voted.
    61 percent | share |  |  | voters | voters
Half of the shops said they had sold out, while 12 percent reported selling more.
    12 percent | share |  |  | shops | shops
Some 40 percent of firms plan to hire and 9 percent to cut jobs.
    9 percent | share |  |  | firms | firms
A third of people face hunger.
    A third | share |  |  | people | people
The party gained a third of its votes in towns.
    a third | share |  |  | party | votes
Orbis owns 51 percent.
    51 percent | share |  |  | Orbis |
Coal accounts for 9 percent.
    9 percent | share |  |  | Coal |
The mill is owned 9 percent by Orbis.
    9 percent | share |  |  | mill | mill
It generated 9 percent of all power.
    9 percent | share |  |  | It | power
Of those asked, 23 percent agree.
    23 percent | share |  |  | those asked | those asked
Of the boats built, only about 5 percent sank.
    about 5 percent | share |  |  | boats built | boats built
The port took in 40 ships, 96 percent of those expected.
    96 percent | share |  |  | ships | those expected
Some 14 percent of clerks had no work in 2021 against 9 percent in 2011.
    9 percent | share |  |  | clerks | clerks
Debt is 61 percent of output, against a euro zone average of 88 percent.
    88 percent | share |  |  | Debt | output
# Ranks
The port handled 4 million containers, ranking second globally.
    4 million containers | level |  |  | containers |
    second | rank |  |  | port | globally
Food takes 22 percent of incomes in the country, the second-highest share.
    second-highest | rank |  |  | Food | share
# a position, and among whom
It is ranked third in Europe.
    third | rank |  |  | It | Europe
It ranks third globally.
    third | rank |  |  | It | globally
It ranks third among ports.
    third | rank |  |  | It | ports
It is the third-largest in the world by output.
    third-largest | rank |  |  | It | world
The port, the second-largest in Spain, grew.
    second-largest | rank |  |  | port | Spain
Orbis is the second-largest maker of boats.
    second-largest | rank |  |  | Orbis | boats
Acme ranks third for output.
    third | rank |  |  | output |
"""


@pytest.mark.parametrize(
    ("sentence", "row"), clause_rows(SPEC), ids=lambda part: part[0] if isinstance(part, list) else ""
)
def test_shares_and_ranks(sentence: str, row: list[str]) -> None:
    quote, *expected = row
    assert clause_row(sentence, quote) == expected
