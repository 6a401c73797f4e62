"""Who a sentence is from: the speaker, report or forecaster that it names."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from extraction.claims.words import wordlist
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence

_SAYS = wordlist.words(
    """said says say saying told tells noted notes adds adding stated states claimed claims announced
    announces reported reports reporting disclosed confirmed explained argued warned revealed revealing
    acknowledged cautioned testified wrote tweeted posted insisted stressed emphasized observed remarked
    commented reiterated reiterates concluded admitted asserted declared added"""
)
# Companies announce plans: these tell who says so with *that* or in commas alone.
_ANNOUNCES = wordlist.words("announced announces disclosed revealed confirmed claimed claims added adds")
_RESULTS = frozenset({"reported", "reports", "posted", "posts"})
_FINDS = wordlist.words(
    """show shows showed shown found finds indicated indicates indicate suggest suggests suggested
    estimates estimated estimate expects expected forecast forecasts predicts predicted projects
    projected calculates calculated reckons sees anticipates anticipated proposes"""
)
# Staff that brief a committee are the source of what follows.
_BRIEFS = wordlist.words("discussed reviewed summarized described")
_BRIEFERS = wordlist.words("manager staff economist economists director")
_VERBS = _SAYS | _FINDS | _BRIEFS
TRIGGERS = _VERBS | {"according", ":"}
REPORTS = wordlist.words(
    """data statistics figures report reports survey surveys study studies poll polls numbers analysis
    estimates projections forecast statement research findings preprint paper"""
)
GENERIC = wordlist.words(
    """bank company agency ministry department bureau institute firm government group office commission
    administration store retailer airline carrier maker automaker insurer lender lawyer spokesman
    spokeswoman chairman association university organization organisation union council fund authority
    committee"""
)
EXPERTS = wordlist.words(
    """economists analysts forecasters researchers scientists experts officials lawyers airlines diplomats
    investigators prosecutors economist analyst forecaster expert official manager staff regulators
    model models"""
)
_SELF = wordlist.words("i we you who which that this these those what someone people many some")
QUOTES = frozenset({'"', "“", "”", "''", "``"})
_NOUNS = "nNadz#k"
_NO_SUBJECT = wordlist.words("is are was were be been to will would than as a the")
_TITLES = wordlist.words("dr mr mrs ms prof gen sen rep gov lt col st")
# After these *estimates* is a noun: *below Wall Street estimates on Monday*.
_AFTER_NOUN = wordlist.words("on in for of at by after as when and but or was were , . ;")
_REACH, _SCOPE = 30, 45


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that say from whom a sentence's content is.

    Attributes:
        verb: the token of the verb, or of *according*.
        first, last: the tokens of the source as the sentence names it.
        scope: `all` of the sentence, what comes `after` the verb, or `before` it;
            `label` for a speaker in front of a colon, whose words run on.
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
    for i in [i for i, w in enumerate(words) if w in TRIGGERS]:
        if words[i] == "according" and words[i + 1 : i + 2] == ["to"]:
            last = noun_phrase_after(sentence, line, i + 2)
            if last > i + 2:
                found.append(Attribution(i, i + 2, last, "all"))
        elif one := _named_at(sentence, line, i):
            found.append(one)
    return found


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
    return line[i] in "veg" or (line[i] in "nm" and (after == "that" or is_named))


def _around_verb(sentence: Sentence, line: str, i: int) -> Attribution | None:  # noqa: PLR0911 - exceptions
    """The source whose verb stands at token `i`: before it, or behind it where the verb comes first."""
    words = sentence.lowers
    if words[i].endswith("ing") and words[i] != "being":
        return _participle(sentence, line, i)
    k = _before_adverbs(line, words, i - 1)
    if k > 1 and words[k] in ("who", "which"):  # *a man who said he had 5*
        k -= 2 if words[k - 1] == "," else 1
    if k >= 0 and words[k] in _NO_SUBJECT:
        return None
    if k >= 0 and (words[k] in QUOTES or words[k] == ",") and words[i] in _SAYS:
        behind = noun_phrase_after(sentence, line, i + 1)
        follows = line[behind] if behind < len(line) else "."
        if behind > i + 1 and line[i + 1] in "Nnadr" and follows not in "mveog":
            return Attribution(i, i + 1, behind, "before")
    first, last = _subject(line, words, k)
    if first >= last or _is_nobody(sentence, first) or _is_nobody(sentence, last - 1):
        return None
    if words[i] in _RESULTS and not _tells_results(line, words, first, i):
        return None
    if words[i] in _BRIEFS and _BRIEFERS.isdisjoint(words[first:last]):
        return None
    if words[i] in _FINDS and not _can_find(line[first:last], words[first:last]):
        return None
    lead = first
    while lead > 0 and line[lead - 1] in "d":
        lead -= 1
    after = words[i + 1] if i + 1 < len(words) else ""
    ends = (
        lead > 0
        and (words[lead - 1] == "," or words[lead - 1] in QUOTES)
        and (words[i] in _SAYS or words[lead - 1] == "," or not REPORTS.isdisjoint(words[first:last]))
        and after != "that"
    )
    if words[i] in _ANNOUNCES and after != "that" and not (ends and _closes(words, i)):
        return None
    return Attribution(i, first, last, "before" if ends and _closes(words, i) else "after")


def _before_adverbs(line: str, words: list[str], k: int) -> int:
    """From a verb's left neighbour `k` over adverbs and days to its subject: *Acme late on Tuesday said*."""
    while k > 0:
        is_time = line[k] == "k" or (words[k] in ("on", "in", "late", "early", ",") and line[k + 1] in "kp")
        if not (is_time or line[k] == "b" or words[k] in ("has", "have", "had", "also")):
            break
        k -= 1
    return k


def _is_nobody(sentence: Sentence, i: int) -> bool:
    """Whether a token is a word like *who*, but not the name *WHO*."""
    is_name = sentence.tokens[i].isupper() and len(sentence.tokens[i]) > 1
    return sentence.lowers[i] in _SELF and not is_name


def _tells_results(line: str, words: list[str], first: int, i: int) -> bool:
    """Whether *reported* is the main verb, and not in a clause like *since Acme reported a loss*."""
    if words[i + 1 : i + 2] == ["that"] or _closes(words, i):
        return True
    lead = line[max(0, first - 3) : first]
    return "s" not in lead and "w" not in lead


def _can_find(line: str, words: list[str]) -> bool:
    """Whether a subject is one that forecasts or finds: a name, a report, experts; not *a low reading*."""
    if "N" in line or line == "r":
        return True
    return any(w in REPORTS or w in GENERIC or w in EXPERTS for w in words)


def _closes(words: list[str], i: int) -> bool:
    """Whether little or nothing follows a verb of saying (*…, the agency said in a statement*)."""
    rest = words[i + 2 if words[i] == "told" else i + 1 : i + 40]
    return len(rest) <= 2 or rest[0] in (
        ".",
        ",",
        "in",
        "on",
        "during",
        "at",
        ";",
        "citing",
        "after",
        *QUOTES,
    )


def _participle(sentence: Sentence, line: str, i: int) -> Attribution | None:
    """The sentence's own subject: *The firm rejected the bid, saying 5 billion is too little*."""
    words = sentence.lowers
    if words[i] not in ("saying", "adding", "reporting", "revealing", "estimating", "noting", "claiming"):
        return None
    if i == 0 or words[i - 1] not in (",", "—", "–", "-", ")"):
        return None
    verb = next((k for k in range(1, min(i, _REACH)) if line[k] in "vme"), 0)
    first, last = _subject(line, words, verb - 1) if verb else (0, 0)
    if first >= last or _is_nobody(sentence, first):
        return None
    return Attribution(i, first, last, "after")


def _subject(line: str, words: list[str], k: int) -> tuple[int, int]:
    """The noun phrase that ends at token `k`, with what stands in commas or brackets after it left out."""
    for _ in range(3):
        if k < 1 or words[k] not in (",", ")", "—", "–", "-"):
            break
        opening = "(" if words[k] == ")" else words[k]
        j = next((j for j in range(k - 1, max(-1, k - _REACH), -1) if words[j] == opening), None)
        if j is None:
            return 0, 0
        k = j - 1
    last = k + 1
    first = last
    while first > 0 and first > last - 14:
        step = _step_left(line, words, first, last)
        if not step:
            break
        first -= step
        if line[first] == "r":
            return first, last
    while first < last and line[first] in "dpob.":
        first += 1
    return first, last


def _step_left(line: str, words: list[str], first: int, last: int) -> int:
    """How many tokens a source that begins at token `first` goes further to the left; 0 where it ends."""
    letter, word = line[first - 1], words[first - 1]
    if letter in _NOUNS and first < last and line[first] == "d":
        return 0  # *for 2016 the company*
    if letter in _NOUNS or word in ("'", "’", "&", "-", "."):
        return 1
    if word == "by" and line[max(0, first - 3) : first - 1] in ("ne", "Ne"):
        return 2  # *analysts polled by X*
    if letter in "op" and first > 1 and word in ("of", "at", "from", "for", "by", "in"):
        return 1 if line[first - 2] in "nN" else 0
    if letter == "r" and first == last:
        return 1
    joins = letter == "c" and first >= 2 and line[first - 2] == "N" and line[first : first + 1] == "N"
    return 1 if joins else 0


def noun_phrase_after(sentence: Sentence, line: str, i: int) -> int:
    """The end of the noun phrase that begins at token `i`."""
    words = sentence.lowers
    k = i
    while k < len(line) and k < i + 14:
        letter = line[k]
        joins = words[k] in ("&", "-", "’", "'") or (letter == "o" and k > i)
        joins = joins or (words[k] == "." and k > i and words[k - 1] in _TITLES)
        if joins or letter == "r" or letter in _NOUNS or sentence.tokens[k][0].isupper():
            k += 1
        elif (
            words[k] in ("at", "from", "by", "in", "for", "and")
            and k > i
            and k + 1 < len(line)
            and line[k + 1] in "dNn"
        ):
            if words[k] in ("and", "in") and line[k + 1] != "N":
                break
            k += 1
        else:
            break
    while k > i and line[k - 1] in "dpoc":
        k -= 1
    return k


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
    for one in found[at : at + 3]:
        if one.scope == "before" and one.verb >= last:
            return one
    for one in (*found[max(0, at - 3) : at][::-1], *found[at : at + 3]):
        if one.scope == "all":
            return one
        reaches = one.scope in ("after", "label") and one.verb < first <= one.verb + _SCOPE
        if reaches and ";" not in sentence.lowers[one.verb : first]:
            return one
    return None
