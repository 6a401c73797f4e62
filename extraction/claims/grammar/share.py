"""Shares: the whole of which a percentage is a part."""

from typing import NamedTuple

from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.phrase import NARROW, WIDE, Tokens, head_of, phrase_after, phrase_starting
from extraction.claims.grammar.slot import Slot
from extraction.claims.grammar.subject import subject_of
from extraction.claims.words.lexicon import forms_of
from extraction.claims.words.wordlist import words

SHARE_NOUNS = words(
    "share stake stakes holding holdings ownership proportion portion majority minority fraction"
    " percentage interest interests"
)
_PARTING = forms_of(
    "account constitute comprise represent make own hold control employ occupy generate contribute cover"
)
_PASSIVE = words("owned held controlled")
# Verbs that make a percentage a share even where the whole is not named.
_HOLDING = forms_of("account own hold control contribute cover")
_PARTLY = words("owned held controlled invested funded financed complete completed covered filled booked")
_OVER = words("premium premiums discount discounts")
_PARTS_OR_OVER = SHARE_NOUNS | _OVER
_LINKS = frozenset(("", "for", "up", "by"))
_SAME = frozenset(("", "for", "from", "with", "against", "than", "versus", "vs"))
_QUARTERS = [["the", nth] for nth in ("first", "second", "third", "fourth")]
_FRONTED = words("of among")
_OF_OR_IN = words("of in")
_COMPARED = words("less more fewer")
_PERCENT = words("% percent cent pc pct")


class Share(NamedTuple):
    """A share and the tokens of its whole, where the text names one."""

    whole: Tokens | None


def share(slot: Slot, previous: Share | None) -> Share | None:
    """Read a percentage as a share, or None; `previous` is that of the number it continues."""
    cut, governor, noun = slot.cut, slot.governor, slot.noun
    whole = _after_of(cut, slot.at) or of_which(slot)
    if whole is not None:  # "a steeper fall than the 5 percent of the third" quarter
        return None if cut.sentence.lowers[slice(*whole)] in _QUARTERS else Share(whole)
    if noun is not None and slot.head in _PARTS_OR_OVER:
        is_over = slot.head in _OVER  # "a 38 percent premium"
        return None if is_over else Share(phrase_after(cut, noun, _OF_OR_IN, NARROW))
    if cut.sentence.low(slot.mention.last) == "who" or (noun is None and _is_held(slot)):
        return previous or Share(None)  # "42 percent approved, against 51 percent who did not"
    fraction = _of_fraction(slot) or (of_fronted(slot) if governor.heads else None)
    if fraction is not None or (noun is None and governor.heads) or _is_one_in_some(slot):
        return Share(fraction)
    if governor.verb is None:
        return previous if governor.link in _SAME else None
    return _of_verb(slot, governor.verb)


def _is_one_in_some(slot: Slot) -> bool:
    """Whether a share is told as *one in eight*, which no other figure is."""
    link = slot.cut.sentence.low(slot.mention.number_last - 2)
    return slot.mention.fraction is not None and link in _OF_OR_IN


def of_which(slot: Slot) -> Tokens | None:
    """The pronoun before a percentage of what was named before: "cars, of which 18 percent are electric"."""
    first = slot.mention.first
    while first > 2 and slot.cut.tags[first - 1] == "b":
        first -= 1  # "of which only 5 percent"
    is_of = slot.cut.tags[first - 1 : first] == "w" and slot.cut.sentence.low(first - 2) == "of"
    return (first - 1, first) if is_of else None


def of_fronted(slot: Slot) -> Tokens | None:
    """What a sentence names first of which its number is a part: "Of those infected, 23 have died"."""
    cut, at = slot.cut, slot.at - 1
    while at > 0 and cut.kinds[at] in "BD":
        at -= 1
    is_fronted = at > 1 and cut.kinds[at] == "," and cut.sentence.lowers[0] in _FRONTED
    if not is_fronted or "," in cut.kinds[:at]:
        return None
    noun = 3 if cut.kinds[1] == "D" else 2
    if cut.kinds[noun - 1 : noun + 1] == ["M", "N"]:
        return phrase_starting(cut, noun, WIDE, at)  # "Of 90 boats built, 5 percent"
    return 1, cut.lasts[at - 1]


def _is_held(slot: Slot) -> bool:
    """Whether a participle after the percentage says what is so in part: "60 percent owned by the state"."""
    cut, after = slot.cut, slot.at + 1
    return cut.kinds[after : after + 1] == ["E"] and head_of(cut, after) in _PARTLY


def _of_fraction(slot: Slot) -> Tokens | None:
    """The noun after a fraction, which is its whole: "half the workers", "one in five households"."""
    cut, after = slot.cut, slot.at + 1
    is_fraction = cut.sentence.lowers[slot.mention.number_last - 1] not in _PERCENT
    is_noun = after < len(cut.kinds) and cut.kinds[after] == "N"
    if is_noun and cut.sentence.lowers[cut.firsts[after]] in _COMPARED:
        return None  # "burns a third less fuel"
    return phrase_starting(cut, after) if is_fraction and is_noun else None


def _of_verb(slot: Slot, verb: int) -> Share | None:
    """Read the verb of a share: "accounts for 30 percent", "owns 51 percent"."""
    word = slot.verb_word
    if word not in _PARTING or slot.governor.link not in _LINKS:
        return None
    if slot.noun is not None:
        return Share(phrase_starting(slot.cut, slot.noun))
    if word in _PASSIVE:
        return Share(subject_of(slot.cut, verb))
    return Share(None) if word in _HOLDING else None


def _after_of(cut: Chunked, at: int) -> Tokens | None:
    """The noun phrase of "percent of ..." right after the number."""
    kinds = cut.kinds
    i = at + 1
    if i >= len(kinds) or cut.sentence.lowers[cut.firsts[i]] != "of":
        return None
    i += 1
    while i < len(kinds) and kinds[i] in "DABEMG" and i < at + 6:
        i += 1
    is_sum = "M" in kinds[at + 2 : i]  # "35 percent of the $2.1 billion needed"
    if i < len(kinds) and kinds[i] in ("NK" if is_sum else "NRWK"):
        return phrase_starting(cut, i)
    if is_sum:
        sum_at = kinds.index("M", at + 2)
        return cut.firsts[sum_at], cut.lasts[sum_at]
    is_owned = kinds[i - 1] == "D" and cut.tags[cut.lasts[i - 1] - 1] == "z"  # "of the world's"
    return _those(cut, i) or ((cut.firsts[i - 1], cut.lasts[i - 1]) if is_owned else None)


def _those(cut: Chunked, i: int) -> Tokens | None:
    """Those of whom a share is, with what narrows them down, up to about chunk `i`."""
    kinds, firsts, lasts = cut.kinds, cut.firsts, cut.lasts
    if "those" not in (cut.sentence.lowers[firsts[i - 1]], cut.sentence.lowers[firsts[i - 2]]):
        return None
    if kinds[i - 1] == "D" and kinds[i : i + 1] == ["P"]:
        return firsts[i - 1], lasts[min(i + 1, len(kinds) - 1)]  # "a fifth of those at risk"
    if kinds[i - 1] == "E":  # "5 percent of those aged 12 or older", "96 percent of those invited"
        return firsts[i - 2], lasts[i if kinds[i : i + 1] == ["M"] else i - 1]
    return None
