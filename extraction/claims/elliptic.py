"""Numbers that leave out what the sentence has said already: the unit of a series, the noun of a count."""

from extraction.claims.mention import Mention
from extraction.claims.nouns import is_noun
from extraction.claims.tokens import Sentence
from extraction.claims.wordlist import words
from extraction.model import Kind

_LEVEL_WORDS = words("to at from by near and or but through below above under over")
_INDEX_WORDS = words(
    "index indices dow nasdaq s&p ftse dax nikkei sensex nifty topix stoxx cac kospi sse csi pmi gauge composite"
    " benchmark ta hang dxy s"
)
_REACH = 10


def fill(s: Sentence, mentions: list[Mention]) -> None:
    """Give every claim without a unit one: that of the number before it, `index`, or a plain count."""
    for mention, after in zip(mentions[-2::-1], mentions[:0:-1], strict=True):
        if (
            mention.kind is Kind.CLAIM
            and mention.counted is None
            and mention.unit in (None, "1")
            and _hangs(s, mention)
        ):
            mention.unit, mention.counted, mention.dimension = (
                after.unit or "1",
                after.counted,
                after.dimension,
            )
    previous: Mention | None = None
    for mention in mentions:
        if mention.kind is not Kind.CLAIM:
            continue
        if mention.unit is None:
            _carry(s, mention, previous)
        elif mention.unit == "1":
            if mention.counted is None and previous is not None and mention.form != "multiple":
                _carry_counted(s, mention, previous)
            elif mention.counted in ("point", "points") and _is_index(s, mention):
                mention.unit, mention.dimension, mention.counted = "index", "index", None
        elif previous is not None:
            _carry_rate(s, mention, previous)
        if mention.restates is None and mention.unit is not None:
            previous = mention


def _carry_rate(s: Sentence, mention: Mention, previous: Mention) -> None:
    """*from $4.92 per gallon to $4.51*: the second price is per gallon, too."""
    unit, old = mention.unit or "", previous.unit or ""
    if "/" in unit or not old.startswith(unit + "/") or mention.scale != previous.scale:
        return
    if (s.lowers[mention.first - 1] if mention.first else "") not in _LEVEL_WORDS or not _is_comparable(
        mention, previous
    ):
        return
    mention.unit = old


def _hangs(s: Sentence, mention: Mention) -> bool:
    """*four-, five- and six-cylinder engines*: a hyphen with nothing written on to it."""
    i = mention.last
    return (i + 1 < len(s.tokens) and s.tokens[i] == "-" and s.glued(i) and not s.glued(i + 1)) or (
        i + 1 < len(s.tokens) and s.tokens[i] == "-" and s.tokens[i + 1] == ","
    )


def _carry(s: Sentence, mention: Mention, previous: Mention | None) -> None:
    before = s.lowers[mention.first - 1] if mention.first else ""
    mention.unit = "1"
    if before == "of" and s.lowers[mention.first - 2] in ("vote", "votes"):
        mention.counted = s.lowers[mention.first - 2]
        return
    if before == "or" and mention.first > 1 and is_noun(s.tokens[mention.first - 2]):
        mention.counted = s.lowers[mention.first - 2]
        return
    if previous is None or mention.value is None:
        if _is_index(s, mention) and before in ("to", "at", "of", "was", "from"):
            mention.unit, mention.dimension = "index", "index"
        return
    if previous.unit == "1":
        _carry_counted(s, mention, previous)
        return
    if before not in _LEVEL_WORDS:
        return
    if previous.dimension == "share" and before in ("to", "at", "from"):
        if _is_index(s, mention) or (mention.value > 100 and "." in s.tokens[mention.number_first]):
            mention.unit, mention.dimension = "index", "index"
            return
    if previous.dimension in ("share", "money", "index", "length", "mass", "temperature") and _is_comparable(
        mention, previous
    ):
        mention.unit, mention.dimension = previous.unit, previous.dimension


def _is_index(s: Sentence, mention: Mention) -> bool:
    return any(word in _INDEX_WORDS for word in s.lowers[: mention.first][-25:])


def _is_comparable(mention: Mention, previous: Mention) -> bool:
    """Numbers of one series are of one order of size."""
    old = previous.value if previous.value is not None else previous.high
    if old is None or mention.value is None or old == 0:
        return False
    ratio = abs(mention.value / old)
    return ratio < 20 and ratio * 20 > 1


def _carry_counted(s: Sentence, mention: Mention, previous: Mention) -> None:
    """*about 15 witnesses and the airlines plan to call approximately six*."""
    if previous.unit != "1" or previous.counted is None or mention.form not in ("digits", "words"):
        return
    mention.unit, mention.counted = "1", previous.counted
