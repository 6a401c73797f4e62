"""What a figure's verb tells of its time: is it past, had it been expected, is it the level of before."""

import re
from bisect import bisect_left

from extraction.claims.context.time_words import MONTHS, WILL
from extraction.claims.words import wordlist
from extraction.claims.words.nouns import is_plural
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence

_PAST = wordlist.words("was were had did")
_NOW = wordlist.words("now currently today")
_PRESENT = WILL | wordlist.words("is are has have does do would can")
IRREGULAR_PASTS = wordlist.words(
    "fell rose grew lost sold began took made held won went came saw stood led hit cut spent paid bought",
    "brought gave kept sank shrank drew ran beat set put sent built broke left got met swung slid",
)
_PAST_FORMS = _PAST | IRREGULAR_PASTS
_SAME_PAST = wordlist.words("cost hurt shut spread")
_EXPECTS = wordlist.words(
    "expected expecting forecast forecasted predicted projected estimated anticipated priced",
    "pegged tipped penciled pencilled",
)
_ESTIMATES = wordlist.words("estimate estimates forecast forecasts expectation expectations consensus")
_BEATS = frozenset(
    verb + end
    for verb in ("beat", "top", "topp", "exceed", "miss", "surpass", "trail", "match", "lagg")
    for end in ("ing", "s", "ed", "")
) | wordlist.words("above below versus against short compared than")
_EXPECTING = _ESTIMATES | _EXPECTS
OUTLOOKS = _EXPECTING | {"target", "goal", "guidance", "outlook", "projection", "projections"}
REVISES = wordlist.words(
    "raised raises raising lowered lowers lowering cut cuts cutting trimmed upgraded downgraded revised",
    "slashed slashes lifted lifts boosted pared nudged hiked reduced increased bumped",
)
_BEHIND = 5  # tokens in which *in the previous forecast* stands behind a figure
_PERFECTS = frozenset({"has", "have"})
_PLANS = frozenset({"plan", "plans", "budget"})
_VERSUS = frozenset({"vs", "versus"})
_WHOSE = frozenset({"its", "their", "our", "the"})
_BEFORE = frozenset({"prior", "previous"})
_PERFECT, _SIMPLE_PAST = re.compile(r"b{0,2}[ev]"), re.compile(r"(?<![mt])[ve]")
_VERBAL, _ANY_VERB = re.compile(r"[mv]"), re.compile(r"[mve]")
_REACH, _NEAR = 25, 12
_TO_VERB = 40  # tokens


def is_past(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the verb that governs the tokens `[first, last)` is in the simple past or the past perfect."""
    line, words = tags(sentence), sentence.lowers
    if words[first].endswith("ed") and line[first] == "e" and (first == 0 or line[first - 1] not in "mtd"):
        return True  # *doubled*
    if not _NOW.isdisjoint(words[max(0, first - _NEAR) : first]):
        return False
    verbs = _verbs(sentence)
    at = bisect_left(verbs, first)
    for i in (*verbs[max(0, at - _TO_VERB) : at][::-1], *verbs[at : at + last - first + _TO_VERB]):
        is_near = first - _TO_VERB < i < first or last <= i < last + _TO_VERB
        if is_near and (is_so := _tells_past(sentence, line, i)) is not None:
            return is_so
    return False


def _verbs(sentence: Sentence) -> list[int]:
    """The tokens that may tell a tense; found once a sentence, for figures are many and verbs few."""
    found: list[int] | None = sentence.notes.get("verbs")
    if found is None:
        found = sentence.notes["verbs"] = [verb.start() for verb in _ANY_VERB.finditer(tags(sentence))]
    return found


def tells_past(sentence: Sentence, i: int) -> bool:
    """Whether token `i` is a verb in the past."""
    return _tells_past(sentence, tags(sentence), i) is True


def _tells_past(sentence: Sentence, line: str, i: int) -> bool | None:
    """Whether token `i` is a verb in the past; None where it is none that tells its tense."""
    words = sentence.lowers
    if line[i] == "m" and (words[i] in _PAST or words[i] in _PRESENT):
        return words[i] in _PAST
    if line[i] == "v" and (i == 0 or line[i - 1] != "t"):
        if words[i] in _SAME_PAST:
            return i > 0 and not words[i - 1].endswith("s")  # *the ticket cost $5*
        return words[i] in IRREGULAR_PASTS or words[i].endswith("ed")
    if line[i] != "e" or _is_attributive(line, i):
        return None
    before = line[max(0, i - 4) : i].rstrip("bs")[-1:]
    is_noun = words[i - 1] in ("all", "both") or (before == "a" and sentence.tokens[i - 1][0].isupper())
    return True if is_noun or before not in ("m", "d", "a", "o", "z") else None


def is_present(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the verb nearest to the tokens `[first, last)` in their clause is in the present tense."""
    line, words = tags(sentence), sentence.lowers
    for way in (range(first - 1, max(-1, first - _NEAR), -1), range(last, min(len(line), last + _NEAR))):
        for i in way:
            if line[i] in ".,":
                break
            if line[i] in "mve":
                if i and words[i - 1] in _PERFECTS:
                    return True
                is_finite = line[i] == "m" or (line[i] == "v" and line[i - 1 : i] != "t")
                return is_finite and words[i] not in _PAST_FORMS and not words[i].endswith("ed")
    return False


def _is_attributive(line: str, i: int) -> bool:
    """Whether a participle only describes a noun: *with sustained winds*, *9 displaced people are*."""
    if i == 0 or line[i + 1 : i + 2] not in ("n", "y", "U", "u"):
        return False
    return line[i - 1] == "p" or (line[i - 1] == "#" and _VERBAL.search(line, i + 2) is not None)


def was_expected(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a forecast is for what is known by now: *had expected 5*, *above the 5 analysts forecast*."""
    words = sentence.lowers
    lead = words[max(0, first - _NEAR) : first]
    if any(w == "had" and not _EXPECTS.isdisjoint(lead[i + 1 : i + 4]) for i, w in enumerate(lead)):
        return True
    if not (_BEATS.isdisjoint(lead) or _EXPECTING.isdisjoint(lead)):
        return True
    is_by = last < len(words) and words[last] in _EXPECTS and words[last + 1 : last + 2] == ["by"]
    return is_by or is_beside_expected(words, first, last)


def is_beside_expected(words: list[str], first: int, last: int) -> bool:
    """Whether a figure is an expectation to which another is held: *$9 vs. $8 expected*."""
    is_expected = last < len(words) and words[last] in _EXPECTS
    return is_expected and not _VERSUS.isdisjoint(words[max(0, first - 2) : first])


def has_happened(sentence: Sentence, first: int) -> bool:
    """Whether a hypothesis is about what lies behind (*may have doubled*)."""
    lead = sentence.lowers[max(0, first - 8) : first]
    return any(w in ("may", "might", "could") and "have" in lead[i + 1 : i + 3] for i, w in enumerate(lead))


def has_lasted(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the tokens `[first, last)` go from a verb in the past on to one in the perfect (*has kept*)."""
    words, line = sentence.lowers, tags(sentence)
    if words[last - 1] == "since" and words[last - 2] in ("has", "have"):
        return True  # *was sold in 2019 and has since doubled*
    for i in range(first + 1, last - 1):
        if words[i] in ("has", "have") and _PERFECT.match(line, i + 1, last):
            if words[i + 1] == "since":
                return True  # *was sold in 2019 and has since grown*
            return _SIMPLE_PAST.search(line, first, i) is not None
    return False


def is_earlier_level(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a figure is the level a change came from, told after the new one: *to 48.4 from 46.4*."""
    words = sentence.lowers
    if first < 3 or words[first - 1] not in ("from", "with", "to"):
        return _is_of_earlier(words, first)
    if words[first - 2] == "compared":
        is_foreseen = not OUTLOOKS.isdisjoint(words[last : last + _BEHIND])
        return words[first - 1] != "with" or not (is_foreseen or is_set_beside(sentence, first, last))
    if words[first - 1] == "from" and words[first - 2] in ("up", "down"):
        return True
    lead = words[max(0, first - 12) : first - 1]
    return words[first - 1] == "from" and (
        "to" in lead and any(w[0].isdigit() for w in lead[lead.index("to") :])
    )


def is_set_beside(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a figure is held to one of others, of the same time: *compared with 5 percent for women*."""
    words = sentence.lowers
    if words[first - 2 : first] != ["compared", "with"] or last >= len(words):
        return False
    after = words[last]
    if after == "in":
        name = sentence.token(last + 2 if words[last + 1 : last + 2] == ["the"] else last + 1)
        return name[0].isupper() and name.lower() not in MONTHS
    return after in ("for", "among") or (after == "of" and any(map(is_plural, words[last + 1 : last + 4])))


def _is_of_earlier(words: list[str], first: int) -> bool:
    """Whether *up from the current rate of* stands before a figure."""
    lead = words[max(0, first - 7) : first]
    if "from" not in lead:
        return False
    led = next((i for i, w in enumerate(lead) if w == "from" and i and lead[i - 1] in ("up", "down")), -1)
    return led >= 0 and not any(w[0].isdigit() or w in ("to", ",") for w in lead[led:])


def is_revised(words: list[str], first: int) -> bool:
    """Whether a figure is a forecast that was changed: *raised its forecast to 5 from 4*."""
    lead = words[max(0, first - _REACH) : first]
    led = next((i for i in range(len(lead) - 1, -1, -1) if lead[i] == "from"), -1)
    if led < 0 or len(lead) - led > _NEAR // 2 or any(w[0].isdigit() for w in lead[led:]):
        return False
    if not (OUTLOOKS.isdisjoint(lead[led:]) and _BEFORE.isdisjoint(lead[led:])):
        return True
    at = next((i for i, w in enumerate(lead[:led]) if w in REVISES), led)
    return not (OUTLOOKS | _PLANS).isdisjoint(lead[at:led])


def _is_to_move(words: list[str], i: int) -> bool:
    """Whether token `i` expects a deed, if anything: *expected to grow*, but not *forecast to 5 from 4*."""
    after = words[i + 1 : i + 3]
    is_deed = after[:1] == ["to"] and after[-1].isalpha() and after[-1] != "to"
    return is_deed or words[i] not in OUTLOOKS


def is_whole(words: list[str], first: int) -> bool:
    """Whether a figure is that of which another is planned: *to vaccinate 15 million of its 19 million*."""
    lead = words[max(0, first - 5) : first]
    return lead[-2:-1] == ["of"] and lead[-1] in _WHOSE and any(w[0].isdigit() for w in lead[:-2])


def is_present_level(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a figure is the level from which one that lies ahead sets out: *to cut it from 12 to 8*."""
    words = sentence.lowers
    if is_whole(words, first):
        return True
    near = range(max(0, first - 5), first)
    if not OUTLOOKS.isdisjoint(words[near.start : first]) and not all(_is_to_move(words, i) for i in near):
        return False
    if is_revised(words, first):
        return False
    behind = words[last : last + 3]
    leads = first > 0 and words[first - 1] == "from" and behind[:1] == ["to"]
    return (leads and any(w[0].isdigit() for w in behind)) or is_earlier_level(sentence, first, last)
