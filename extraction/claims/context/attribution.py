"""Who a sentence is from: the speaker, report or forecaster that it names."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SAYS = _words(
    """said says say saying told tells noted notes adds adding stated states claimed claims announced
    announces reported reports reporting disclosed confirmed explained argued warned revealed revealing
    acknowledged cautioned testified wrote tweeted posted insisted stressed emphasized observed remarked
    commented reiterated reiterates concluded admitted asserted declared added"""
)
# Companies report results and announce plans: these tell who says so with *that* or in commas alone.
_ANNOUNCES = _words(
    "reported reports posted announced announces disclosed revealed confirmed claimed claims added adds"
)
_FINDS = _words(
    """show shows showed shown found finds indicated indicates indicate suggest suggests suggested
    estimates estimated estimate expects expected forecast forecasts predicts predicted projects
    projected calculates calculated reckons sees anticipates anticipated proposes"""
)
_VERBS = _SAYS | _FINDS
TRIGGERS = _VERBS | {"according", ":"}
_REPORTS = _words(
    """data statistics figures report reports survey surveys study studies poll polls numbers analysis
    estimates projections forecast statement research findings preprint paper"""
)
_GENERIC = _words(
    """bank company agency ministry department bureau institute firm government group office commission
    administration store retailer airline carrier maker automaker insurer lender lawyer spokesman
    spokeswoman chairman association university organization organisation union council fund authority
    committee"""
)
_EXPERTS = _words(
    """economists analysts forecasters researchers scientists experts officials lawyers airlines diplomats
    investigators prosecutors economist analyst forecaster expert official manager staff regulators
    model models"""
)
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_SELF = _words("i we you who which that this these those what someone people many some")
_QUOTES = frozenset({'"', "“", "”", "''", "``"})
_NOUNS = "nNadz#k"
_NO_SUBJECT = _words("is are was were be been to will would than as a the")
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
            last = _noun_phrase_after(sentence, line, i + 2)
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
    return _label(sentence, i) if w == ":" and words[i + 1 : i + 2] and words[i + 1] in _QUOTES else None


def _is_verb(line: str, words: list[str], i: int) -> bool:
    after = words[i + 1] if i + 1 < len(words) else ""
    if words[i] == "say" and after == ",":
        return False
    return line[i] in "veg" or (line[i] in "nm" and (after == "that" or line[i - 1 : i] == "N"))


def _around_verb(sentence: Sentence, line: str, i: int) -> Attribution | None:  # noqa: PLR0911 - exceptions
    """The source whose verb stands at token `i`: before it, or behind it where the verb comes first."""
    words = sentence.lowers
    if words[i].endswith("ing") and words[i] != "being":
        return _participle(sentence, line, i)
    k = i - 1
    while k >= 0 and (line[k] in "b" or words[k] in ("has", "have", "had", "also")):
        k -= 1
    if k >= 0 and words[k] in _NO_SUBJECT:
        return None
    if k >= 0 and (words[k] in _QUOTES or words[k] == ",") and words[i] in _SAYS:
        behind = _noun_phrase_after(sentence, line, i + 1)
        follows = line[behind] if behind < len(line) else "."
        if behind > i + 1 and line[i + 1] in "Nnadr" and follows not in "mveog":
            return Attribution(i, i + 1, behind, "before")
    first, last = _subject(line, words, k)
    if first >= last or words[first] in _SELF or words[last - 1] in _SELF:
        return None
    if words[i] in _FINDS and not _can_find(line[first:last], words[first:last]):
        return None
    lead = first
    while lead > 0 and line[lead - 1] in "d":
        lead -= 1
    after = words[i + 1] if i + 1 < len(words) else ""
    ends = (
        lead > 0
        and (words[lead - 1] == "," or words[lead - 1] in _QUOTES)
        and (words[i] in _SAYS or not _REPORTS.isdisjoint(words[first:last]))
        and after != "that"
    )
    if words[i] in _ANNOUNCES and after != "that" and not (ends and _closes(words, i)):
        return None
    return Attribution(i, first, last, "before" if ends and _closes(words, i) else "after")


def _can_find(line: str, words: list[str]) -> bool:
    """Whether a subject is one that forecasts or finds: a name, a report, experts; not *a low reading*."""
    if "N" in line or line == "r":
        return True
    return any(w in _REPORTS or w in _GENERIC or w in _EXPERTS for w in words)


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
        *_QUOTES,
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
    if first >= last or words[first] in _SELF:
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
        letter = line[first - 1]
        if letter in _NOUNS or words[first - 1] in ("'", "’", "&", "-", "."):
            first -= 1
        elif words[first - 1] == "by" and line[max(0, first - 3) : first - 1] in ("ne", "Ne"):
            first -= 2  # analysts polled by X
        elif letter in "op" and first - 1 > 0 and words[first - 1] in ("of", "at", "from", "for", "by", "in"):
            if first - 2 < 0 or line[first - 2] not in "nN":
                break
            first -= 1
        elif letter == "r" and first == last:
            return first - 1, last
        elif letter == "c" and first >= 2 and line[first - 2] in "N" and line[first : first + 1] == "N":
            first -= 1
        else:
            break
    while first < last and line[first] in "dpob.":
        first += 1
    return first, last


def _noun_phrase_after(sentence: Sentence, line: str, i: int) -> int:
    """The end of the noun phrase that begins at token `i`."""
    words = sentence.lowers
    k = i
    while k < len(line) and k < i + 14:
        letter = line[k]
        joins = words[k] in ("&", "-", "’", "'") or (letter == "o" and k > i)
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


def name_of(sentence: Sentence, one: Attribution) -> str | None:
    """The name of a source as written, without its article; None for a pronoun or a word like *the bank*."""
    words = sentence.lowers
    first, last = one.first, one.last
    while first < last and words[first] in (
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "new",
        "recent",
        "latest",
    ):
        first += 1
    if first >= last or (last - first == 1 and words[first] in _PRONOUNS):
        return None
    if (
        one.first < first
        and words[first - 1] in ("its", "his", "her", "their")
        and words[last - 1] in _REPORTS
    ):
        return None
    inner = _inside_report(words, first, last)
    first, last = inner
    if last - first == 1 and words[first] in _GENERIC and sentence.tokens[first].islower():
        return None
    text = sentence.text[sentence.starts[first] : sentence.ends[last - 1]]
    return text.removesuffix("'s").removesuffix("’s") or None


def _inside_report(words: list[str], first: int, last: int) -> tuple[int, int]:
    """*Statistics from X*, *a survey by X*, *X's report*: X."""
    for k in range(first, last - 1):
        if words[k] in _REPORTS and words[k + 1] in ("from", "by"):
            start = k + 2
            if start < last and words[start] in ("the", "a", "an"):
                start += 1
            if start < last:
                return start, last
    for k in range(first, last - 1):
        if words[k].endswith(("'s", "s'")) and not _REPORTS.isdisjoint(words[k + 1 : last]):
            return first, k + 1
    return first, last


def generic_head(sentence: Sentence, one: Attribution) -> str | None:
    """The noun of a source like *the bank*, by which its name is found (*Swiss National Bank*)."""
    w = sentence.lowers[one.last - 1]
    return w if w in _GENERIC else None


def name_with(sentence: Sentence, head: str, before: int = 200) -> str | None:
    """The last name in a sentence, up to a token, that ends with a noun (*bank*: *Swiss National Bank*)."""
    tokens, words = sentence.tokens, sentence.lowers
    for i in range(min(len(tokens), before) - 1, 0, -1):
        if words[i].removesuffix("'s") == head and tokens[i][0].isupper() and tokens[i - 1][0].isupper():
            first = i
            while first > 0 and tokens[first - 1][0].isupper() and words[first - 1] != "the":
                first -= 1
            return sentence.text[sentence.starts[first] : sentence.ends[i]].removesuffix("'s")
    return None
