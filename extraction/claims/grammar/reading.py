"""What a clause says of one quantity: the record that the reader fills in."""

from dataclasses import dataclass

from extraction.claims.grammar.movement import Movement
from extraction.claims.grammar.phrase import Tokens
from extraction.claims.grammar.share import Share
from extraction.claims.grammar.slot import Slot


@dataclass(slots=True)
class Reading:
    """What the clause says of one quantity; token positions.

    Attributes:
        topic: what the clause is about, which differs from the subject for counts and words of change.
        about: the topic as a reader wants it, see `topic.settle`; what follows goes on from `topic`.
        holder: who has or does what this names, where that is another.
        has_content: whether the subject is what a sum consists of.
    """

    slot: Slot
    movement: Movement | None = None
    share: Share | None = None
    subject: Tokens | None = None
    topic: Tokens | None = None
    about: Tokens | None = None
    holder: Tokens | None = None
    has_content: bool = False
