"""Spec of modality: how real a figure is, by the word that governs it."""

from datetime import date

import pytest
from grammar import table
from marked import circumstances

SPEC = table("""
    # actual, unless a word says otherwise
    Exports rose [5 percent].                                                          | actual
    The fund will seek a buyer, and it has [5 percent].                                | actual
    It has [70 percent] of the field.                                                  | actual
    The firm will sell its share of Alder ([70 percent]).                              | actual
    It was her 11th goal in [14 games].                                                | actual
    It missed its goal of 50, and burned through [9 million].                          | actual
    The mare won by [3 lengths] at odds of 7-2.                                        | actual
    He scored 18 goals in [25 games].                                                  | actual
    Exports rose more than expected to [5 million].                                    | actual
    The boat will sail on, as it holds [5 million t] of grain.                         | actual
    They agreed that the test of a rise to [2 percent] had been met.                   | actual
    In May the rate was [5 percent].                                                   | actual
    A poll of [40 economists] expects prices to fall.                                  | actual
    Prices will rise next year, according to a survey of [600 shops].                  | actual
    It aims to cut debt to 3 by 2029 from [5 euros] in 2024.                           | actual
    Costs will be 9 t this year, against [8 t] in 2024.                                | actual
    It aims to reduce the number of mills to 10 from [17] by 2028.                     | actual
    It would target [9 percent].                                                       | hypothetical
    The group aims for margins of [9 percent].                                         | target
    The rate stayed in its target range of [5 percent].                                | actual
    They agreed on [9 percent].                                                        | actual
    It sold the [9 million] it made in May.                                            | actual
    [Four in ten] could not pay the rent.                                              | actual
    Traders are pricing in [two cuts].                                                 | forecast
    I want to talk of pay, which at [9 euros] is high.                                 | actual
    It is above the [9 percent] we are aiming for.                                     | target
    It was the [9 percent] they predicted.                                             | forecast
    The mill will use less oil, save [9 t] and hire more staff.                        | forecast
    Only [14] of the 32 planned stops have opened.                                     | actual
    The government's target is [7 percent].                                            | target
    # forecast: will, expected, projected, on track, a chance of
    Margins should be about [5 million].                                               | forecast
    Analysts had been looking for [5 million].                                         | forecast
    Profit rose to 9 million, above a consensus of [5 million].                        | forecast
    Exports will rise [5 percent].                                                     | forecast
    They'll hire [9 people].                                                           | forecast
    The port grew, and it’ll hire [9 people].                                          | forecast
    Output is expected to stand at [49 million t].                                     | forecast
    Analysts forecast that exports grew [5 percent].                                   | forecast
    Banks are on track to pay [5 million euros].                                       | forecast
    About [50 people] will be asked.                                                   | forecast
    There is a [25%] chance of rain.                                                   | forecast
    Members anticipated that prices would rise [2 percent].                            | forecast
    The firm reiterated that it saw profit of [5 million].                             | forecast
    It gave guidance of [5 million].                                                   | forecast
    It beat the [5 million] expected by the market.                                    | forecast
    It beat the [5 million] seen by analysts.                                          | forecast
    Output should expand by [5 percent].                                               | forecast
    The rate should be cut to [5 percent].                                             | target
    It would be below last year's [5 million].                                         | actual
    It is picked to gain [5 percent] in the coming year.                               | forecast
    Institute to Receive [$9 Million]                                                  | forecast
    # what lies in the future cannot be actual
    The fee is [9 euros] in 2031.                                                      | forecast
    Growth is seen easing to 4 percent next year from [5 percent] this year.           | forecast
    It rose 5 percent, ahead of the [4 percent] average estimate.                      | forecast
    A survey had pegged stocks at [9 t].                                               | forecast
    # target: plans, aims, agreed to, a standing objective
    The firm plans to build [9 dams].                                                  | target
    They agreed to pay [9 million euros].                                              | target
    Inflation is above the bank's [2 percent] goal.                                    | target
    Inflation would return to the [2 percent] objective.                               | target
    Its measures to cut the deficit to [3 percent] were approved.                      | target
    They signed a deal to buy [9 ships].                                               | target
    The board directs the desk to buy [9 million euros] of bonds.                      | target
    # the level that a plan or forecast sets out from is known
    It plans to cut the deficit from [12 percent] to 8 percent.                        | actual
    It aims to make 9 t, up from the current rate of [5 t].                            | actual
    Acme expects sales to fall after growth of [9 percent] last year.                  | actual
    It could use 9 percent by 2030, up from about [4 percent] in 2023.                 | actual
    # a clause that only gives the reason
    It is expected to grow, as its phone is sold in [9 countries].                     | actual
    The firm saw profit of [5 million].                                                | actual
    The bank is expected to cut rates after prices fell [5 percent].                   | actual
    Its sales were below market estimates after prices fell [5 percent].               | actual
    Inflation expectations eased to [3 percent].                                       | actual
    # the target rate is a level like others
    The target rate was [5 percent].                                                   | actual
    They agreed that banks would have to raise [9 million].                            | target
    He pledged that the state would plant [9 million] trees.                           | target
    Acme plans spending of [9 million euros].                                          | target
    About [900 nurses] in the city plan to walk out.                                   | target
    They agreed in Rome on Monday to pay [9 million euros].                            | target
    # hypothetical: would, could, if, proposed, potential
    The law would impose a duty of [50 percent].                                       | hypothetical
    If the index falls [20 percent], trading stops.                                    | hypothetical
    Losses may have reached [5 million euros].                                         | hypothetical
    A proposed levy of [5 percent] met protest.                                        | hypothetical
    A fall through [105] would hurt.                                                   | hypothetical
    # *would* for *will* in what was said; a duty is a target
    The bank said prices would rise [5 percent] in 2026.                               | forecast
    The bank reiterated that it would invest [9 million].                              | forecast
    Banks must hold [5 percent] of their assets in cash.                               | target
    Farmers must register to get the [$90] payment.                                    | actual
    Growth will not go on at the [6 percent] pace seen last year.                      | actual
    It agreed that it would buy a lot of coal, as it did in May, all by rail, and would ask [$9].  | target
    Wages, which fell in May, should rise to [9 million].                              | target
    It is near its objectives of full employment and [2 percent] inflation.            | target
    One member preferred a [2 percent] cut.                                            | hypothetical
    It holds [9 million] of preferred shares.                                          | actual
    Two members wanted a [2 percent] cut.                                              | hypothetical
    It will earn more than the [9 million] they made in 2011.                          | actual
    They saw a probability of a [2 percent] cut.                                       | forecast
    It recommended that [9 ports] be closed.                                           | hypothetical
    If that were not enough, wages fell [9 percent].                                   | actual
    Here is what it sold and what banks were expecting: [9 million].                   | actual
    Profit was 8 euros vs. [9 euros] expected.                                         | forecast
    The bill foresees a surplus of [9 million].                                        | forecast
    Sales missed estimates for a 2 percent gain, after a [4 percent] jump in May.      | actual
    Those who smoke are twice as likely to fall ill, a study of [900 people] found.    | actual
    The city of [4 million] will fine them.                                            | actual
    Sales more than [doubled] last year and should rise again.                         | actual
    Economists had tipped a rise of [2 percent].                                       | forecast
    Analysts had looked for a rise of [2 percent].                                     | forecast
    It will end at 3 percent, up from the [2 percent] they forecast in May.            | forecast
    The firm guided to sales of [9 million].                                           | forecast
    Analysts now see growth of [9 percent].                                            | forecast
    Farmers see losses of [9 percent].                                                 | actual
    The town sees [9 million visitors] a year.                                         | actual
    The fund has seen growth of [9 percent].                                           | actual
    They lowered their anticipated costs, and their profit fell by [9 percent].         | actual
    It should say that, prices having fallen by [9 percent], it will act.              | actual
    Under the projected path, inflation is [9 percent].                                | forecast
    It pays 18 times its expected profit, a premium of [9 percent].                    | actual
    They see a chance that the bank, which last moved with a [2 percent] cut, will act. | actual
    # estimate
    The institute estimated the cost at [5 million euros].                             | estimate
    It estimates that sales are [5 million].                                           | estimate
    Fewer than [250 frogs] are thought to survive.                                     | estimate
    Advance estimates from the Harbour Office put it at [9 t].                         | estimate
    Some [9 people] have fled, the Harbour Office estimates.                           | estimate
    Output grew [2 percent], the Harbour Office said in a flash estimate.              | estimate
    Output grew [2 percent], according to the advance estimate by Lind Research.       | estimate
    It is worth [9 million] by some estimates.                                         | estimate
    On preliminary figures output was [5 million t].                                   | estimate
""")


@pytest.mark.parametrize(("text", "modality"), SPEC)
def test_modality(text: str, modality: str) -> None:
    (found,) = circumstances(text, date(2025, 8, 29))
    assert found.modality == modality
