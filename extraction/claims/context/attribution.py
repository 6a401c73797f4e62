"""Who a sentence is from: the speaker, report or forecaster that it names."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extraction.claims.context.source_spans import (
    before_adverbs,
    is_person,
    noun_phrase_after,
    subject_before,
)
from extraction.claims.context.time_words import WEEKDAYS
from extraction.claims.words import wordlist
from extraction.claims.words.remembered import where
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence

_SAID = frozenset({"said", "says"})
SAYS = wordlist.words(
    """said says say saying told tells noted notes adds adding stated states claimed claims announced
    announces reported reports reporting disclosed confirmed explained argued warned revealed revealing
    acknowledged cautioned testified wrote tweeted posted insisted stressed emphasized observed remarked
    commented reiterated reiterates concluded admitted asserted declared added"""
)
# Companies announce plans: these tell who says so with *that* or in commas alone.
_ANNOUNCES = wordlist.words(
    "announced announces disclosed revealed confirmed claimed claims added adds admitted observed"
)
_RESULTS = frozenset({"reported", "reports", "posted"})
_FINDS = wordlist.words(
    """show shows showed shown find found finds indicated indicates indicate suggest suggests suggested
    estimates estimated estimate expects expected forecast forecasts predicts predicted projects
    projected calculates calculated reckons see sees anticipates anticipated proposes put puts expect
    predict anticipate reckon project expecting forecasting predicting projecting anticipating"""
)
_BEING = wordlist.words("is are was were been")
_OURS = frozenset({"our", "my", "own"})  # *our own survey puts it at 9*
# *The country reported 9 cases* tells where they were, and not by whom they were told.
_LANDS = wordlist.words("country countries nation state states province region city world island")
_TRADED = frozenset({"shares", "stock", "stocks"})  # *shares fell after it warned of a loss*
_PUTS = frozenset({"put", "puts"})  # *put the toll at 9*
# Staff that brief a committee are the source of what follows.
_BRIEFS = wordlist.words("discussed reviewed summarized described")
_BRIEFERS = wordlist.words("manager staff economist economists director")
_VERBS = SAYS | _FINDS | _BRIEFS
TRIGGERS = _VERBS | {"according", ":"}
REPORTS = wordlist.words(
    """data statistics figures report reports survey surveys study studies poll polls numbers analysis
    estimates projections forecast statement research findings preprint paper"""
)
GENERIC = wordlist.words(
    """bank company agency ministry department bureau institute firm government group office commission
    administration store retailer airline carrier maker automaker insurer lender lawyer spokesman
    spokeswoman chairman association university organization organisation union council fund authority
    committee exchange regulator inspectorate charity federation chamber body consultancy"""
)
PUBLIC_BODIES = wordlist.words(
    "government ministry department agency office authority commission council administration bureau"
)
EXPERTS = wordlist.words(
    """economists analysts forecasters researchers scientists experts officials lawyers airlines diplomats
    investigators prosecutors investors traders insurers groups party economist analyst
    forecaster expert official manager staff regulators auditors inspectors engineers doctors
    model models"""
)
# Who *see growth of 5 percent* foretell it; others only meet with it.
FORESEERS = wordlist.words("analysts economists forecasters strategists traders investors markets")
_TELLERS = {"see": FORESEERS, **dict.fromkeys(_BRIEFS, _BRIEFERS)}
"""Verbs that make something known where one of these is their subject."""
_SELF = wordlist.words("i we you who which that this these those what someone people many some")
QUOTES = frozenset('"“”')
_THEMSELVES = frozenset({"themselves", "himself", "herself", "itself"})
_NO_SUBJECT = wordlist.words("is are was were be been to will would than as a the")
# After these *estimates* is a noun: *below Wall Street estimates on Monday*.
_AFTER_NOUN = wordlist.words("on in for of at by after as when and but or was were , . ;")
_CLOSING = QUOTES | wordlist.words(
    ". , ; in on during at citing after late early earlier today yesterday last"
)
_MUCH = frozenset({"much", "many", "high", "large", "big"})
_LONG = 3  # tokens of *financial markets*, but not of *pricing in swaps markets*
_NAME = 7  # tokens of a name with its title
_TO_AUTHOR = 6  # tokens
_PORTIONS = wordlist.words("half third quarter fifth sixth tenth majority most")
_LONGEST = 14  # tokens of a source
_REACH, _SCOPE = 30, 45


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that say from whom a sentence's content is.

    Attributes:
        verb: the token that tells so: the verb, *according*, a label's colon, the word of an estimate.
        first, last: the tokens of the source as the sentence names it.
        scope: `all` of the sentence, what comes `after` the verb, or `before` it; an `aside` up to the comma
            that closes it; `label` for a speaker in front of a colon, whose words run on.
    """

    verb: int
    first: int
    last: int
    scope: str


def read_attributions(sentence: Sentence) -> list[Attribution]:
    """Find the sources that a sentence names, in order."""
    words = sentence.lowers
    if TRIGGERS.isdisjoint(words):
        return []
    line = tags(sentence)
    found = []
    for i in where(TRIGGERS.__contains__, words):
        if words[i] == "according" and words[i + 1 : i + 2] == ["to"]:
            first, last = _cited(sentence, line, i + 2)
            if last > first:
                found.append(Attribution(i, first, last, "all"))
        elif one := _named_at(sentence, line, i):
            found.append(one)
    return found


def _cited(sentence: Sentence, line: str, i: int) -> tuple[int, int]:
    """What *according to* names: a source or, of *the estimate released today by X*, who released it."""
    last = noun_phrase_after(sentence, line, i, modified=True)
    words = sentence.lowers
    closing = next((j for j in range(last + 1, min(len(words), last + _NAME)) if words[j] == ","), last)
    if (
        words[last : last + 1] == [","]
        and line[last - 1] == "n"
        and is_person(line, words, last + 1, closing)
    ):
        return last + 1, closing  # *according to its spokesman, Ada Lind,*
    near = words[last : last + _TO_AUTHOR]
    if "by" in near and line[last : last + 1] in ("e", "v") and "," not in near[: near.index("by")]:
        first = last + near.index("by") + 1
        end = noun_phrase_after(sentence, line, first)
        if end > first:
            return first, end
    return i, last


def _named_at(sentence: Sentence, line: str, i: int) -> Attribution | None:
    """The source that the verb or the colon at token `i` has."""
    words = sentence.lowers
    w = words[i]
    if w in _VERBS and w == sentence.tokens[i] and _is_verb(line, words, i):
        return _around_verb(sentence, line, i)
    return _label(sentence, i) if w == ":" and words[i + 1 : i + 2] and words[i + 1] in QUOTES else None


def _is_verb(line: str, words: list[str], i: int) -> bool:
    after = words[i + 1] if i + 1 < len(words) else ""
    if words[i] == "say" and after == ",":
        return False
    before = words[i - 1] if i else ""
    is_named = (line[i - 1 : i] == "N" or before in EXPERTS) and after not in _AFTER_NOUN
    if (
        line[i] in "nm"
        and (words[i] in _FINDS or words[i] == "reports")
        and after in _AFTER_NOUN
        and _trails(line, i)
    ):
        return True
    return line[i] in "veg" or (line[i] in "nm" and (after == "that" or is_named))


def _trails(line: str, i: int) -> bool:
    """Whether only a name stands between a comma and token `i`: *9 t are lost, Acme estimates*."""
    k = i - 1
    while k > 0 and line[k] in "dNnazopc#" and i - k < _LONGEST:
        k -= 1
    return 0 < k < i - 1 and line[k] == "," and "#" in line[:k]


def _around_verb(sentence: Sentence, line: str, i: int) -> Attribution | None:  # noqa: PLR0911 - exceptions
    """The source whose verb stands at token `i`: before it, or behind it where the verb comes first."""
    words = sentence.lowers
    k = before_adverbs(line, words, sentence.tokens, i - 1)
    if words[i].endswith("ing"):
        if words[i] not in _FINDS or words[k] not in _BEING:
            return _participle(sentence, line, i)
        k -= 1  # *analysts were expecting earnings of 9 million*
    is_aside = False
    if k > 1 and words[k] in ("who", "which"):  # *a man who said he had 5*
        is_aside = words[k - 1] == ","
        k -= 2 if is_aside else 1
    if words[k] == "and" and words[i] in SAYS:  # *Acme has 9 ships and says*
        return _of_first_verb(sentence, line, i)
    if (k >= 0 and words[k] in _NO_SUBJECT) or sentence.low(i + 1) in _THEMSELVES:
        return None  # *who reported themselves as employed*
    if k >= 0 and (words[k] in QUOTES or words[k] == ",") and (inverted := _behind_verb(sentence, line, i)):
        return inverted
    first, last = subject_before(sentence, k)
    if first >= last or _is_nobody(sentence, first) or _is_nobody(sentence, last - 1):
        return None
    if not _is_source(sentence, line, (first, last), i):
        return None
    if sentence.low(first - 1) == "as" and sentence.low(first - 2) in _MUCH:
        return None  # *twice as much as analysts had expected, and cut its goal to 9*
    ends = _ends(sentence, line, (first, last), i)
    if words[i] in _ANNOUNCES and words[i + 1 : i + 2] != ["that"] and not ends:
        return None
    if is_aside:
        return Attribution(i, first, last, "aside")
    return Attribution(i, first, last, "before" if ends else "after")


def _behind_verb(sentence: Sentence, line: str, i: int) -> Attribution | None:
    """The source behind its verb at token `i`, where no verb follows it: *“…”, said the mayor*."""
    words = sentence.lowers
    if words[i] not in SAYS:
        return None
    is_quoted = words[i] in _SAID or not QUOTES.isdisjoint(words[max(0, i - 2) : i])
    if not is_quoted and words[i + 1 : i + 2] in (["a"], ["an"]):
        return None  # *a survey of banks, and of others, noted a rise*
    end = noun_phrase_after(sentence, line, i + 1)
    follows = line[end] if end < len(line) else "."
    is_source = end > i + 1 and line[i + 1] in "Nnadr" and follows not in "mveog"
    is_source = is_source and words[i + 1] not in _CLOSING  # *Acme, which makes toys, said late on Monday*
    return Attribution(i, i + 1, end, "before") if is_source else None


def _ends(sentence: Sentence, line: str, span: tuple[int, int], i: int) -> bool:
    """Whether a source and its verb at token `i` stand behind what is said: *…, the agency said*."""
    words, lead = sentence.lowers, span[0]
    while lead > 0 and line[lead - 1] == "d":
        lead -= 1
    before = words[lead - 1] if lead else ""
    if not (before == "," or before in QUOTES) or words[i + 1 : i + 2] == ["that"]:
        return False
    is_told = words[i] in SAYS or before == "," or not REPORTS.isdisjoint(words[slice(*span)])
    return is_told and _closes(sentence, i)


def _is_source(sentence: Sentence, line: str, span: tuple[int, int], i: int) -> bool:
    """Whether who stands at a span is one from whom the verb at token `i` makes something known."""
    words, verb = sentence.lowers[span[0] : span[1]], sentence.lowers[i]
    if words[0] in _OURS or (verb in _RESULTS and words[-1] in _LANDS):
        return False
    if verb in _RESULTS and not _tells_results(sentence, line, span[0], i):
        return False
    if verb == "posted" and line[span[1] - 1] == "n" and words[-1] not in GENERIC:
        return False  # *the index posted a gain*
    if verb in _PUTS and "at" not in sentence.lowers[i + 2 : i + 8]:
        return False
    if verb in _TELLERS and _TELLERS[verb].isdisjoint(words):
        return False
    return verb not in _FINDS or _can_find(line[span[0] : span[1]], words)


def _is_nobody(sentence: Sentence, i: int) -> bool:
    """Whether a token is a word like *who*, but not the name *WHO*."""
    is_name = sentence.tokens[i].isupper() and len(sentence.tokens[i]) > 1
    return sentence.lowers[i] in _SELF and not is_name


def _tells_results(sentence: Sentence, line: str, first: int, i: int) -> bool:
    """Whether *reported* is the main verb, and not in a clause like *since Acme reported a loss*."""
    words = sentence.lowers
    if words[i + 1 : i + 2] == ["that"] or _closes(sentence, i):
        return True
    lead = line[max(0, first - 3) : first]
    return "s" not in lead and "w" not in lead


def _can_find(line: str, words: list[str]) -> bool:
    """Whether a subject is one that forecasts or finds: a name, a report, experts; not *a low reading*."""
    if "N" in line or line in ("r", "z") or (len(words) < _LONG and words[-1] in ("market", "markets")):
        return True
    return any(w in REPORTS or w in GENERIC or w in EXPERTS for w in words)


def _closes(sentence: Sentence, i: int) -> bool:
    """Whether little or nothing follows a verb of saying (*…, the agency said in a statement*)."""
    words = sentence.lowers
    i = noun_phrase_after(sentence, tags(sentence), i + 1) if words[i] == "told" else i + 1
    rest = words[i : i + 40]
    return len(rest) <= 2 or rest[0] in _CLOSING or rest[0] in WEEKDAYS


def _participle(sentence: Sentence, line: str, i: int) -> Attribution | None:
    """The sentence's own subject: *The firm rejected the bid, saying 5 billion is too little*."""
    words = sentence.lowers
    if words[i] not in ("saying", "adding", "reporting", "revealing", "estimating", "noting", "claiming"):
        return None
    if (
        i == 0
        or words[i - 1] not in (",", "—", "–", "-", ")")
        or (words[i] == "adding" and line[i + 1 : i + 2] == "#")
    ):
        return None  # "rose 5 percent, adding $9 million to its value"
    return _of_first_verb(sentence, line, i)


def _of_first_verb(sentence: Sentence, line: str, i: int) -> Attribution | None:
    """The sentence's own subject as the source that a later verb at token `i` has, too."""
    verb = next((k for k in range(1, min(i, _REACH)) if line[k] in "vme"), 0)
    first, last = subject_before(sentence, verb - 1) if verb else (0, 0)
    if first >= last or _is_nobody(sentence, first) or sentence.lowers[first] in _TRADED:
        return None
    return Attribution(i, first, last, "after")


def _label(sentence: Sentence, i: int) -> Attribution | None:
    """A speaker in front of a colon: *JANE DOE, ECONOMIST, ACME: “…”*."""
    tokens = sentence.tokens
    first = i
    while (
        first > 0 and first > i - 14 and (tokens[first - 1].isupper() or tokens[first - 1] in (",", "&", "."))
    ):
        first -= 1
    last = next((k for k in range(first, i) if tokens[k] == ","), i)
    return Attribution(i, first, last, "label") if last - first >= 2 and tokens[first].isupper() else None


def source_of(sentence: Sentence, first: int, last: int, found: Sequence[Attribution]) -> Attribution | None:
    """Choose the source of the figure at the tokens `[first, last)`: one that closes it, else one before."""
    at = bisect_left(found, first, key=lambda one: one.verb)
    near = found[max(0, at - 3) : at + 3]
    apart = [one for one in near if not one.first <= first < one.last]  # *a study of 9 ports*
    if _resumes_share(sentence.lowers, first):
        apart = [one for one in apart if not _is_part(sentence, one)]
    for one in apart:
        if one.scope == "before" and one.verb >= last:
            return one
    behind = [one for one in apart if one.verb >= first]
    for one in (*[one for one in apart if one.verb < first][::-1], *behind):
        if one.scope == "all":
            return one
        reaches = one.verb < first <= one.verb + _SCOPE
        ends = (";", ",") if one.scope == "aside" else (";",)
        between = sentence.lowers[one.verb : first] if reaches else []
        if reaches and not any(w in ends for w in between) and not _is_parted(sentence, one, between):
            return one
    return None


def _is_parted(sentence: Sentence, one: Attribution, between: Sequence[str]) -> bool:
    """Whether data tell nothing of what stands behind a *but*: *data hint at a rise, but it cut 5 jobs*."""
    is_data = not REPORTS.isdisjoint(sentence.lowers[one.first : one.last])
    return is_data and one.scope == "after" and (",", "but") in pairwise(between)


def _is_part(sentence: Sentence, one: Attribution) -> bool:
    """Whether a source is a part of some people: *9 percent of bakers say*, *a third of bakers say*."""
    return sentence.low(one.first - 1) in ("of", "in") or sentence.lowers[one.first] in _PORTIONS


def _resumes_share(words: Sequence[str], first: int) -> bool:
    """Whether a figure goes on from a share of those who say so: *9 percent of us agree, up from 5*."""
    lead = words[max(0, first - 3) : first]
    return "," in lead and lead[-1] in ("up", "down", "from")
