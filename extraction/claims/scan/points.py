"""Points: those of an index, percentage points, or what a team scores."""

from extraction.claims.mention import Mention
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_BY = words("up down by contributing contributed adding added subtracting subtracted shaving shaved")
_HIGHER = words("higher lower above below more less ahead behind up down")
_LEADS = words("lead margin gap advantage swing")
_RATES = words("rate rates yield yields spread spreads")
_STEPS = words("rise increase gain jump advance climb decline drop fall decrease loss slide dip cut swing")
_PERCENT = words("% percent")
_STEP_REACH = 7
_LARGE_STEP = 30  # points: more are those of an index
INDEX_WORDS = words(
    "index indices dow nasdaq ftse dax nikkei sensex nifty topix stoxx cac kospi sse csi pmi gauge",
    "composite benchmark ta hang dxy confidence sentiment barometer reading readings",
)
SOFT_INDEX_WORDS = words("gauge composite benchmark confidence sentiment barometer reading readings")
"""What may be an index without being called one, then of small levels: *permits, a gauge of building*."""
INDEX_REACH = 25


def read_points(s: Sentence, mention: Mention, previous: Mention | None) -> None:
    """*the index fell 12 points*, *the rate rose by half a point*: what was named last says of what."""
    named = s.lowers[max(0, mention.first - INDEX_REACH) : mention.first]
    what = next((word for word in reversed(named) if word in INDEX_WORDS or word in _RATES), "")
    after = s.lowers[mention.last : mention.last + _STEP_REACH]
    follows_share = previous is not None and previous.dimension == "share"
    is_lead = s.low(mention.first - 1) == "of" and s.low(mention.first - 2) in _LEADS
    is_moved = s.low(mention.first - 1) in _BY or s.low(mention.last) in _HIGHER
    leads_to_share = after[:1] == ["to"] and not _PERCENT.isdisjoint(after[:4])
    is_step = _is_step(s, mention)
    if is_step:  # "a 2-point rise in turnout", "a 90-point drop in the index"
        what = next((word for word in after if word in INDEX_WORDS), what)
    is_of_rate = (follows_share and (is_lead or is_moved)) or leads_to_share or mention.form == "glyph"
    is_of_rate = is_of_rate or (is_step and mention.value is not None and mention.value < _LARGE_STEP)
    is_margin = "margin" in s.lowers[max(0, mention.first - _STEP_REACH) : mention.first]
    if leads_to_share and what in SOFT_INDEX_WORDS:
        what = ""  # "reading scores climbed 4 points to 38 percent"
    if what in _RATES or ((is_of_rate or is_margin) and not what):
        mention.unit, mention.dimension = "pp", "share"
    elif what or _moves_to_level(s, mention):
        mention.unit, mention.dimension = "index", "index"
    else:
        return
    mention.counted = mention.counted_start = mention.counted_end = None


def _is_step(s: Sentence, mention: Mention) -> bool:
    """*a 0.4-point decline in the rate*, *a two-point increase*: how far something has moved."""
    is_hyphened = "-" in (s.low(mention.last - 2), s.low(mention.last - 1))
    return is_hyphened and s.low(mention.last) in _STEPS


def _moves_to_level(s: Sentence, mention: Mention) -> bool:
    """*confidence fell 6.8 points to 88.7*: the points of an index, whatever its name."""
    after = s.token(mention.last + 1)
    return s.low(mention.last) == "to" and after[0].isdigit() and s.low(mention.first - 1) not in _BY
