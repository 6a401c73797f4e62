"""Words of change: the verbs, nouns and adverbs that say that a figure moved, and which way."""

from extraction.claims.lexicon import inflections
from extraction.model import Direction

UP, DOWN = Direction.UP, Direction.DOWN

_UP_VERBS = (
    "rise grow increase climb jump surge soar gain advance add rally rebound recover leap spike skyrocket swell"
    " expand improve accelerate appreciate strengthen mount bounce rocket vault swing boost raise lift hike"
    " widen balloon escalate firm creep inch nudge tick build multiply double triple quadruple treble"
)
_DOWN_VERBS = (
    "fall drop decline decrease slip slide sink plunge plummet tumble slump lose shed dip ease shrink contract weaken"
    " dwindle retreat sag crash dive tank slow cut reduce lower trim slash pare drag depreciate narrow halve crater"
    " collapse subside moderate diminish deteriorate worsen erode"
)
# Of these the object, not the subject, is what changed, where there is one.
_MOVERS = (
    "increase raise lift hike boost cut reduce lower trim slash pare expand improve grow widen narrow slow accelerate"
    " double triple quadruple halve shrink weaken strengthen drive push bring take put set keep leave hold maintain"
    " move adjust revise guide send get drag pull whittle limit cap bump mark upgrade downgrade"
)
_UP_NOUNS = (
    "increase rise gain growth jump surge climb improvement expansion uptick rebound advance boost hike rally upturn"
    " uplift leap spike appreciation acceleration recovery raise pickup"
)
_DOWN_NOUNS = (
    "decrease decline drop fall reduction cut dip slump plunge contraction slide downturn slowdown depreciation"
    " slippage shrinkage collapse retreat tumble downtick devaluation"
)
_UP_ADVERBS = "up higher upward upwards"
_DOWN_ADVERBS = "down lower off downward downwards"


def _forms(bases: str) -> set[str]:
    return {form for base in bases.split() for form in inflections(base)}


VERBS: dict[str, Direction] = {
    **dict.fromkeys(_forms(_UP_VERBS), UP),
    **dict.fromkeys(_forms(_DOWN_VERBS), DOWN),
}
MOVERS = frozenset(_forms(_MOVERS))
NOUNS: dict[str, Direction] = {
    **{w + s: UP for w in _UP_NOUNS.split() for s in ("", "s")},
    **{w + s: DOWN for w in _DOWN_NOUNS.split() for s in ("", "s")},
}
ADVERBS: dict[str, Direction] = {
    **dict.fromkeys(_UP_ADVERBS.split(), UP),
    **dict.fromkeys(_DOWN_ADVERBS.split(), DOWN),
}
