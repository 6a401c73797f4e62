"""The word *one*: a count, a pronoun, part of an idiom, or one of a kind."""

from decimal import Decimal
from itertools import pairwise

from extraction.claims.mention import Mention
from extraction.claims.scan.quantity import bare
from extraction.claims.scan.units import unit_after
from extraction.claims.words.lexicon import word_tag
from extraction.claims.words.nouns import is_noun, is_plural
from extraction.claims.words.signs import MONEY
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Kind

_PRONOUN_BEFORE = words(
    "no should the this that each every any another which some other latter former new old first last",
    "next same big good bad better best small large s great right wrong whole such particular",
)
IDIOM_NOUNS = words(
    "day time point stage thing way side piece part example reason step aspect factor case moment place",
    "sense word another direction sort kind type form possibility option idea explanation lesson question",
    "issue problem answer measure sign key major possible potential area that of else more such man world",
    "argument extreme method circumstance unknown interpretation",
    "nation night morning afternoon evening challenge concern hypothesis effort difficulty objective",
    "result criticism caveat consideration implication conclusion observation advantage disadvantage",
    "consequence element principle version focus size",
)
_LISTED = IDIOM_NOUNS | words(
    "change approach exception feature finding recommendation element theme topic effect"
)
_AFTER_PRONOUN = words("not only have")
EXACTLY = words("only just exactly least than about nearly")
_TO_ANOTHER = 14  # tokens
_NUMERALS = words("two three four five six seven eight nine ten eleven twelve dozen hundred")


def read_one(s: Sentence, i: int) -> Mention | None:
    """Decide what *one* at token `i` is.

    A count keeps the value 1 and looks for its noun like any number. None where a unit follows, *one pint*,
    or another number, *one or two*.
    """
    lowers, n = s.lowers, len(s.lowers)
    before = lowers[i - 1] if i else ""
    after = lowers[i + 1] if i + 1 < n else "."
    exact = before in EXACTLY
    kind, rule = Kind.CLAIM, "words"
    if after == "-" and (unit := unit_after(s, i + 2)) is not None and unit.dimension == "time":
        return None  # "one-year"
    if before == "-" or after in ("-", "–"):
        kind, rule = Kind.IDIOM, "hyphened one"
    elif before in _PRONOUN_BEFORE and after != "of":
        kind, rule = Kind.PRONOUN, "one"
    elif after == "of":
        kind, rule = _one_of(s, i, exact)
    elif s.low(i + 2) in _AFTER_PRONOUN:
        kind, rule = Kind.PRONOUN, "one"  # "one need not ask"
    elif before == "on" or _is_any(s, i) or (_is_listed(s, i, after) and not exact):
        kind, rule = Kind.IDIOM, "idiom"
    elif _opens_range(s, i) or (unit_after(s, i + 1) is not None and after not in ("a", "in")):
        return None
    elif not _is_countable(s, i + 1):
        kind, rule = Kind.PRONOUN, "one"
    mention = bare(s, i, i + 1, kind, rule)
    mention.value, mention.unit, mention.form = Decimal(1), "1", "words"
    return mention


def _opens_range(s: Sentence, i: int) -> bool:
    """*one to two percent*, *one or two firms*; but *one or two dozen firms* are no single one."""
    end = s.low(i + 2)
    is_range = s.low(i + 1) in ("to", "or") and (end in _NUMERALS or end[0].isdigit())
    return is_range and s.low(i + 3) != "dozen"


def _is_any(s: Sentence, i: int) -> bool:
    """*from one owner to another*, *one crisis after another*, *dear to one port, cheap to another*."""
    following = s.lowers[i + 2 : i + _TO_ANOTHER]
    return any(pair in (("to", "another"), ("after", "another")) for pair in pairwise(following))


def _is_listed(s: Sentence, i: int, after: str) -> bool:
    """*one reason*, *one important change*: the first of what is told, and no count."""
    return after in IDIOM_NOUNS or (word_tag(after) == "a" and s.low(i + 2) in _LISTED)


def _is_countable(s: Sentence, i: int) -> bool:
    """Tell whether *one* can count token `i`; before a plural it is a pronoun, *when one looks*."""
    end = i
    while s.low(end + 1) == "-" and end + 2 < len(s.tokens):
        end += 2  # "if one co-signs it"
    if i >= len(s.tokens) or is_plural(s.lowers[end]):
        return False
    letter = word_tag(s.lowers[i])
    if letter == "e" and _NUMERALS.isdisjoint(s.lowers[: i - 1]):
        return is_noun(
            s.token(i + 1)
        )  # "one registered voter", "five agreed, one objected"; not "one noted that"
    return (is_noun(s.tokens[i]) or letter in "aze") and s.tokens[i][0].isalpha()


def _one_of(s: Sentence, i: int, exact: bool) -> tuple[Kind, str]:
    """*one of the largest* is of a kind; *only one of the three hospitals* counts."""
    lowers = s.lowers
    around = lowers[i + 2 : i + 5]
    if lowers[i + 3 : i + 4] in (["%"], ["percent"]) or s.low(i + 2) in MONEY:
        return Kind.PRONOUN, "one"  # "a surplus, after one of 0.3%"
    if any(word in _NUMERALS or word[0].isdigit() for word in around):
        return Kind.CLAIM, "one of several"
    if exact and not any(w.endswith("est") or w in ("most", "best", "few", "key") for w in around):
        return Kind.CLAIM, "one of several"
    return Kind.PARTITIVE, "one of"
