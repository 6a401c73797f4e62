"""What a clause is about, for a reader of all numbers: the number 5 and what follows it | topic | holder."""

import pytest
from grammar import quantities, table

SPEC = """
# counts are about what has or does what is counted
Orbis has 5 plants.                                       | Orbis | -
It sells 5-cylinder engines.                              | engines | -
5 plants of Orbis closed.                                 | Orbis | -
They'll have 5 plants.                                    | - | -
# an object belongs to the subject of its verb
Orbis charges a fee of 5 euros.                           | fee | Orbis
The phone has 5 GB of storage.                            | storage | phone
The phone comes with a 5 W charger.                       | charger | phone
The state can borrow at an interest rate of 5 percent.    | interest rate | state
Smith was freed from her 5 euro contract.                 | contract | Smith
Users with 5 euros in claims agreed.                      | claims | Users
Orbis lowered its target to 5 euros.                      | target | Orbis
# but what is moved, and what the verb is said of, stand alone
The news pushed prices up 5 percent.                      | prices | -
Orbis said the fee was 5 euros.                           | fee | -
# a name in the same phrase
The tablet's 5 inch display broke.                        | display | tablet
# shares are about their whole
Orbis bought 5 percent of Tarn.                           | Tarn | Orbis
Exports account for 5 percent of output.                  | output | -
# what is bought and paid for
She bought a boat for 5 euros.                            | boat | -
Ada bought a boat for 5 euros.                            | boat | Ada
The guests paid 5 euros for a room.                       | room | guests
The guests paid 5 euros ($6) for a room.                  | room | guests
# words that say what the figure is
The homes lost an average of 5 percent.                   | average | homes
Coal fell for weeks, a 5 percent drop.                    | drop | Coal
The stock trades at 5 times earnings.                     | earnings | stock
# times
The closure for 5 years hurt.                             | closure | -
Over the last 5 years Orbis grew.                         | - | -
5 years later Orbis closed.                               | - | -
# tables in a line
Dow +2% Nasdaq +5%.                                       | Nasdaq | -
"""


@pytest.mark.parametrize(("text", "topic", "holder"), table(SPEC))
def test_topic(text: str, topic: str, holder: str) -> None:
    (role,) = [role for mention, role in quantities(text) if mention.value == 5]
    found = [text[slice(*span)] if span else "-" for span in (role.topic, role.holder)]
    assert found == [topic, holder]
