"""Spec of periods: which of several times is a figure's own.

A period is written as a year, a month, a day, or `first..last`; `-` is none. `//` ends a paragraph.
"""

from datetime import date

import pytest
from grammar import table
from marked import circumstances
from periods import days

from extraction.claims import extract
from extraction.model import Document, Measure, Period

FRIDAY = date(2025, 8, 29)


CHOSEN = table("""
    # what follows the figure, else what stands before it
    Inflation was [4.6 percent] in May.                                              | 2025-05
    In May inflation was [4.6 percent].                                              | 2025-05
    In 2023 output was [5 t], and in 2024 it was [6 t].                              | 2023 2024
    Output was [5 t] in 2023 and [6 t] in 2024.                                      | 2023 2024
    It rose [9 percent] to [5 t] last year, a gain of [1 t] on the plan.             | 2024 2024 2024
    The number was [400] in 2024, while sales came to [5 million].                   | 2024 2024
    It is to grow [2 percent] this year and [3 percent] next.                        | 2025 2026
    Debt stood at [9 euros] at the end of the quarter.                               | 2025-06-30
    It will owe [9 euros] at the end of the quarter.                                 | 2025-09-30
    It owed [9 euros] after it warned of fewer sales this year.                      | 2025-08-29
    It fell by 9 to [8 euros] after it warned of fewer sales this year.              | 2025-08-29
    It implies a cut in June and some [9 points] of easing by year-end.              | 2025-12-31
    The yen slid past [158 yen], a fall of 3 percent since May.                       | 2025-08-29
    It is slower than 2024's [5.1 percent].                                           | 2024
    Some [9 people] came in July, beating the [8] who came in July 2023.              | 2025-07 2023-07
    The fee will fall from 5 million won to [1 million won] in May.                  | 2026-05
    It ended the year with [9 dams] and debts of [8 euros].                          | 2024-12-31 2024-12-31
    It ended the month [9 percent] lower.                                            | 2025-08
    It expects the rate to peak at 5 in May before easing to [4 percent] by June.    | 2026-06
    Between 2000 and 2023 deaths fell [9 percent].                                   | 2000..2023
    From 2000 to 2023 deaths fell [9 percent].                                       | 2000..2023
    Fares will rise next year, by a survey of [600 shops].                           | 2025-08-29
    Between now and 2030 it will build [9 dams].                                     | 2025-08-29..2030-12-31
    # the time of the subject
    <Sales in 2023> were far above those of 2021 at [5 million].                     | 2023
    In May <sales> rose [4 percent], and in the year to May [7 percent]. | 2025-05 2024-06..2025-05
    Profit rose [8 percent] to [5 euros], or [1 euro] a share, in May.               | 2025-05 2025-05 2025-05
    Sales rose to [8 euros] in 2024, an increase over 2023 of [1 euro].              | 2024 2024
    <Sales> were [9 euros] in 2024.                                                  | 2024
    It made far more than 2023 <sales> of [8 euros].                                 | 2023
    # times that only tell what is compared with
    Prices were [5 euros] in May, compared with [4 euros] a year earlier.            | 2025-05 2024-05
    Prices rose to [5 euros] from [4 euros].                                         | 2025-08-29 -
    Its tally of [900] is already above 2024.                                        | 2025-08-29
    It bought [9 t] last week, up from [8 t] the week before. | 2025-08-18..2025-08-24 2025-08-11..2025-08-17
    It was up 2 percent from a year ago and above a low of [9 t].                    | 2025-08-29
    Since May many sank, double the [5] of the same period last year.   | 2024-05-01..2024-08-29
    The deficit was [9 euros] higher than forecast in March.                         | 2025-08-29
    Heat was [2 degrees] above pre-war levels in July.                                | 2025-07
    It sold [9 million], four times last year's figure.                              | 2025-08-29
    The tax will go up from [2 euros] to [3 euros] on Wednesday.                     | 2025-08-29 2025-09-03
    The rate fell to [6.5 percent] from [6.6 percent] last week. | 2025-08-29 2025-08-18..2025-08-24
    It grew to [5 t] in January from [3 t] in December.                              | 2025-01 2024-12
    It grew to [5 t] in December from [3 t] in January.                              | 2024-12 2024-01
    In May it was [9 euros], compared with [8 euros], or [2 pounds], a year earlier. | 2025-05 2024-05 2024-05
    In May 2025 it was [5 euros], compared with [4 euros] in the same month of 2023. | 2025-05 2023-05
    In May it was [5 euros]. It was [4 euros] a year ago.                            | 2025-05 2024-05
    Sales were [5 euros] in 2024, up from [4 euros].                                 | 2024 -
    It drew [9 million], above the record of [8 million] set in 2019.                | 2025-08-29 2019
    The trial of [600 people], expected to end in 2027, met its goal.                | 2025-08-29
    Growth was [5 percent], slower than April's [6 percent].                         | 2025-08-29 2025-04
    It was [5 euros] in May, up from [4 euros] in the same month a year ago.         | 2025-05 2024-05
    The surplus came to [9 million], up from [8 million] in April.                   | 2025-08-29 2025-04
    June profit was [5 euros] a share, from [4 euros] a share a year ago.            | 2025-06 2024-06
    Fares averaged [90 euros], twice as much as a decade ago.                        | 2025-08-29
    Its share shrank to [8 percent] from [50 percent] in 2007.                       | 2025-08-29 2007
    The debt would fall to [9 t] by 2030, from [12 t] now.                           | 2030 2025-08-29
    It missed the [9 euros] analysts had forecast for May.                           | 2025-05
    It fell from a peak of [28 cents] a pound in May 2023 to [14 cents].             | 2023-05 2025-08-29
    It takes [14 months], up from nine in 2019.                                      | 2025-08-29
    Its debt was [9 euros] in 2019 and [8 euros] two years later.                    | 2019 2021
    It was [9 t] in the second quarter of 2024 and [8 t] in the first. | 2024-04..2024-06 2024-01..2024-03
    In May it was [2 t], from [4 t] in April and [9 t] a year earlier.               | 2025-05 2025-04 2024-05
    In May it rose by 8 percent from the previous quarter. It has [9 t].             | 2025-08-29
    The rate is [36 percent], down 5 points since June.                              | 2025-08-29
    Rents have doubled since 2013 to an average of [9 euros].                        | 2025-08-29
    It sold 3 t in May, bringing the total since 2013 to [9 t].                      | 2013-01-01..2025-08-29
    They promised [5 t]; only [3 t] were sold last year.                             | 2025-08-29 2024
    It grew in May. It sold more than in the same month of 2024 and for the year [5 t]. | -
    Posts fell by 9 on the quarter to [8] in the three months to May.                | 2025-03..2025-05
    Wheat imports fell to [9 t] in 2024, though sales of rye hit [8 t].              | 2024 2024
    It plans to cut [9 jobs] and warned that its second-quarter loss would be big.   | 2025-08-29
    It cut [9 jobs] to [5 jobs] and said it could cut more in the first half of 2027. | 2025-08-29 2025-08-29
    It expects to earn [9 euros] in the quarter ending in October.                   | 2025-08..2025-10
    In 2001 the bank took up a goal, which has kept inflation at [4 percent].        | 2001-01-01..2025-08-29
    Exports were [9 t] in 2024, up from [8 t] in 2023.                               | 2024 2023
    It kept its rate at [2 percent] and cut its forecast for the year to June 2026.  | 2025-08-29
    It grew to [15 t] from [9 t] a decade ago.                                       | 2025-08-29 2015
    It was [9 million] in May, double the [4 million] told of a year earlier.        | 2025-05 2024-05
    It will hire [9 people] in the quarter.                                          | -
    The index climbed to [53] from [51] in June.                                     | 2025-07 2025-06
    The index climbed to [53] from [51] in July.                                     | 2025-07 2025-07
    The share of wool is [9 percent], half its share in 1970.                        | 2025-08-29
    Its share in 1970 was [9 percent].                                               | 1970
    # a time in brackets with a colon is of the figure behind it
    It had sales of [5 t] (2022: [4 t]).                                             | 2025-08-29 2022
    Sales in 2024 came to [5 t] (previous year: [4 t]) in Spain.                     | 2024 2023
    It had sales of [5 t] (2022).                                                    | 2022
    It grew by 2 from 1973 to 1995 and has averaged [3 percent] since then.          | 1995-12-31..2025-08-29
    It replaced a hall that opened in 1991. It lost [9 t].                           | 2025-08-29
    Prices rose 2 percent in July after 3 percent in June, and were [4 percent] above May. | 2025-07
    Its assets are [9 euros], little changed from mid-July.                          | 2025-08-29
    It is the most since 1991, when [468 people] fell ill.                           | 1991
    The shares, down [48 percent] this year, fell by [7 percent].                    | 2025 2025-08-29
    The index had been 37 in January. It lost [9 t].                                 | 2025-08-29
    It had 9 t on Aug. 1. Its <shares> fell to [4 euros].                            | 2025-08-29
    It was raised by [9 points], the eighth increase since June.                     | 2025-08-29
    It grew in June; oil is [50 euros], against [37 euros] a year earlier.           | 2025-08-29 2024-08-29
    The deficit fell to [2 euros] from last year's record [11 euros].                | 2025-08-29 2024
    The spread widened to [330] from [270] on Wednesday.                             | 2025-08-29 2025-08-27
    The rate was cut since August to a record low [8 percent].                       | 2025-08-29
    The yield fell to 2 percent from 3 percent late Thursday. It rose by [9 t].      | 2025-08-29
    It rose to [9 t] from [5 t] in 2009, above a consensus of [8 t].                 | 2025-08-29 2009 -
    It had record sales of 9 t in June. It lost [5 t].                               | 2025-06
    It hit a record 9 euros in June. It lost [5 t].                                  | 2025-08-29
    Growth for 2010 was revised up to 2 percent. It lost [5 t].                      | 2025-08-29
    Sales fell in June. Bank shares led, with Acme off [7 percent].                  | 2025-08-29
    Volume was [9 t], above last year's estimated daily average of [8 t].            | 2025-08-29 2024
    It has tripled since last spring and closed Wednesday at [9 euros].              | 2025-08-27
    Sales stand at [9 t], [4 percent] behind last year's pace.                       | 2025-08-29 2025-08-29
    Sales were [9 t] in the month.                                                   | 2025-07
    Output was [5 t], after a rise of 2 t in April.                                  | 2025-08-29
    It rose to [9 t] in May, the most since April, from [8 t] in March.              | 2025-05 2025-03
    It narrowed by [9 euros], or 5 percent, to [60 euros] in June.                   | 2025-06 2025-06
    It grew at a [3 percent] annual rate, or by [9 euros], in June.                  | 2025-06 2025-06
    It is quoted at [9 euros] a ton, unchanged from a week ago.                      | 2025-08-29
    It spent [9 euros] during the quarter and has [5 euros] left. | 2025-04..2025-06 2025-08-29
    It now sees 2025 sales of [9 euros].                                             | 2025
    Gusts of [75 mph] are expected Friday on the coast.                              | 2025-08-29
    Ortiz had [14 points] in the fourth quarter as the Hawks pulled away.            | 2025-08-29
    There were [3 million] of them in 2024, [9] more than in the previous year.      | 2024 2024
    It held [9 t] at the end of June, from [8 t] a month earlier.                    | 2025-06-30 2025-05-31
    # a forecast that was changed is for the same time as the new one
    It now expects to make [9 t] this year, down from an earlier forecast of [12 t]. | 2025 2025
    It raised its forecast for 2026 to [5 t] from [4 t].                             | 2026 2026
    It raised its forecast for 2026 to [5 t] from [4 t] on Monday.                   | 2026 2026
    # a record is no start
    Exports fell [9 percent], the most since 1981.                                   | 2025-08-29
    Exports fell [9 percent], the sharpest drop since records began in 1949.         | 2025-08-29
    # the level from which a plan or forecast sets out is today's
    It plans to cut the deficit from [12 percent] to [8 percent] by 2030.            | 2025-08-29 2030
    It aims to make [9 t] by 2030, up from the current rate of [5 t].                | 2030 2025-08-29
    It is expected to grow from [9 million] to [13 million] by 2040.                 | 2025-08-29 2040
    # what had been expected is of the time that is told of
    Profit was [9 euros] in May. Analysts had expected [8 euros].                    | 2025-05 2025-05
    In December it had forecast [1 percent] for 2024.                                | 2024
    # when it was said is not when it was
    It posted a better-than-expected quarterly loss on Friday. Sales fell [9 percent]. | 2025-04..2025-06
    The ministry on Tuesday forecast a crop of [9 t].                                | -
    It said on Monday that [9 people] had died.                                      | 2025-08-29
    The mayor told a meeting in Rome on Monday that [9 people] had died.             | 2025-08-29
    It grew last year, he told reporters on Monday. Sales rose to [9 euros].         | 2024
    # results for what has just ended are still forecast
    Acme cut its forecast of full-year profit to [9 million].                        | 2025
    Acme forecast second-quarter sales of [9 million].                               | 2025-04..2025-06
    # since a time: until the day of publication
    It has lost [9 percent] since the trouble began in May.                          | 2025-05-01..2025-08-29
    It has lost [9 percent] since May.                                               | 2025-05-01..2025-08-29
    This week scientists posted a paper. Some [9 people] fell ill.                   | 2025-08-29
    # a time of another clause or of another thing
    In May sales rose [5 percent] after the aid ended in 2023.                       | 2025-05
    It is to grow, after a loss in May, as it is sold in [9 countries].              | 2025-08-29
    It plans to invest [9 million] in farms and mills in the hills of Spain in 2026. | 2026
    While wages fell in May, the plan was passed by [230] votes.                     | 2025-08-29
    In his 2024 address he spoke of “[35 million] new homes”.                        | 2025-08-29
    They had until Friday to sign up [27 countries].                                 | 2025-08-29
    # the running time of the paragraph, for the past tense alone
    In 2010 the bank was sued. It settled for [5 million euros].                     | 2010
    In 2010 the bank was sued. It employs [500 people].                              | 2025-08-29
    In 2010 it was sued. // It settled for [5 million euros].                        | 2025-08-29
    In 2010 fares rose. A trip cost [5 euros].                                       | 2010
    In 2010 it was hit. The flood, with sustained winds of [90 km], is over.         | 2025-08-29
    In 2010 it was hit. Some [90] displaced families are there.                      | 2025-08-29
    In 2010 it was hit. Donors have so far provided [9 t].                           | 2025-08-29
    In 2010 it was hit. The firm, which grew then, now has [9 plants].               | 2025-08-29
    In 1994 it was [9 percent]; it is currently [5 percent].                         | 1994 2025-08-29
    Support stood at [9 percent], up [2 points] since May.        | 2025-08-29 2025-05-01..2025-08-29
    She took [4 seconds] off the record she set in July.                             | 2025-08-29
    They chose to go on as announced in May and to keep the rate at [5 percent].     | 2025-08-29
    It grew in 2024, the office said last month. Sales were [9 t].                   | 2024
    It pays [9 euros], unchanged from 2024.                                          | 2025-08-29
    It gave [9 t] to its owners and expects to grow in 2026.                         | 2025-08-29
    It rose in 2024 and now stands at [9 t].                                         | 2025-08-29
    Acme, a maker of toys, sold [9 t] last year, [1 t] more than in 2023.            | 2024 2024
    It sold [3 t] in 2024, and its fleet of [9 ships] serves Spain.                  | 2024 2025-08-29
    In the year that starts in May it sees gains, but [9 t] less output in that year. | 2026-05..2027-04
    # of several the latest, whatever is told first
    Output rose in 2024, after a fall in 2023. Exports gained [5 percent].           | 2024
    Output fell [9 percent] this year. It covers, or did, [5 ha].                     | 2025 2025
    In May sales fell. Those of April were lower. Prices rose [5 percent].           | 2025-05
    Prices rose in May. In the year to May they rose 9 percent. Rents rose [5 t].    | 2025-05
    # but no time of a level that another is held to
    It had [5 t] in May, down from [9 t] last year. It lost [4 t].                   | 2025-05 2024 2025-05
    # but no time of an aside, of a plan or of what had gone before
    It grew in May. The owner, who came in 2019, left. Sales fell [5 percent].       | 2025-05
    It grew in May. It aims for more this year. Sales rose [5 percent].              | 2025-05
    It grew, but the bank, which sold ships last year, lost. Sales fell [5 percent]. | 2024
    # nor that of results for the market's answer
    It grew in May. It raised its full-year profit forecast. Costs fell [2 percent]. | 2025-05
    It grew in May. Polls—of April and June—were weak. It lost [2 percent].          | 2025-05
    # what was put out is not of the month in which it was said, what is done this month is
    It will buy [9 t] this month, it said.                                           | 2025-08
    # a level before and after, one of others, and what is held to a price
    It came to [9 t] last year, against [8 t] the year before.                       | 2024 2023
    It rose from [58 percent] in 1996 to [71 percent].                               | 1996 2025-08-29
    It was [7 percent] in May, compared with [5 percent] for women.                  | 2025-05 2025-05
    The offer is a [38 percent] premium to Monday's closing price.                   | 2025-08-29
    It comes after the [9 ships] that Acme sold in 2005.                             | 2005
    Between its peak in May 2006 and early 2009 it fell by [9 percent].    | 2006-05-01..2009-03-31
    It came to [9 t] in May, and to double its share in 1970.                        | 2025-05
    Last year's daily average of [9 t] was high.                                     | 2024
    Acme, whose sales fell [9 percent], plans to close by the end of May.            | 2025-08-29
    Compared with the same period of 2024, they were few, and it made [9 t].         | 2025-08-29
    It was [2 percent], compared with [3 percent] in the previous forecast.          | 2025-08-29 2025-08-29
    Between 1992 and 2002 it rose from [5 t] to [9 t].                               | 1992 2002
    Since it opened in 2023, people have seen [9 ships].                   | 2023-01-01..2025-08-29
    Prices fell since their May 2024 peak by [9 percent].                  | 2024-05-01..2025-08-29
    It was [7 percent] in May, compared with [5 percent] in Spain.                   | 2025-05 2025-05
    It rose to [5 percent] from [4 percent] late Monday.                   | 2025-08-29 2025-08-25
    It sold [9 t] last year and employs [90 people].                                 | 2024 2025-08-29
    As late as 1970 it had [9 t].                                                    | 1970
    In its May survey, [5 percent] said so.                                          | 2025-05
    Over the past decade it rose from [5 t] to [9 t].                      | 2015-08-29 2025-08-29
    It aims to vaccinate 5 million of its [9 million] people by October.             | 2025-08-29
    It aims to reach [5 million of] them all by the end of October.                  | 2025-10-31
    Profit fell in the second quarter. <Acme shares> dropped [5 percent].            | 2025-08-29
    The firm, founded in 2019, has [310 people].                                     | 2025-08-29
    It has [310 people] and will hire [200 more] this year.                          | 2025-08-29 2025
    It grew in May, data showed on Monday. Sales rose [5 percent].                   | 2025-05
    It rose [9 percent] to [$9] in May and is seen growing 3 percent this year.      | 2025-05 2025-05
    Gasoline rose [2 percent] following June's [9 percent] surge.                    | 2025-08-29 2025-06
    It will pay more after first-half <profit> rose by [9 euros].                    | 2025-01-01..2025-06-30
    A measure in May would raise [9 euros].                                          | 2026-05
    They voted [6] to 3 to close it by 2027.                                         | 2025-08-29
    Income grew to [9 euros], and the bank raised its goal for 2026.                 | 2025-08-29
    The fair cost [9 euros], 3 over the budget set in 2019.                          | 2025-08-29
    They took 30 medals, beating the 20 won in 1994. They sold [9 tickets].          | 2025-08-29
    The firm was sold for [$4] in 2021 and has raised [$6].                          | 2021 2025-08-29
    The yield on the 2015 bond fell to [9 percent].                                  | 2025-08-29
    Flights were late in 2024 by [9 minutes].                                        | 2024
    It fined firms [9 euros], five times the amount of 2022.                         | 2025-08-29
    It is worth [$9], four times what it was last May.                               | 2025-08-29
    It has [300 people], a number it aims to double by December.                     | 2025-08-29
    Prices have slid to [9 euros] from 12 in June.                                   | 2025-08-29
    They fell by 9 in May; the average rose to [5 t].                                | 2025-05
    It fell in May. The bank left its key <rate> at [9 percent].                     | 2025-08-29
    It was [9 t], more than the 8 expected in June.                                  | 2025-08-29
    Last school year it was [9 percent].                                             | 2024-09-01..2025-06-30
    # the month that ends a stretch
    In the three months to June sales fell. They rose [2 percent] over the month.    | 2025-06
    # which of its kind the noun before a figure is
    It had first-half growth of [5 percent] and June growth of [3 percent]. | 2025-01..2025-06 2025-06
    It set a goal in May for growth of [5 percent], measured from 2023 to 2024.      | 2023..2024
    # over a stretch, which is not what it is held to
    Investment has averaged [8 percent] growth over the past five years.   | 2020-08-29..2025-08-29
    # what has been so since something began
    Despite a rise of [5 percent] in short-term rates over the past year, it grew.   | 2024-08-29..2025-08-29
    Since the strike began in June 2022, its deposits had shrunk by [9 euros].  | 2022-06-01..2025-08-29
    # what went before is not when
    # what it is yet to do once something is
    # nor is the day on which a bond is paid back
    The bond, due in 2030, was priced at [9 euros].                                  | 2025-08-29
    # a former level has its own time, also behind an hour
    Gold rose to [$9] by 1415 GMT from [$8] late on Wednesday.                       | 2025-08-29 2025-08-27
    The line will carry [22,000 people] when it opens in 2028.                       | 2028
    Hiring was strong in May, after smaller gains in April, and the rate fell to [4 percent]. | 2025-05
    # what is agreed to begin then
    Crude fell after settling higher on Tuesday. Coal was down [9 euros].            | 2025-08-29
    # a day of payment is that of what is paid alone
    It pays [4 euros], payable on June 14 to holders of record on May 31, and [9 t]. | 2025-06-14 2025-08-29
    It agreed that, beginning in December, it would buy bonds for [9 euros].         | 2025-12
    # no time: the day of publication, but for what is open
    The dam holds [9 million t].                                                     | 2025-08-29
    The dam will hold [9 million t].                                                 | -
    If the dam held [9 million t], it would break.                                   | -
    The firm plans to build [9 dams].                                                | 2025-08-29
    Losses may have reached [9 million].                                             | 2025-08-29
    # an event told of before is when it was said to be
    The fair began on Thursday. The fair runs through Saturday for [90 firms]. | 2025-08-28..2025-08-30
""")


@pytest.mark.parametrize(("text", "meanings"), CHOSEN)
def test_each_figure_takes_its_own_time(text: str, meanings: str) -> None:
    found = [each.period for each in circumstances(text.replace(" // ", "\n\n"), FRIDAY)]
    assert found == [days(cell) for cell in meanings.split()]


@pytest.mark.parametrize(
    ("text", "meaning"),
    table("""
        The index is up [60 percent] from March.                        | 2025-03-01..2025-08-29
        Jobs are [2 percent] fewer than it was in February 2020.        | 2020-02-01..2025-08-29
        It has [more than doubled] from just a year ago.                | 2025-08-29
        In 2024 it came to 9 t, up [5 percent] from 2023.               | 2024
        It rose in May, data showed. It is up [5 percent] from April.   | 2025-05
        It rose in May. Over the past 12 months it gained [5 percent].  | 2024-06..2025-05
        It rose in May. It is [5 percent] more than in the same month of 2024. | 2025-08-29
        It rose in May. Compared with the same month of 2024, it was up [5 percent]. | 2025-05
        The fee will rise by [5 percent] from October 1.                | 2025-10-01
        It was sold in May 2024 and has since [doubled] its sales.      | 2024-05-01..2025-08-29
        By the end of June it had 90, a rise of [2] from the end of last year. | 2024-12-31..2025-06-30
        In May it rose by 5, compared with a gain of [3] a year earlier. | 2024-05
        It grew by 2 in the three months to June, after [3] a year earlier. | 2024-04..2024-06
        In May it rose by [5] from a year earlier.                      | 2025-05
        Sales this year are [9 percent] ahead of 2024.                  | 2025
        Sales were 5 euros in 2024, [9 percent] up on 2023.             | 2024
        Wrecks fell [9 percent] from 90 in 2000 to 80 in 2023.          | 2000..2023
        Wrecks fell from 90 in 2000 to 80 in 2023, a drop of [9 percent]. | 2000..2023
        Wrecks fell from 90 in 2000 to 80 in 2023, and rose [9 percent].  | 2025-08-29
        In May it was 9, 2 less than in April but [3 percent] more than a year ago. | 2025-05
        It rose in May. It then gained 2 percent, after falling [5 percent] the month before. | 2025-04
        It came to 9 in May, and compares with a gain of [3 percent] a year ago. | 2024-05
        Wool has fallen [9 percent] from its May 2024 peak.             | 2024-05-01..2025-08-29
        It was up [9 percent] on the same weekend in 2024.              | 2025-08-29
        Output came to 9 t in 2024, up [5 percent] from the crop of 2023. | 2024
        It rose 2 in May, and is now [9 percent] higher than a year ago. | 2025-08-29
    """),
)
def test_a_change_runs_from_its_named_start(text: str, meaning: str) -> None:
    (found,) = circumstances(text, FRIDAY, measure=Measure.CHANGE)
    assert found.period == days(meaning)


@pytest.mark.parametrize(
    ("text", "meaning"),
    table("""
        Some [12 people] were hurt when a tram left its rails on Tuesday.         | 2025-08-26
        Some [40 people] fled their homes before the storm came ashore on Sunday. | 2025-08-24
        Some [40 people] fled, and it will take in more on Sunday.                | 2025-08-29
        It was dropped in June. [Two members] judged that it should stay.         | 2025-08-29
        [Four members] thought that rates should rise in 2026.                    | 2025-08-29
        Some [40 people] sued it over the May 4, 2024 fire.                       | 2025-08-29
    """),
)
def test_what_is_counted_is_of_the_day_that_a_clause_behind_it_tells(text: str, meaning: str) -> None:
    (found,) = circumstances(text, FRIDAY, unit="1")
    assert found.period == days(meaning)


def test_a_multiple_of_what_was_a_year_ago_is_of_today() -> None:
    (found,) = circumstances("It is [more than double] its worth a year ago.", FRIDAY, unit="×")
    assert found.period == days("2025-08-29")


def test_a_line_that_holds_a_date_alone_dates_what_stands_below() -> None:
    found = circumstances("Date: August 14, 2024\n\nThe lab won [9 million] last month.", FRIDAY)
    assert found[0].period == days("2024-07")


def test_a_change_from_a_month_is_of_the_next_one() -> None:
    found = read_periods(
        "Prices in 20 cities fell 2 percent in June. Rents fell 3 percent from June.", FRIDAY
    )
    assert found["3 percent"] == days("2025-07")


def test_the_time_of_what_one_is_held_to_is_no_time_of_the_next() -> None:
    found = read_periods(
        "Use fell 9% in the first half of 2025 from the same period of 2024, as output rose 5%.", FRIDAY
    )
    assert found["5%"] == found["9%"] == Period(date(2025, 1, 1), date(2025, 6, 30))


def read_periods(text: str, published: date) -> dict[str, Period | None]:
    found = extract(Document(name="text", text=text, published_on=published))
    return {quantity.quote: quantity.period for quantity in found.quantities}
