"""Numbers that are no claims, each with the reason why; and durations, which are where they are measured."""

import pytest
from scanned import claims, read, written

from extraction.model import Kind

# Numbers that are no claims: the sentence, then quote | kind.
NO_CLAIMS = [
    ("The 14th National Congress met.", "14th | name"),
    ("A Boeing 737 landed.", "Boeing 737 | name"),
    ("The hosts made 287 for 6 in their overs.", "287 for 6 | score"),
    ("The 737 Max was grounded.", "737 | name"),
    ("An iPhone 12 was stolen.", "iPhone 12 | name"),
    ("The S&P 500 was flat.", "S&P 500 | name"),
    ("The G20 agreed.", "G20 | name"),
    ("COVID-19 spread.", "COVID-19 | name"),
    ("The COVID-19- and 5 other wards closed.", "COVID-19 | name", "5 | claim"),
    ("In 2012- and 2013 5 wards closed.", "2012 | date", "2013 | date", "5 wards | claim"),
    ("In 2012- and 30 wards closed.", "2012 | date", "30 wards | claim"),
    ("Phones use 5G now.", "5G | name"),
    ("The V10 engine is loud.", "V10 | name"),
    ("See Article 5 of the treaty.", "Article 5 | identifier"),
    ("Under Resolution 2254 talks began.", "Resolution 2254 | identifier"),
    ("He sat in Section 427 Row 21.", "Section 427 | identifier", "Row 21 | identifier"),
    ("Prices at stage 4 were flat.", "stage 4 | identifier"),
    ("He took a class 3 licence on bus 42.", "class 3 | identifier", "bus 42 | identifier"),
    ("Factories Nos. 3 and 4 closed.", "Nos. 3 and 4 | identifier"),
    ("It fell, as told in section 4.[1]", "section 4 | identifier", "1 | list"),
    ('See Prices, 2001, "On Rates," Annals, 152-156.', "2001 | date", "152-156 | identifier"),
    (
        "It raised two objectives and three concerns.",
        "two objectives | partitive",
        "three concerns | partitive",
    ),
    ("Two features stand out; one result is that pay rose.", "Two features | partitive", "one | idiom"),
    ("It wants zero inflation, as it saw zero cases.", "zero inflation | idiom", "zero cases | claim"),
    ("Call (202) 555-0100 now.", "(202) 555-0100 | identifier"),
    ("Call +1 202 555 0100 now.", "+1 202 555 0100 | identifier"),
    ("Order No. 13771 stands.", "No. 13771 | identifier"),
    ("He lives at 575 Wilbraham Road.", "575 | identifier"),
    ("See https://example.org/a/2024/05 there.", "https://example.org/a/2024/05 | identifier"),
    ("Version 2.10.3 is out.", "Version 2.10.3 | identifier"),
    ("It is open 24 hours a day, seven days a week.", "24 hours a day | idiom", "seven days a week | idiom"),
    ("Half of viewers were under 25.", "Half | claim", "under 25 | age"),
    ("It works, said Mia Brandt, 41.", "41 | age"),
    ("The Orion 9 starts at $799.", "Orion 9 | name", "$799 | claim"),
    ("They were outscored 19-6 there.", "19-6 | score"),
    ("It made a loss, after one of $3.", "one | pronoun", "$3 | claim"),
    ("In 2021 most people worked from home.", "2021 | date"),
    ("In 2012–13 it rained.", "2012–13 | date"),
    ("During the 1990s it grew.", "1990s | date"),
    ("In mid-1998 it fell.", "mid-1998 | date"),
    ("The meeting of June 24-25, 2003 closed.", "June 24-25, 2003 | date"),
    ("On Aug. 29 it rained.", "Aug. 29 | date"),
    ("On 29 August 2025 it rained.", "29 August 2025 | date"),
    ("Sales in Q3 2022 fell.", "Q3 2022 | date"),
    ("Sales in FY2024 fell.", "FY2024 | date"),
    ("It fell in the fourth quarter of 2009.", "fourth quarter of 2009 | date"),
    ("It fell in the fourth quarter.",),
    ("It fell in the 2nd half of 2009.", "2nd | ordinal", "2009 | date"),
    ("By 12/04/96 it was due.", "12/04/96 | date"),
    ("It happened in '09.", "'09 | date"),
    ("At 0401 GMT it rose.", "0401 GMT | time"),
    ("It ends at 8:00 p.m. ET.", "8:00 p.m. ET | time"),
    ("It opens at 10 a.m. today.", "10 a.m. | time"),
    ("After 2.30 pm it fell.", "2.30 pm | time"),
    ("They won 2-0.", "2-0 | score"),
    ("It ended 89-89.", "89-89 | score"),
    ("It was a 96-79 win.", "96-79 | score"),
    ("Ilves won 6-4, 3-6, 7-5.", "6-4 | score", "3-6 | score", "7-5 | score"),
    ("Visit the Owls (4-11, 0-3) today.", "4-11 | score", "0-3 | score"),
    ("She won in 3:49.11 there.", "3:49.11 | duration"),
    ("Smith, 52, agreed.", "52 | age"),
    ("Boys aged 15 and 17 left.", "15 | age", "17 | age"),
    ("Jobless people aged 15 to 24 left.", "15 to 24 | age"),
    ("Entry is free for children under 12.", "under 12 | age"),
    ("The suspect, 34, fled.", "34 | age"),
    ("The actor turns 60 in July.", "60 | age"),
    ("Men aged between 19 and 27 left.", "between 19 and 27 | age"),
    ("The 4K screen is bright.", "4K | name"),
    ("It fell for two quarters of large losses.", "two quarters | duration"),
    ("The gap between ten- and two-year Treasury yields fell.", "ten | name", "two-year | name"),
    ("It printed the $20 note.", "$20 | name"),
    ("One important change came.", "One | idiom"),
    ("A Boeing 787-9 flew.", "Boeing 787-9 | name"),
    ("A 5-star hotel opened.", "5 | idiom"),
    ("A straight-six roars.", "six | idiom"),
    ("It plays 1080p films.", "1080p | name"),
    ("The panel has 1920x1080 points.", "1920x1080 | name"),
    ("The Owls (4-11) outscored the Foxes.", "4-11 | score"),
    ("He hit 3-for-5 there.", "3-for-5 | score"),
    ("Seniors 65 and older pay less.", "65 and older | age"),
    ("The update iOS 26.4 beta 3 is out.", "iOS 26.4 beta 3 | name"),
    ("It treats type 2 diabetes.", "type 2 | identifier"),
    ("He lives at 9 E 71st St here.", "9 E 71st St | identifier"),
    ("It happened on 12 Jan", "12 Jan | date"),
    ("A 50-year-old man left.", "50-year-old | age"),
    ("It was closed for two years.", "two years | duration"),
    ("Reply within 30 days.", "30 days | duration"),
    ("It rose over the past 12 months.", "12 months | duration"),
    ("On average over 72 weeks it fell.", "over 72 weeks | duration"),
    ("It will take a year or two.", "two | duration"),
    ("It was the highest in 300 years.", "300 years | duration"),
    ("Together the two now agree.", "two | pronoun"),
    ("Most of those people are under 18.", "under 18 | age"),
    ("Every tenth resident is older than 75.", "75 | age"),
    ("The 22nd amendment passed.", "22nd | ordinal"),
    ("The twenty-first century opened.", "twenty-first | ordinal"),
    ("The ninety-second round ended.", "ninety-second | ordinal"),
    ("It shut at eleven o'clock.", "eleven o'clock | time"),
    ("Lunch is at about one o'clock.", "one o'clock | time"),
    ("He cites Arden, pp. 41-58.", "pp. 41-58 | identifier"),
    ("It is told in vol. 9, p. 212, again.", "vol. 9 | identifier", "p. 212 | identifier"),
    ("See pages 7 to 9 and table 3.", "pages 7 to 9 | identifier", "table 3 | identifier"),
    ("3. Prime Minister to visit Oslo", "3 | list"),
    ("4 Arden (2011) shows the same.", "4 | list", "2011 | date"),
    ("12 However, the sample is small.", "12 | list"),
    ("7 Counting the votes took a night.", "7 | list"),
    ("As he said last winter,3 virtually all of it is sold.", "3 | list"),
    ("In her survey of growers,2 it was apples.", "2 | list"),
    ("See footnotes 1 and 2.", "footnotes 1 and 2 | identifier"),
    ("7.", "7 | list"),
    ("Some gained; one noted that others had not.", "one | pronoun"),
    ("Four members agreed and one objected to it.", "Four members | claim", "one | claim"),
    ("It falls under Pillar Two of the rules.", "Two | name"),
    ("That is in paragraph six.", "paragraph six | identifier"),
    ("The Group of Seven met.", "Seven | name"),
    ("Arden (2009a, 2009b) tells both.", "2009a | date", "2009b | date"),
    ("It went from one owner to another.", "one | idiom"),
    ("One argument is the cost of it.", "One | idiom"),
    ('"8 And so it was.', "8 | list"),
    (r"It is \frac{1}{3} of x_{t+1} here.", "1 | identifier", "3 | identifier", "1 | identifier"),
    ("It fell because 1) demand was weak.", "1 | list"),
    ("They use the programs.17 The rest do not.", "17 | list"),
    ("It met in May 2014.5 The rest did not.", "May 2014 | date", "5 | list"),
    ("It met in May 2014.5  The rest did not.", "May 2014 | date", "5 | list"),
    ("It chairs the Group of Seven.", "Seven | name"),
    ("The Group of Seven Finance Ministers met.", "Seven | name"),
    ("Page 1 of 23", "Page 1 of 23 | identifier"),
    ("It is a two-edged sword.", "two | idiom"),
    ("It is a three-pronged test.", "three | idiom"),
    ("One need not ask.", "One | pronoun"),
    ("It has changed over the past 300 years.", "300 years | duration"),
    ("The average wait is up from four years ago.", "four years | duration"),
    ("Pay for workers under 25 fell.", "under 25 | age"),
    ("The 12\u2011month average fell.", "12\u2011month | duration"),
    ("It is one of the largest banks.", "one | partitive"),
    ("On the one hand it is cheap.", "one | pronoun"),
    ("No one came.", "one | pronoun"),
    ("The two sides met.", "two sides | partitive"),
    ("One day it will end.", "One | idiom"),
    ("It is a two-way street.", "two | idiom"),
    ("A flop is a unit of speed, meaning 1 operation a second.", "1 operation a second | idiom"),
    (
        "Code 1234567890123456789012345678901234567890 failed.",
        "1234567890123456789012345678901234567890 | identifier",
    ),
]


@pytest.mark.parametrize("row", NO_CLAIMS, ids=lambda row: row[0])
def test_other_numbers_are_named(row: tuple[str, ...]) -> None:
    text, *expected = row
    assert [f"{text[m.start : m.end]} | {m.kind}" for m in read(text)] == expected


MEASURED_TIMES = [
    ("Life expectancy of 78 years is high.", "78 years | 78 a"),
    ("The trial will last 10 to 12 business days.", "10 to 12 business days | 10..12 d"),
    ("Wait times fell from 90 minutes to 30 minutes.", "90 minutes | 90 min", "30 minutes | 30 min"),
    ("It cut the drive from three hours to two hours.", "three hours | 3 h", "two hours | 2 h"),
    (
        "There is a 3.7-month supply of homes, compared with 3.3 months.",
        "3.7-month | 3.7 mo",
        "3.3 months | 3.3 mo",
    ),
    ("The median age was 58 and 56% were women.", "58 | 58 a", "56% | 56 %"),
    ("A 12-minute increase was seen.", "12-minute | 12 min"),
    ("They spent three hours a day on it.", "three hours a day | 3 h/d"),
    ("It gives 31 hours of video playback.", "31 hours | 31 h"),
    ("Life expectancy rose to 79 years, up 0.6 years.", "79 years | 79 a", "0.6 years | 0.6 a"),
    ("Strikes cost it 58,000 working days.", "58,000 working days | 58000 d"),
    ("The 43-day shutdown ended.", "43-day | 43 d"),
]


@pytest.mark.parametrize("row", MEASURED_TIMES, ids=lambda row: row[0])
def test_durations_that_are_measured_are_claims(row: tuple[str, ...]) -> None:
    text, *expected = row
    assert claims(text) == expected


# Plurals that give no number: bounds without a claim.
VAGUE = [
    ("Tens of thousands of people fled.", "Tens of thousands of people | 10000..100000 1"),
    ("Hundreds of miles of road flooded.", "Hundreds of miles | 100..1000 mi"),
    ("It may cost tens of millions of dollars.", "tens of millions of dollars | 10000000..100000000 USD"),
    ("Dozens of villages were cut off.", "Dozens of villages | 12..120 1"),
]


@pytest.mark.parametrize(("text", "expected"), VAGUE)
def test_plurals_without_a_number_are_bounded_and_no_claims(text: str, expected: str) -> None:
    (mention,) = read(text)
    assert mention.kind is Kind.PARTITIVE
    assert written(text, mention) == expected
