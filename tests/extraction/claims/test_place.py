"""Spec of places: what a name points to, and which country a figure is about."""

import re
from datetime import date
from pathlib import Path

import pytest
from grammar import table
from marked import circumstances

from extraction.claims.words import place
from extraction.claims.words.place import PlaceKind, find_places, namesakes, places
from extraction.claims.words.tokens import Sentence

NAMES = table("""
    # countries, the people and towns of countries, regions, bodies
    China                       | CHN COUNTRY
    the U.S.                    | USA COUNTRY
    China's                     | CHN COUNTRY
    CHINA                       | CHN COUNTRY
    Chinese banks               | CHN DEMONYM
    Xi’an                       | CHN CITY
    Washington, D.C.            | USA CITY
    New York City               | USA CITY
    Guizhou                     | CHN REGION
    the Federal Reserve         | USA INSTITUTION
    the S&P 500                 | USA INSTITUTION
    Reserve Bank of India       | IND INSTITUTION
    the euro zone               | EMU COUNTRY
    the EU                      | EUU COUNTRY
    the United Nations          | INT INSTITUTION
""")


@pytest.mark.parametrize(("text", "found"), NAMES)
def test_names(text: str, found: str) -> None:
    code, kind = found.split()
    (mention,) = find_places(Sentence(text, 0, len(text)).tokens)
    assert (mention.place.code, mention.place.kind) == (code, PlaceKind[kind])


def test_small_letters_name_no_place() -> None:
    assert find_places(["us", "china", "polish", "turkey", "may"]) == []


def test_one_name_of_two_places() -> None:
    assert {each.code for each in namesakes("Georgia")} == {"GEO", "USA"}


def test_the_table_has_one_sorted_row_for_each_code() -> None:
    path = Path(place.__file__).with_name("places.tsv")
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    codes = [row[0] for row in rows[1:]]
    assert all(len(row) == 6 for row in rows)
    assert codes == sorted(set(codes))
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes)
    assert len(places()) > 1500


# text | country | place; `-` is none
FIGURES = table("""
    # part of what is measured
    <China's exports> rose [5 percent].                                               | CHN | -
    <The unemployment rate> in Spain is [9 percent].                                  | ESP | -
    <Renewables> made [5 percent] of Germany's power.                                 | DEU | -
    [Half] of Ukraine's children have left.                                           | UKR | -
    # but not where it goes, or what it is called
    China's trade grew. <Exports to Spain> rose [5 percent].                          | CHN | -
    <Sales> at American Oak Inc. rose [5 percent].                                    | -   | -
    <Sales> rose [5 percent], beating Wall Street targets.                            | -   | -
    <House prices> rose [5 percent], according to Halifax.                            | -   | -
    <Dubai World> owes [9 million].                                                   | -   | -
    In Spain the harvest grew by a third. The country has [9 million] hectares.       | ESP | -
    Unemployment in Spain is [23 percent], the highest in France's times.             | ESP | -
    The agency wants [9 million] for Kenya.                                           | KEN | -
    Prices rose [5 percent], he told a meeting in Oslo.                               | -   | -
    # goods that the world trades have no country
    Chile's mines grew. <Copper prices> rose [5 percent].                             | -   | -
    # behind the figure, or in front of the sentence
    Prices rose [5 percent] in Germany.                                               | DEU | -
    In Japan, prices rose [5 percent].                                                | JPN | -
    [9 people] have died in Spain.                                                    | ESP | -
    In Spain, <a French firm's sales> rose [5 percent].                               | ESP | -
    For Japan, it sees growth of [2 percent].                                         | JPN | -
    In Chad, [9 percent] of them left school; in Niger it was [7 percent].            | TCD NER | -
    Spain's output fell. Last year the world used [9 t].                              | WLD | -
    China's output reached 9 t, ranking [second] globally.                            | CHN | -
    Some [9 girls] in a hundred globally are at work.                                 | WLD | -
    # a town or a province is in its country
    Rents in Manhattan have risen [5 percent].                                        | USA | Manhattan
    It will spend [9 million] on farms in the southern province of Sichuan.           | CHN | Sichuan
    A drone killed [9 people] in eastern Ukraine.                                     | UKR | eastern Ukraine
    # a body that acts; a capital that acts is its government
    The Federal Reserve holds [$9 billion] in bonds.                                  | USA | -
    Beijing has spent [9 million yuan].                                               | CHN | -
    Nigeria's Senate passed a budget of [9 million].                                  | NGA | -
    Ghana's Ministry of Health counted [40 cases].                                    | GHA | -
    The <Nikkei> fell [2 percent].                                                    | JPN | -
    # a name that many have is a country where something is in it, not where something is somebody's
    Prices rose [5 percent] in Jordan.                                                | JOR | -
    Prices rose [5 percent] in Jordan's view.                                         | -   | -
    Prices rose [5 percent] in Jordan’s view.                                         | -   | -
    # a place that only describes someone or is part of a name is none
    Spanish officials spoke of [9 percent].                                           | -   | -
    The Lisbon-based firm has [9 percent].                                            | -   | -
    <Shares> of Japan's Acme rose [9 percent].                                        | -   | -
    Swedish truck maker Acme has [9 plants].                                          | -   | -
    Swiss francs rose [9 percent].                                                    | -   | -
    # a figure of a company is about no country unless one is said
    In Spain last year the economy grew. <Acme's revenue> was [9 million].            | -   | -
    <Acme's revenue> was [9 million] in Spain.                                        | ESP | -
    # nor is one about several, or of a body of many countries
    <Tariffs> in France, Germany and Spain fell by [9 percent].                       | -   | -
    It killed [9 people] in Guinea, Liberia and Sierra Leone.                         | -   | -
    The number grew by [9 percent] in Latin America.                                  | -   | -
    The United Nations spent [$9 million].                                            | -   | -
    # *the island* is the document's country
    Cuba cut its power. The island needs [9 t] a day.                                 | CUB | -
    Cuba cut its power. The island needs [9 barrels] of oil a day.                    | CUB | -
    Some [9 people] were among those arriving from Iran.                              | -   | -
    Cuba cut its power. The Caribbean nation needs [9 t] a day.                       | CUB | -
    WFP has had to cut its spending in Kenya to [9 million].                          | KEN | -
    # who is the largest of a place is not all of it
    In Spain, France's largest neighbour, it fell by [9 percent].                     | ESP | -
    Spain shrank. Economists polled by Dow Jones had expected wages to fall [9 percent]. | ESP | -
    # near a place is in its country
    Spain's CO2 emissions fell to [9 t].                                              | ESP | -
    A boat sank near the city of Mbandaka with [9 people].                            | COD | Mbandaka
    # a capital that acts says nothing of where the rest is
    Mexico was calm. Unemployment fell. Washington paid. Turnout was [60 percent].    | MEX | -
    # what is held to a figure is of its country, what is set against it is not
    Spain sold [9 t] in May, compared with [8 t] in April.                            | ESP ESP | -
    Wages fell [9 percent], while those in Spain rose.                                | -   | -
    Spain's trade surplus with Chad came to [9 million].                              | ESP | -
    In the euro zone it was [11 percent], with Spain at [23 percent].                 | EMU ESP | -
    # who gets it
    Tea earned Kenya [9 million].                                                     | KEN | -
    # the paragraph's country, for figures of the public kind
    Spain's economy grew. Unemployment was [9 percent].                               | ESP | -
    Spain's economy grew. The parrot has [9 feathers].                                | -   | -
    The European Commission cut its outlook for growth in the euro zone to [1 percent]. | EMU | -
    Unemployment in Spain, at [9 percent], is above Poland's [4 percent].             | ESP POL | -
    Spain's exports to Chad fell [5 percent], while <shipments> to Peru gained [9 percent]. | ESP ESP | -
    Nearly [60 flights] were cancelled at Frankfurt airport.                          | DEU | Frankfurt
    Spain's economy grew. Unemployment rose to [5 percent], overtaking Turkey's [4 percent]. | ESP TUR | -
    It has [$6 billion] for Ukraine and [$3 billion] for Israel.                      | UKR ISR | -
    The chain opened [9 kitchens], and its sales in Spain rose [5 percent].           | - ESP | -
    Orders came to [9 euros], most of them from outside Spain.                        | -   | -
    <Exports> to China rose [5 percent] to [9 euros].                                 | - - | -
    The rate rose to [6 percent] from [5 percent] a week ago, the Federal Reserve said. | USA USA | -
    Spain votes. Turnout was [60 percent], the United Nations said.                   | ESP | -
    # an event is where it was said to be
    The fair opened in Guiyang on Thursday. The fair has [90 guests].                 | CHN | Guiyang
""")


@pytest.mark.parametrize(("text", "code", "name"), FIGURES)
def test_the_country_and_place_of_a_figure(text: str, code: str, name: str) -> None:
    found = circumstances(text, date(2025, 8, 29))
    assert [each.geo or "-" for each in found] == code.split()
    assert {each.place or "-" for each in found} == {name}


@pytest.mark.parametrize(
    ("title", "text", "code"),
    [
        ("FOMC minutes", "The unemployment rate was [5 percent].", "USA"),
        ("FOMC minutes", "Spain's economy shrank. The Committee kept its [2 percent] goal.", "USA"),
        (None, "ROME, March 3 (Reuters) - Unemployment was [5 percent].", "ITA"),
        (None, "ROME, March 3 (Reuters) - The firm Acme has [9 parrots].", None),
        (None, "SPRINGFIELD, Ill. (AP) - Unemployment was [5 percent].", "USA"),
        ("Spain and France quarrel", "Unemployment was [5 percent].", None),
        (None, "Madrid - Unemployment was [5 percent].", "ESP"),
        (None, "Spanish borrowing rose. The Treasury plans to sell [9 bills].", "ESP"),
        ("Spain exports", "Exports rose 9 t, those to Chad by [5 t].", "ESP"),
        (None, "Spain's yield fell as Spain sold debt. The Treasury sold [9 bills].", "ESP"),
        ("Spain sells debt", "The United States won [9 boats].", "USA"),
        ("U.S. imports tea", "Kenya, the world's eighth-largest exporter, has lost [9 t].", "KEN"),
        (None, "Gold rose [5 percent] by 11 a.m. in London.", None),
        (None, "Gold was up [5 percent] in late London trading.", None),
        (None, "The film took in [$112 million] domestically and $203 million worldwide.", None),
        ("World trade grows", "Output rose [5 percent].", "WLD"),
        (None, "The world changes. The world grows. Output rose [5 percent] in the world.", "WLD"),
        (None, "The world changes. The world grows. All of the world did. It rose [5 percent].", None),
        ("Banks in a changing world", "Output rose [5 percent].", None),
        ("The world's tallest bridge", "Output rose [5 percent].", None),
        ("Spain: UN and WHO visit", "UN staff came. Output rose [5 percent].", "ESP"),
        ("Spain sells debt", "The Treasury plans more. Treasury bills rose [5 percent].", "ESP"),
        ("Spain votes", "The Social Democrats fell. Turnout was [60 percent].", "ESP"),
        ("Chinese output", "Prices rose. Retail sales were up [9 percent].", "CHN"),
        ("Georgia votes", "In Atlanta, voters met. Turnout in Georgia was [60 percent].", "USA"),
        ("Georgia votes", "In Tbilisi, voters met. Turnout in Georgia was [60 percent].", "GEO"),
    ],
)
def test_the_country_of_the_document(title: str | None, text: str, code: str | None) -> None:
    assert circumstances(text, None, title=title)[0].geo == code


@pytest.mark.parametrize(
    ("uri", "code"),
    [
        ("https://www.stats.gov/release/1", "USA"),
        ("https://www.stats.gov.uk/release", "GBR"),
        ("https://www.stats.com/x.gov/1", None),
    ],
)
def test_a_government_publishes_about_its_country(uri: str, code: str | None) -> None:
    assert circumstances("Unemployment was [5 percent].", None, uri=uri)[0].geo == code
