"""Counts that take their noun from one before: *one side names 20 experts and the other will bring nine*."""

from extraction.claims.mention import Mention
from extraction.claims.scan.carried_sums import LEVEL_WORDS, is_comparable
from extraction.claims.words.lexicon import forms_of, word_tag
from extraction.claims.words.nouns import is_noun
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_USUAL = words("of usual normal typical average")
_HARMING = forms_of("kill injure wound hurt")
_PEOPLE = words(
    "people persons civilians children women men students soldiers police officers passengers residents"
    " patients workers miners migrants villagers tourists pilgrims protesters troops firefighters"
)
_TOLLS = words("toll tolls tally")
_TO_TOLL = 5
_BRINGING = words("bringing taking lifting raising boosting increasing reducing cutting")
_TOTALS = words("total tally toll count number figure sum it them that")
_TO_BRINGING, _TO_NOUN = 8, 2
_FORMER = words("from than against below above with")
_PHRASE = 5  # tokens
_REACHED = words("to at was were reached hit totaled totalled averaged exceeded") | forms_of("rise fall")
_WINNING, _IN_A_ROW = forms_of("win lose drop"), words("in straight of consecutive")
WHERE = words("in across at on from over within")


def carry_counted(s: Sentence, mention: Mention, previous: Mention | None) -> None:
    """*one side names 20 experts and the other will bring nine*."""
    if _is_of_wins(s, mention):
        return
    if _tells_toll(s, mention, previous) or _harms_others(s, mention, previous):
        return
    if previous is not None and (_only_tells_where(s, previous, mention) or _is_of_own_noun(s, mention)):
        return
    if mention.value is not None and mention.value != mention.value.to_integral_value():
        return
    old = None if previous is None else previous.value
    if (old is not None and old != old.to_integral_value()) or s.low(mention.first - 1) == "magnitude":
        return
    if previous is not None and previous.unit == "1" and mention.form in ("digits", "words"):
        mention.counted = previous.counted
        is_level = s.low(mention.first - 1) in LEVEL_WORDS or s.low(mention.first - 1) in _USUAL
        mention.per = mention.per or (previous.per if is_level else None)


def carry_crowd(s: Sentence, mention: Mention, main: Mention) -> None:
    """*125 million people watched, down 2% from last year's record 128 million*: people, too."""
    is_level = not _FORMER.isdisjoint(s.lowers[max(0, mention.first - _PHRASE) : mention.first])
    if is_level and mention.scale == main.scale > 1 and is_comparable(mention, main):
        mention.counted = main.counted


def _harms_others(s: Sentence, mention: Mention, previous: Mention | None) -> bool:
    """*three trucks crashed, killing 11*: people, whatever was counted before."""
    if previous is None or s.low(mention.first - 1) not in _HARMING:
        return False
    head = (previous.counted or "").rpartition(" ")[2]
    return s.low(previous.first - 1) not in _HARMING and head not in _PEOPLE


def _only_tells_where(s: Sentence, previous: Mention, mention: Mention) -> bool:
    """*Ticket sales at the 212 cinemas came to 31 million*: no cinemas, whose number only says where."""
    i = previous.first - 1
    while i > 0 and word_tag(s.lowers[i]) in "dzna" and i > previous.first - _PHRASE:
        i -= 1
    leads = i > 0 and s.lowers[i] in WHERE and is_noun(s.lowers[i - 1])
    behind = s.lowers[previous.last : mention.first]
    return leads and bool(behind) and word_tag(behind[0]) in "vem" and s.low(mention.first - 1) in _REACHED


def _is_of_own_noun(s: Sentence, mention: Mention) -> bool:
    """*hired 40 engineers, bringing its headcount to 900*: what is brought there is what has so many."""
    lead = s.lowers[max(0, mention.first - _TO_BRINGING) : mention.first]
    if lead[-1:] != ["to"] or _BRINGING.isdisjoint(lead):
        return False
    at = max(i for i, w in enumerate(lead) if w in _BRINGING)
    return _TOTALS.isdisjoint(lead[at:]) and len(lead) - at > _TO_NOUN


def _tells_toll(s: Sentence, mention: Mention, previous: Mention | None) -> bool:
    """*300 homes fell and the toll rose to nine*: people, whatever was counted before."""
    is_toll = not _TOLLS.isdisjoint(s.lowers[max(0, mention.first - _TO_TOLL) : mention.first])
    return is_toll and previous is not None and (previous.counted or "").rpartition(" ")[2] not in _PEOPLE


def _is_of_wins(s: Sentence, mention: Mention) -> bool:
    """*had 12 rebounds for the Owls, who have won seven in a row*: matches, and nothing that was counted."""
    return s.low(mention.first - 1) in _WINNING and s.low(mention.last) in _IN_A_ROW
