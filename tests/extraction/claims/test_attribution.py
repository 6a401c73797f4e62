"""Spec of attribution: from whom a figure is; `-` is nobody. `//` ends a paragraph."""

from datetime import date

import pytest
from grammar import table
from marked import circumstances

SPEC = table("""
    # according to a source, before or behind the figure
    According to the Harbour Office, [9 ships] docked.                                      | Harbour Office
    Output was [9 t], according to Ada Lind.                                                | Ada Lind
    Shares of Acme rose 2 percent, adding [$9] to its worth.                                | -
    Analysts expect 9 t. It said it would hire [9 people].                                  | -
    Shares fell after it lost money, warning that it would lose [9 euros].                  | -
    # a verb of saying, before or behind the figure, with the title left out
    Ada Lind, head of the Harbour Office, said that [9 ships] docked.                       | Ada Lind
    The port took in [9 ships], the Harbour Office said in a statement.                     | Harbour Office
    Stocks fell by 9 t, the Harbour Office said, against forecasts for a fall of [2 t].     | -
    The staff's forecast showed growth of 9 t in May. Sales fell [5 t] in June.             | -
    A poll showed output rose 9 t in May. Sales fell [5 t] in June.                         | -
    Analysts were expecting sales of [9 euros].                                             | Analysts
    A third of the clerks said no, up from [9 percent] in May.                              | -
    The port took in [9 ships], said Ada Lind, who runs it.                                 | Ada Lind
    Acme rejected the bid, saying [5 million euros] is too little.                          | Acme
    Acme Inc. on Monday said sales rose [9 percent].                                        | Acme Inc.
    Traders have long said that [9 percent] of it is lost.                                  | Traders
    A poll of [9 banks], and of others, noted a steady rise.                                | -
    Acme Corp (ACM.N) late on Monday said sales rose [9 percent].                           | Acme Corp
    Its head, Dr. Ada Lind, said [9 people] died.                                           | Dr. Ada Lind
    According to its spokesman, Ada Lind, [9 people] died.                                  | Ada Lind
    Figures from the Harbour Office show output fell [9 percent].                           | Harbour Office
    The WHO said [9 people] died.                                                           | WHO
    "We had [9 ships]," said Dr. Ada Lind, who runs it.                                     | Dr. Ada Lind
    The port lost [9 t], the United Nations said.                                           | United Nations
    The port lost [9 t], the harbour master told a meeting.                                 | harbour master
    The port lost [9 t], the Harbour Office said Tuesday, after a storm.                    | Harbour Office
    It was calm, the Harbour Office said, compared with [9 t] in May.                       | Harbour Office
    The port lost [9 t], two people familiar with the matter said. | two people familiar with the matter
    Acme runs a fleet and says it will buy [9 ships].                                       | Acme
    The port lost [9 t], the Harbour Office reported last month.                            | Harbour Office
    Zenith has bought [9 ships], it announced at the fair.                                  | Zenith
    OSLO - Acme Inc. said sales rose [9 percent].                                           | Acme Inc.
    The port lost [9 t], monitoring group Lind said on Friday.                    | monitoring group Lind
    The port lost [9 t], government data released on Friday showed.                         | government data
    The harbour master, Ada Lind, put the loss at [9 t].                                    | Ada Lind
    Analysts at Lind Research expect a loss of [9 t].                  | Analysts at Lind Research
    # results are from who reports them, and go on to be
    Acme reported sales of [9 million].                                                     | Acme
    Acme reported a loss. Sales were [9 million].                                           | Acme
    Acme reported a loss. Zenith sold [9 million].                                          | -
    Lind said it was calm. Sales were [9 million].                                          | -
    A study by Lind Research found no loss. About [9 percent] of ships left.                | Lind Research
    The deputy manager discussed the market. Balances rose to [9 million].                  | deputy manager
    Acme reported a loss. Zenith left. Sales fell to [9 million].                           | -
    A man who said he had [9 ships] left.                                                   | man
    # an estimate is from whom it names, or from whom the sentence cites
    Sales were up, topping analysts' average estimate of [9 million].                       | analysts
    Sales beat the [9 million] expected by the market.                                      | market
    Sales rose, beating the [9 percent] rise Wall Street expected.                          | Wall Street
    Sales missed a forecast of [9 million] in a Lind poll.                                  | Lind poll
    Acme reported sales that beat analysts' estimate of [9 million], according to Ada Lind. | Ada Lind
    Sales will be [9 million], analyst Tom Ek estimated.                                    | analyst Tom Ek
    For 2016 the company expects sales of [9 million].                                      | -
    Some [9 t] are lost, the Harbour Office estimates.                                      | Harbour Office
    A harbour official put the loss at [9 t].                                               | harbour official
    The government expects a loss of [9 t].                                                 | government
    It rose 5 percent, ahead of the [4 percent] estimate of analysts.                       | analysts
    # reports and data are from whom they name
    Statistics from the Harbour Office show that [9 ships] docked.                          | Harbour Office
    Some [9 t] are lost, a study by the think tank Lind showed.                             | think tank Lind
    Some [9 t] are lost, according to an estimate released today by Lind Research.          | Lind Research
    Some [9 t] are lost, according to the shipping service Lind.                  | shipping service Lind
    Lind's survey of clerks found that [9 percent] agree.                                   | Lind
    It rose [9 percent], Spain's statistics office said on Monday.          | Spain's statistics office
    A survey by Lind Research found that [9 percent] agree.                                 | Lind Research
    Surveys by Lind Research find that [9 percent] agree.                                   | Lind Research
    The clerks find that [9 percent] agree.                                                 | -
    Research suggests that [9 percent] agree.                                               | Research
    It rose to [9 t], Lind Research reports.                                                | Lind Research
    # forecasters
    Lind Research estimates that sales are [5 million].                                     | Lind Research
    Analysts expected sales of [5 million].                                                 | Analysts
    # a pronoun or *the bank* is the one named last
    Ada Lind spoke, said the mayor. She noted that [9 ships] docked.                        | mayor
    Ada Lind said it was calm. She added that [9 ships] docked.                             | Ada Lind
    Lind National Bank was closed. The bank said it lost [9 million].                  | Lind National Bank
    Acme has ships, said chief executive Ada Lind. They carry [9 t], it says.               | Acme
    The Harbour Office cut its staff. Output will slow to [9 t], it said.                   | Harbour Office
    The Harbour Office was closed. Its report said [9 ships] docked.                        | Harbour Office
    # a quotation runs over its sentences
    "It was calm," Ada Lind said. "We had [9 ships]. They left."                            | Ada Lind
    "We had [9 ships]. It was calm," Ada Lind said.                                         | Ada Lind
    ADA LIND, ECONOMIST, LIND: "The index is calm. It rose to [48]."                    | ADA LIND
    A study of 900 ports found that [9 percent] are calm.                              | study of 900 ports
    Some 60 percent of ferrymen said they made [9 trips].                                   | ferrymen
    3M said it lost [9 ships].                                                              | 3M
    Analysts now see growth of [9 percent].                                                 | Analysts
    Bakers see losses of [9 percent].                                                       | -
    Acme, which makes brakes, said late on Monday that it had [9 ships].                    | Acme
    New data suggested a loss, but the port had already cut its fees by [9 percent].        | -
    A number of men who reported themselves as idle would have raised it by [9 points].     | -
    Some 72.3 percent said they made [9 trips].                                             | -
    # not sources: speakers of themselves, doers, reports of one's own results
    I said that [9 ships] docked.                                                           | -
    The port took in [9 ships].                                                             | -
    Since Acme reported sales of [9 million], it has grown.                                 | -
    It was calm, a study of [9 ports] found.                                                | -
    Since May, the country has reported [9 cases].                                          | -
    Data showed it was calm. He said that [9 ships] docked.                                 | -
    The pricing in the grain market suggested a loss of [9 t].                              | -
    The ports, all of them, reported some increased traffic, by [9 ships].                  | ports
    Our own survey puts the loss at [9 t].                                                  | -
    Moody's expects a loss of [9 euros].                                                    | Moody's
    A man who said he had [9 euros] left.                                                   | man
    Acme, which said it lost 9 t, fell [5 percent].                                         | -
    Acme, which said it lost [9 t], fell.                                                   | Acme
    Say, [9 ships] docked.                                                                  | -
    The mayor put [9 men] to work.                                                          | -
    ADA LIND, ACME: "We lost [9 euros]."                                                    | ADA LIND
    Losses reached [9 euros], Moody's said.                                                 | Moody's
    Acme's figures showed losses of [9 euros].                                              | Acme
    It set aside 9 t, twice as much as analysts had expected, and cut its stake to [5 t].   | -
    The <index> posted a gain of [9 points].                                                | -
    Hospitals across the land admitted [9 patients].                                        | -
    Acme, which reported a loss on Monday, fell [9 percent].                                | -
    The index added [9 points].                                                             | -
    The port, which said nothing, is calm. It took in [9 ships].                            | -
    # the owner of a target is not the source of it
    Acme plans to build [9 dams].                                                           | -
""")


@pytest.mark.parametrize(("text", "source"), SPEC)
def test_attribution(text: str, source: str) -> None:
    found = circumstances(text.replace(" // ", "\n\n"), date(2025, 8, 29))
    assert found[-1].attributed_to == (None if source == "-" else source)


def test_the_speaker_of_the_paragraph_before_is_remembered() -> None:
    text = "Ada Lind said it was calm.\n\nShe noted that [9 ships] docked."
    assert circumstances(text, None)[0].attributed_to == "Ada Lind"
