"""From a number to its subject: where the phrase begins and ends, and which phrase it is."""

import pytest
from grammar import role_of, table

SPEC = """
# the phrase: chained by prepositions, without article, geography and time at its edges
The price of wheat for delivery in May rose 5 percent.               | price of wheat for delivery
In June the output of the mines rose 5 percent.                      | output of the mines
Germany's exports of cars rose 5 percent.                            | exports of cars
German exports rose 5 percent.                                       | exports
Rents for office space in Hamburg rose 5 percent.                    | Rents for office space
Sales in the quarter rose 5 percent.                                 | Sales
Wages and salaries rose 5 percent.                                   | Wages and salaries
A cut in the tax rate to 5 percent was seen.                         | tax rate
The index excluding food and energy rose 5 percent.                  | index excluding food and energy
# over what stands between subject and verb
Orbis, which makes boats, rose 5 percent.                            | Orbis
Orbis (ORB) rose 5 percent.                                          | Orbis
Orbis, a maker of boats, rose 5 percent.                             | Orbis
Output fell in May but then rose 5 percent.                          | Output
Prices paid by farmers rose 5 percent.                               | Prices paid by farmers
Traders polled by Orbis had expected 5 percent.                      | Traders polled by Orbis
The number of people still receiving aid fell 5 percent.             | number of people still receiving aid
The company forecast revenue of 5 percent.                           | revenue
The bank said prices rose 5 percent.                                 | prices
# a possessive or *that* alone; a country itself
Orbis lost 9 percent, while Ford's dropped 5 percent.                | Ford's
That compares with 5 percent a year ago.                             | That
Saudi Arabia has 5 percent.                                          | Saudi Arabia
# a pronoun stands for the subject before, else for the nearest noun of its number; a place in front is none
As banks lend less, they earn 5 percent.                             | banks
After the firms sued Orbis, it earned 5 percent.                     | Orbis
After the firms sued the port, it earned 5 percent.                  | port
After the firm sued the ports, they earned 5 percent.                | ports
The price of eggs fell, and it is down 5 percent.                    | price of eggs
The prices of wheat fell, and they are down 5 percent.               | prices of wheat
The class met, and it earned 5 percent.                              | class
We met as they earned 5 percent.                                     | they
In Spain it stood at 5 percent.                                      | it
After the firm sued the ports, they'll earn 5 percent.               | ports
Sales fell 9 percent, and we'll keep 5 percent.                      | we'll
# infinitives and participles
Output is expected to rise 5 percent.                                | Output
The bank expects output to rise 5 percent.                           | output
The bank plans to grow 5 percent.                                    | bank
Prices weakened, losing 5 percent.                                   | Prices
With fuel making up 5 percent, costs fell.                           | fuel
The town has taxes averaging 5 percent.                              | taxes
# objects that are moved
The bank raised its key rate to 5 percent.                           | key rate
The bank left its key rate unchanged at 5 percent.                   | key rate
Just 5 percent had cells recognizing the virus.                      | cells recognizing the virus
# pronouns: what they stand for, where the sentence names it
The bank was sold after it lost 5 percent.                           | bank
It lost 5 percent.                                                   | It
# what is held in, valued or carried on
The bank has 5 percent of its assets in stocks.                      | stocks
The fund is 5 percent invested in bonds.                             | bonds
Orbis sold 9 million boats, 5 percent of the total.                  | boats
The number of people out of work fell 5 percent.                     | number of people out of work
Demand for boats in Spain fell 5 percent.                            | Demand for boats
Traffic through the harbour fell 5 percent.                          | Traffic through the harbour
Profit before tax and interest rose 5 percent.                       | Profit before tax and interest
The firm cut waste and aims for 5 percent.                           | firm
Sales to Spain fell, while those to Asia rose 5 percent.             | those to Asia
The average two-year fixed mortgage stands at 5 percent.             | average two-year fixed mortgage
Boats in the camps rely on fuel, up 5 percent.                       | Boats in the camps
Those who took the pill lost 5 percent.                              | Those
Travel time between the ports fell 5 percent.                         | Travel time between the ports
The painting sold for 5 percent of that.                             | painting
The Orbis Composite Average lost 5 percent to 4,012.                 | Orbis Composite Average
Short- and long-term loans rose 5 percent.                           | Short- and long-term loans
The plan starts at 9 euros and tops out at 5 percent.                | plan
Sales rose 9 percent, ahead of the 5 percent growth analysts had forecast. | Sales
The bank trimmed its growth forecast to 5 percent.                   | growth
The rate on a 30-year fixed mortgage fell 5 percent.                 | rate on a 30-year fixed mortgage
The state is targeting growth of 5 percent.                          | growth
U.S. growth will slow to 5 percent.                                  | growth
Per capita income rose 5 percent.                                    | Per capita income
Adjusted profit rose 5 percent.                                      | Adjusted profit
A one-off levy of 5 percent was due.                                 | one-off levy
The loss among 16- to 24-year-olds rose 5 percent.                   | loss
# shares and rates
Only 5 percent of the pupils passed.                                 | pupils
A chance of 5 percent remains.                                       | chance
The loan carries interest at a rate of 5 percent.                    | interest
Exports to Peru, which account for 5 percent of the total, fell.     | Exports to Peru
Of the 80 boats built, 9 sank, accounting for 5 percent of the loss. | boats
# of one whole: those asked, rivals
A survey of 900 nurses found that 5 percent want to leave.           | nurses
In a poll of 900 nurses, 5 percent voted for the plan.               | nurses
Orbis has 9 percent of the market, behind Zenith with 5 percent.     | Zenith
Lind won 9 percent of the vote, with Moor on 5 percent.              | Moor
Lind won 9 percent of the vote to 5 percent for his rival.           | rival
Orbis led with 5 percent of sales.                                   | Orbis
Lind won the seat with 5 percent of the vote.                        | Lind
Peru accounts for 5 percent of output and mines gold.                | Peru
Among the 900 nurses asked, 5 percent said so.                       | nurses
The fund has 9 percent of its money in stocks and 5 percent in bonds. | bonds
The spread between Irish and Dutch bonds rose 5 percent.  | spread between Irish and Dutch bonds
With the average time cut by 5 percent, all went well.               | average time
The Secured Overnight Financing Rate rose 5 percent.                 | Secured Overnight Financing Rate
Those earning above $1 million would pay 5 percent.                  | Those
The tax cut will cost 5 percent of it.                               | tax cut
Of 900 firms asked, 9 percent hire in six months, against 5 percent in May. | firms
"""


@pytest.mark.parametrize(("text", "expected"), table(SPEC))
def test_subject(text: str, expected: str) -> None:
    assert role_of(text, "5 percent")[1] == expected


RANKS = """
Orbis is the second-largest bank.                                    | Orbis     | bank
Orbis, Spain's second-largest bank, was sold.                        | Orbis     | bank
Orbis (ORB.N), the second-largest bank, was sold.                    | Orbis     | bank
The deal makes Orbis the second-largest bank in Spain.               | Orbis     | Spain
It established Orbis as the second-largest bank.                     | Orbis     | bank
He lost, and the second-largest bank Orbis paid.                     | Orbis     | bank Orbis
The second-largest bank is Orbis.                                    | Orbis     | bank
Orbis now ranks as the second-largest bank.                          | Orbis     | bank
The second-largest bank fell.                                        | bank      | bank
"""


@pytest.mark.parametrize(("text", "subject", "among"), table(RANKS))
def test_a_rank_is_of_what_has_it(text: str, subject: str, among: str) -> None:
    role, found = role_of(text, "second-largest")
    assert (found, role.of) == (subject, among)


ESTIMATES = """
Sales rose 9 percent, topping analysts' average estimate of 5 percent.     | Sales
Sales rose 9 percent, missing a forecast of 5 percent.                     | Sales
Sales rose 9 percent, above the 5 percent expected by the market.          | Sales
Sales rose 9 percent, above the 5 percent average estimate of analysts.    | Sales
The bank cut its forecast for growth to 5 percent.                         | growth
The bank gave a profit forecast of 5 percent.                              | profit forecast
"""


@pytest.mark.parametrize(("text", "expected"), table(ESTIMATES))
def test_an_estimate_is_of_what_it_is_held_to(text: str, expected: str) -> None:
    assert role_of(text, "5 percent")[1] == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    table("""
        The fund, which analysts valued at $5 million, fell.       | $5 million      | fund
        The euro fell all the way to 5 yen.                        | 5 yen           | euro
        Orbis says its revenue tripled in May.                     | tripled         | revenue
        It plans to double its staff by 2030.                      | double          | staff
        Sales came to 9 t, above the 8 t analysts had forecast.    | 8 t             | Sales
        A 5-pound brass and glass lamp fell.                       | 5-pound         | lamp
        A blast killed 12 and injured 16 miners.                   | 12              | miners
        The agency estimates that 5 million boats left.            | 5 million boats | boats
        Sales in Spain, which make up 9 percent of all, fell.      | 9 percent       | Sales
        In Spain it stood at 9 percent.                            | 9 percent       | it
        From 2010 to 2020 prices rose 9 percent.                   | 9 percent       | prices
        Hours fell, and adjusted profit of $9 was told.            | $9              | adjusted profit
        It cut its fee to $3, lowering it by 9 percent.            | 9 percent       | fee
        Its pay rose to $5, including a bonus of $1, from $3.      | $3              | pay
        They voted to lower Bank Rate by 9 percent.                | 9 percent       | Bank Rate
        A poll of 40 economists expects a rise.                    | 40 economists   | economists
        Orbis grew, and the fund said it had won 9 percent of it.  | 9 percent       | fund
        The mill will use less oil, save 9 t and hire 5 people.    | 9 t             | mill
        Debt fell, helped by the sale of two mills for $9.         | $9              | sale of two mills
        Saudi Aramco's profit fell to $9.                          | $9              | Saudi Aramco's profit
        Saudi wages fell to $9.                                    | $9              | wages
        Rents of two-bedroom flats rose 9 percent. | 9 percent | Rents of two-bedroom flats
        Two-bedroom flats cost $9.                                 | $9              | flats
        It seeks a 9 percent raise over time.                      | 9 percent       | It
        The law cuts red tape by 9 percent.                        | 9 percent       | red tape
        Banks own 9 percent of it and hedge funds another 5 percent. | 5 percent     | hedge funds
        It expects sales of $9, compared to prior guidance of $8.  | $8              | sales
        There was a rise in lending to farms, from $2 million.     | $2 million      | lending to farms
        Loans and seized homes remain at 9 percent.                | 9 percent       | Loans and seized homes
        Banks with assets of under $2 million hold 9 boats.        | under $2 million | assets
        The figure for the year as a whole was cut to 9 t.         | 9 t             | figure
        Output rose to 9 t thanks to good rains.                   | 9 t             | Output
        Orbis bought Acme for $5 million in cash.                  | $5 million      | Orbis
        Sterling fell to $1.20 in early trade.                     | $1.20           | Sterling
        Orbis paid a yield of 2 percent for the 12-month bill, up from 1 percent. | 1 percent | yield
        Jobs grew by 5,000, compared with estimates of 9,000.      | 9,000           | Jobs
        It stood at $4 million in May, data showed, after $5 million in April. | $5 million | It
        Sales rose to 9 t, the firm Orbis found, 8 percent more than before. | 8 percent | Sales
        Planting advanced 9 percent but lags last year's pace by 4 percent. | 4 percent | Planting
        The four-week average, a good gauge, rose to 9 t.          | 9 t             | average
        The company plans spending of $5.                          | $5              | spending
        Its London-listed shares rose 2 percent.                   | 2 percent       | shares
        Marlo bucked the trend with a 2 percent gain.              | 2 percent       | Marlo
        Households that heat with oil will spend $90.              | $90             | Households
        Orbis has 20 percent fewer serious crashes.                | 20 percent      | serious crashes
        Some 31 percent of adults skip breakfast.                  | Some 31 percent | adults
        Revenue was $670, while analysts were expecting $612.      | $612            | Revenue
        Shares rose to $9.72 in after-hours trade.                 | $9.72           | Shares
        A poll found 52 percent of voters against it.              | 52 percent      | voters
        On a monthly basis prices rose 2 percent.                  | 2 percent       | prices
        The number of jobless reached 9.                           | 9               | number of jobless
        Economists had forecast a pace of 5 million.               | 5 million       | pace
        Acme said on Friday its profit doubled.                    | doubled         | profit
        It expects sales to grow and plans to spend $5.            | $5              | It
        Inflation was high, but the bank expects it to slow to 2 percent. | 2 percent | Inflation
        Exports rose, data showed, slowing from a 40 percent gain. | 40 percent      | Exports
        "Moonrise" opened in second place with $21.                | $21             | Moonrise
        Acme earned $141 in Spain after 10 days and $288 abroad.   | $288            | Acme
        The Orbis industrial average dropped 5 percent.            | 5 percent      | Orbis industrial average
        The moving average, a good gauge, rose to 9 t.             | 9 t             | moving average
        Acme raised $65 in a round led by Orbis, valuing it at $90. | $90            | Acme
        The offer values Acme at $90.                              | $90             | Acme
        New York-based Acme manages $90.                           | $90             | Acme
        Those who smoked were 23 percent more likely to fall ill.  | 23 percent      | Those who smoked
        Patients given the drug lost 15 percent of their weight.   | 15 percent      | Patients given the drug
        Her time of 10.7 seconds was a record.                     | 10.7 seconds    | time
        It hired 40 clerks, bringing its headcount to 900.         | 900             | headcount
        They see a 9 percent chance of a cut by 5 points, down from 10 percent. | 10 percent | chance of a cut
        Orbis expects revenue of $2 million and plans to spend $5 million. | $5 million | Orbis
        The decline in farms, from 80 percent in 1970, shows it.   | 80 percent      | farms
        They cited the decline in the jobless rate to 7 percent.   | 7 percent       | jobless rate
        Gas prices began a rise from $3.20 to $5.                  | $5              | Gas prices
        Complete the increase in holdings by $60 million.          | $60 million     | holdings
        Bad loans at the end of June were only 2 percent.          | 2 percent       | Bad loans
        The rate is at its floor 14 percent of the time.           | 14 percent      | rate
        It called for a cut in the repo rate to a level of 2 percent. | 2 percent    | repo rate
        It met its goal and inflation has risen to 2 percent.      | 2 percent       | inflation
        The Orbis index .ORB was up 9 points.                      | 9 points        | Orbis index
        Orbis reported adjusted earnings of $5 million.            | $5 million      | adjusted earnings
        They saw a high probability of a 2 percent increase.       | 2 percent       | increase
        The desk lends at an offering rate of 2 percent.           | 2 percent       | offering rate
        They gave a probability near 90 percent to it.             | near 90 percent | probability
        It led to a fall in the jobless rate, to 4 percent.        | 4 percent       | jobless rate
        They voted to raise rates on required and excess balances 2 points. | 2 points | rates
        Sales rose 9 percent, or an average of 2 percent a year.   | 2 percent       | Sales
        Economists had forecast a rate of 5 percent.               | 5 percent       | rate
        Sales fell 9 percent; analysts had expected a rise of 2 percent. | 2 percent | Sales
        Profit came in at $78, some $11 short of the firm's own goal. | $78         | Profit
        Wind supplied 31 percent of it, solar 12 percent.          | 12 percent      | solar
        It has served 9 million meals since its launch in 2018, or 9 percent of them. | 9 percent | meals
        The firm expects sales between $4 and $5.                  | between $4 and $5 | sales
        Hours worked fell 9 percent and pay rose 2 percent.        | 9 percent       | Hours
        One in eight workers holds a second job.                   | One in eight    | workers
        Sales at the chain's 2 shops came to 31 million. | 31 million | Sales at the chain's 2 shops
        Spain aims for growth of 5 percent.                        | 5 percent       | growth
        The bank sees sales of $5, representing growth of 4 percent. | 4 percent     | sales
        The number of dead since May is 2,310.                     | 2,310           | number of dead
        A fifth of those at risk came.                             | A fifth         | those at risk
        Only 9 homes were sold, the fewest since sales began and 8 percent down on May. | 8 percent | homes
        They expect a further cut of 9 basis points.               | 9 basis points  | further cut
        Brazil's real has lost 9 percent.                          | 9 percent       | real
        Shares of Orbis fell 5 percent after hours to $83.         | $83             | Shares of Orbis
        Sales of previously owned homes fell 8 percent. | 8 percent | Sales of previously owned homes
        Banks would need to triple their funds to $9.              | triple          | funds
        The flock of laying hens fell 4 percent and stands at 302. | 302             | flock of laying hens
        It set aside $8, taking the total to $9.                   | $9              | total
        Reading scores had climbed 4 points to 38% proficient.     | 38%             | Reading scores
        Metal ended the kerb at $1,942.                            | $1,942          | Metal
        Its total now stands at $168.                              | $168            | total
        The bank raised lenders' required reserves by 5 percent. | 5 percent | lenders' required reserves
        Coverage fell to 90 percent last school year from 95 percent. | 90 percent   | Coverage
        The jobless rate, at 4 percent, is near the natural rate of 5 percent. | 5 percent | natural rate
        Shares of Orbis, up 5 percent this year, rose 9 percent.   | 5 percent       | Shares of Orbis
        The sequel 'Moonrise 2' topped the charts with $31.        | $31             | sequel 'Moonrise 2'
        It took $31 million from 385 cinemas, down 8 percent.      | 8 percent       | It
        It burns a third less fuel than its rival.                 | a third         | fuel
        A slump could shave 4 percent off output.                  | 4 percent       | output
        The strike subtracted 4 percentage points from growth.     | 4 percentage points | growth
        The euro area should expand 2 percent.                     | 2 percent       | euro area
        Open interest stood at 642 lots, 3 percent short of its peak. | 3 percent    | Open interest
        An average of 12 million people watched, down 3 percent.   | 3 percent       | people
        It cut its view for Spain by 2 percent and for Chad by 3 percent. | 3 percent | Chad
        Texas, home to 10 percent of the teachers, raised pay.     | 10 percent      | Texas
        Sales rose 1 percent, and the agency forecast a 2 percent decline. | 2 percent | Sales
        Output grew 1 percent, they said on Friday, short of the 2 percent expected. | 2 percent | Output
        In May 90 people waited more than 12 hours in the wards.   | more than 12 hours | people
        At least 34 deaths were seen in 14 states, half of them on roads. | half     | deaths
        Of the 90 clerks, 64 percent said pay was the reason and 47 percent cited age. | 47 percent | clerks
        Among those under 25 the total climbed 2 percent.          | 2 percent       | total
        Wind provided 30 percent of power, ahead of gas on 26 percent. | 26 percent  | gas
        After schools banned phones, bullying reports fell 2 percent. | 2 percent    | bullying reports
        The target range at this meeting was 5 percent.            | 5 percent       | target range
        Poverty among women aged 16 to 24 was 9 percent.           | 9 percent       | Poverty among women
        Households that own homes lost 5 percent.                  | 5 percent       | Households
        Output per capita has grown 5 percent.                     | 5 percent       | Output per capita
        They had been holding the funds rate at 5 percent.         | 5 percent       | funds rate
        Wind and solar gave it 5 percent of its power.             | 5 percent       | Wind and solar
        They found coins with a market value of $5 aboard a ship.  | $5              | market value
        Clerks with a reason to save are 5 percent of them.        | 5 percent       | Clerks with a reason
        Inflation, as measured by the index, was 5 percent.        | 5 percent       | Inflation
        Banks see a rise in pay on the order of 5 percent.         | on the order of 5 percent | pay
        They employ half of the staff and produce 5 percent of it. | 5 percent       | They
        Debt as a share of pay, which fell to 5 percent, hurts.    | 5 percent       | Debt as a share of pay
        The share naming pay as a need is 5 percent. | 5 percent | share naming pay as a need
        They met so as to reduce to 5 percent the chance of a loss. | 5 percent      | chance of a loss
        It has new goals of full employment and inflation of 5 percent. | 5 percent | inflation
        Sales fell 9 percent, less than the 2 percent decline forecast by banks. | 2 percent | Sales
        Prices held, despite a fall in the jobless rate to 4 percent. | 4 percent    | jobless rate
        Tin fell from $9 a ton before the strike to $7 a ton.      | $7 a ton        | Tin
        Half of the loans were sold, as well as 9 percent of the bonds. | 9 percent  | bonds
        Surveys have more than doubled its success rate. | more than doubled | success rate
        The fuel tax increase of 4 cents a litre of diesel is over. | 4 cents a litre | fuel tax
        Traders had expected a 25 basis point cut.                 | 25 basis point  | cut
        Sales could see a 5 percent rebound.                       | 5 percent       | Sales
        The fund bought 9 boats and now owns 5 percent of it.      | 5 percent       | fund
        Exports to Peru, which take 5 percent of the total, fell. | 5 percent | Exports to Peru
        It carried 900 boxes and a crew of 23.                     | 23              | crew
        The euro slid to $2, off a high of $3 hit earlier, and was down 5 percent. | 5 percent | euro
        In a survey of 90 nurses, 44 percent approved of it; the margin is 3 points. | 44 percent | nurses
        It hurt 3 people and caused damage put at $4. | $4              | damage
        The fund grew and charges investors 5 percent of it.       | 5 percent       | fund
        The bank left rates on hold at 5 percent.                  | 5 percent       | rates
        Output was more than double the average.                   | more than double | Output
        It sold $9 in May, taking the total since January to $12.  | $12             | total
        Of 27 analysts, 19 saw a rate of 4 percent, six saw a cut. | six             | analysts
        It treated 90 patients since it opened, 5 percent more than in May. | 5 percent | patients
        The median expected rate of inflation was 5 percent. | 5 percent | median expected rate of inflation
        Ten- and 30-year bond yields both fell 5 percent. | 5 percent | Ten- and 30-year bond yields
        A tenth of small and medium-sized firms agree. | A tenth | small and medium-sized firms
    """),
)
def test_subjects_of_other_quantities(text: str, quote: str, expected: str) -> None:
    assert role_of(text, quote)[1] == expected
