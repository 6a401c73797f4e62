"""How real a figure is: the word that governs it says so (*will*, *plans to*, *could*, *estimated*).

The nearest such word in front of a figure governs it, unless a finite verb of its own stands between
(*will seek a buyer, and holds 5 percent*). Verbs of forecasting and estimating govern a whole clause
(*estimates that sales are 5 million*). A figure in front of its verb looks behind it (*about 50 people
will be asked*).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from extraction.claims.context.attribution import FORESEERS
from extraction.claims.context.forecasters import is_expected_by
from extraction.claims.context.modality_words import CUES, GOVERNORS, MODALS, NEEDS
from extraction.claims.context.tense import is_beside_expected, is_past, tells_past
from extraction.claims.members import ACTUAL, ESTIMATE, FORECAST, HYPOTHETICAL, TARGET
from extraction.claims.words.lexicon import verbs_of_change, word_tag
from extraction.claims.words.remembered import where
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence
from extraction.model import Modality

_F, _T, _H, _E = FORECAST, TARGET, HYPOTHETICAL, ESTIMATE
_NOUNS_ONLY_AS_VERBS = frozenset({"projects", "aims", "hopes", "wants", "hope", "seeks"})
_INTENDS = frozenset({"plan", "plans", "planned", "intend", "intends", "aim", "hope", "agreed", "pledged"})
_THAN_EXPECTED = frozenset({"expected", "forecast", "anticipated", "projected", "estimated", "planned"})
_COPULAS = frozenset({"is", "was", "remains", "are"})
_STANDING = frozenset({"target", "targets", "objective", "objectives", "goal", "goals", "ceiling"})
_AFTER_TARGET = frozenset({"range", "rate", "for", "price", "date", "level", "federal"})
_TO_GOAL = 8  # tokens
_BREAKS = frozenset({";", "while", "whereas", "but", "although", "though", '"', "”", "“"})
_THEN, _TO_THEN = frozenset({"after", "following"}), 5  # tokens
_PARTING = _BREAKS.union(_THEN, ":")
_TELLING = _PARTING.union(CUES)
_VERB = re.compile("[vme]")
_TELLING_LETTER = re.compile(r"[vmes]")
_SAID = frozenset({"said", "announced", "warned", "told", "added", "reiterated", "confirmed"})
_PROMISED = frozenset({"agreed", "pledged", "vowed", "promised"})
_HELD_TO = frozenset({"estimates", "estimate", "forecasts", "forecast", "expectations", "projections"})
_BEATS = frozenset({"below", "above", "topping", "beating", "missing", "beat", "missed", "topped", "under"})
_PACE = frozenset({"pace", "rate"})
_WHO, _MADE = frozenset({"it", "they", "he", "she", "we"}), re.compile(r"r[ve][ptk.,]")
_BEHIND = _PACE | _WHO | {"by", "on"}
_SEEN = frozenset({"posted", "seen", "recorded", "reported", "set", "reached", "registered", "observed"})
_REASONS = frozenset({"after", "because", "since", "when", "before"})
_DUTIES = frozenset({"must", "should"})
_RENEWS = frozenset({"reiterated", "repeated", "reaffirmed", "affirmed", "maintained"})
_CHANCE = frozenset({"chance", "probability", "likelihood", "odds"})
_ANALYSTS, _TO_ANALYSTS = frozenset({"analysts", "economists", "street", "investors"}), 5  # tokens
_ROUGHLY = frozenset({"about", "around", "roughly", "between", "near", "close", "approximately"})
_POLLS = frozenset({"poll", "survey", "sample", "panel"})
_PEOPLED = frozenset({"city", "town", "country", "nation", "island", "village"})
_FORESAW = frozenset({"forecast", "predicted", "projected", "expected", "estimated"})
_AIMED = frozenset({"aiming", "targeting", "seeking", "want", "wants", "aim", "aims"})
_LIKELIER = frozenset({"as", "more", "less", "equally"})
_SCORED = frozenset({"goal", "goals"})
_RESUMES = re.compile(",dn")  # *18 times its expected profit, a premium of 9 percent*
_SEES, _HAVING = frozenset({"see", "sees", "seen"}), frozenset({"has", "have", "had", "having"})
_VISITED = re.compile(r"b?#+a?n+d[kn]")  # *2 million visitors a year*
_REACH, _PLACE_AND_DAY, _WHAT = 55, 8, 8
_FINITE_BEFORE = frozenset("nNryw#.,)k")


def read_modality(sentence: Sentence, first: int, last: int) -> Modality:
    """Tell how real the figure at the tokens `[first, last)` is, unless it is a standing objective."""
    words = sentence.lowers
    line = tags(sentence)
    if told := _told_behind(sentence, first, last) or _told_before(words, line, first):
        return told
    governing, is_stated = _governing(sentence, line, first, last)
    if governing is not None or is_stated:
        return governing or ACTUAL
    return _behind(sentence, line, first, last)


def _governing(sentence: Sentence, line: str, first: int, last: int) -> tuple[Modality | None, bool]:
    """The modality of the nearest word in front that governs a figure; whether a verb states it sooner."""
    words = sentence.lowers
    stopped = False
    telling = _telling(sentence, line)
    aside = line.rfind(",w", max(0, first - _REACH), first) + 1
    if aside and _VERB.search(line, aside, first):
        aside = 0
    for i in reversed(telling[bisect_left(telling, first - _REACH + 1) : bisect_left(telling, first)]):
        w = words[i]
        if i < aside:
            break  # *wants to speak of the rate, which at 5 percent is high*
        if w in _DUTIES and "to" in words[i + 1 : first - 1]:
            continue  # *must register to get 5*
        if stopped and line[i] == "n" and w in _HELD_TO and words[i + 1] not in ("that", "of", "for"):
            continue  # *inflation expectations eased to 5*
        if w == "if" and stopped and "," in words[i:first] and is_past(sentence, first, last):
            continue  # *if that were not enough, prices fell 5 percent*
        if w == "having" and not stopped:
            return None, True  # *should say that, prices having fallen by 5 percent, it will act*
        if _is_attribute(line, i) and (stopped or _RESUMES.search(line, i, first)) and not _opens(line, i):
            continue  # *lowered its expected costs, and yields fell 5 points*
        if w in CUES and (not stopped or w in GOVERNORS) and (found := _cue(sentence, line, i)):
            return _as_told(words, i, found), stopped
        if (w in _PARTING and _parts(words, i)) or (stopped and _opens_clause(line, words, i, first)):
            break
        stopped = stopped or (line[i] in "vme" and _is_finite(line, words, i))
    return None, stopped


def _opens(line: str, i: int) -> bool:
    """Whether token `i` is in the phrase that opens the sentence: *Under the projected path, it is 9*."""
    return line[0] == "p" and "," not in line[:i]


def _parts(words: list[str], i: int) -> bool:
    """Whether the word at `i` keeps what stands before it from governing what follows."""
    if words[i] == ":":
        return "what" in words[max(0, i - _WHAT) : i]  # *compared with what analysts expected: sales of $9*
    if words[i] in _THEN:  # *above estimates of a 5 percent gain, after a 9 percent jump in May*
        return any(each[0].isdigit() for each in words[max(0, i - _TO_THEN) : i])
    return words[i] in _BREAKS


def _told_before(words: list[str], line: str, first: int) -> Modality | None:
    """How real the words right before a figure make it."""
    lead = words[max(0, first - 4) : first]
    if "of" in lead[-2:] and not _CHANCE.isdisjoint(lead[: lead.index("of")]):
        return _F  # *the probability of a 1 percent rise*
    return _stated_goal(words, first) or (ACTUAL if _only_describes(words, line, first) else None)


def _only_describes(words: list[str], line: str, first: int) -> bool:
    """Whether a figure only says of which thing something is told: *Acme (5)*, *the city of 4 million*."""
    if first < 2:
        return False
    is_aside = words[first - 1] == "(" and line[first - 2] == "N"
    return is_aside or is_sample(words, first) or (words[first - 1] == "of" and words[first - 2] in _PEOPLED)


def is_sample(words: Sequence[str], first: int) -> bool:
    """Whether a figure is of those who were asked: *a survey of 600 shops*, whatever they foresee."""
    return words[first - 1] == "of" and words[first - 2] in _POLLS


def _told_behind(sentence: Sentence, first: int, last: int) -> Modality | None:
    """How real the words behind a figure make it: *a 5 percent chance*, *$1 by some estimates*."""
    after = sentence.low(last)
    is_chance = after in _CHANCE or (after != "at" and sentence.low(last + 1) in _CHANCE)
    if is_chance or is_expected_by(sentence, last) or is_beside_expected(sentence.lowers, first, last):
        return _F
    if after not in _BEHIND:
        return None
    behind = sentence.lowers[last + 1 : last + 3]
    if after in ("by", "on") and behind and behind[-1] in _HELD_TO:
        return _E
    if after in _WHO:
        return _of_clause_behind(sentence, last)
    is_seen = after in _PACE and not _SEEN.isdisjoint(behind)
    return ACTUAL if is_seen else None  # *at the 6 percent pace seen last year*


def _of_clause_behind(sentence: Sentence, last: int) -> Modality | None:
    """What a clause tells that leaves *which* out: *the 2 percent we aim for*, *the 9 million they made*."""
    words = sentence.lowers[last + 1 : last + 3]
    if not _AIMED.isdisjoint(words):
        return _T
    if not _FORESAW.isdisjoint(words[:1]):
        return _F  # *up from the 2.4 percent they forecast in May*
    is_made = _MADE.match(tags(sentence), last) and tells_past(sentence, last + 1)
    return ACTUAL if is_made else None


def _stated_goal(words: list[str], first: int) -> Modality | None:
    """Whether a figure is said to be a goal: *the government's target is 7 percent*."""
    is_goal = first > 1 and words[first - 1] in _COPULAS and words[first - 2] in _STANDING
    return _T if is_goal else None


def _telling(sentence: Sentence, line: str) -> list[int]:
    """The tokens that bear on how real a figure behind them is; found once a sentence."""
    found: list[int] | None = sentence.notes.get("telling")
    if found is None:
        found = [match.start() for match in _TELLING_LETTER.finditer(line)]
        if not _TELLING.isdisjoint(sentence.lowers):
            found = sorted({*found, *where(_TELLING.__contains__, sentence.lowers)})
        sentence.notes["telling"] = found
    return found


def _as_told(words: list[str], i: int, found: Modality) -> Modality:
    """What *would* is in words that someone said or agreed on: *said sales would rise* is *will rise*."""
    if words[i] != "would":
        return found
    lead = words[max(0, i - _REACH) : i]
    if not _PROMISED.isdisjoint(lead):
        return _T
    is_told = not _SAID.isdisjoint(lead) and "if" not in lead
    return _F if is_told or any(GOVERNORS.get(w) is _F for w in lead) else found


def _opens_clause(line: str, words: list[str], i: int, first: int) -> bool:
    """Whether a clause with a verb of its own begins at token `i`: *it is to grow, as it ships 5 cars*."""
    opens = line[i] == "s" and i > 0 and (words[i - 1] == "," or words[i] in _REASONS)
    return opens and "," not in words[i:first]


def is_standing(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a figure is of a standing objective (*its 2 percent target*, *its longer-run goal of 2*)."""
    words, line = sentence.lowers, tags(sentence)
    lead = words[max(0, first - _TO_GOAL) : first]
    if "longer" in lead or "objectives" in lead:
        at = next((i for i in range(first - len(lead), first) if words[i] in _STANDING), first)
        # "its objectives of maximum employment and 2 percent inflation"
        if words[at + 1 : at + 2] == ["of"] and not set(line[at + 1 : first]) - set("onNac"):
            return True
    for i in range(last, min(last + 5, len(words))):
        if words[i] in _STANDING:
            return sentence.low(i + 1) not in ("rate", "range", "price", "date")
        if line[i] not in "nNakzb-":
            return False
    return False


def _is_finite(line: str, words: list[str], i: int) -> bool:
    """Whether the token is a finite verb that states something of its own."""
    letter = line[i]
    if (
        letter not in "vme"
        or words[i] in ("be", "been", "being", "having", "points")
        or (i and words[i - 1] == "-")
    ):
        return False
    k = i - 1
    while k > 0 and line[k] == "b":
        k -= 1
    before = line[k] if k >= 0 else ""
    if letter == "m":
        return before not in ("m", "t") and words[i] not in MODALS
    if letter == "v":
        lists = before == "," and word_tag(words[i]) == "u"  # *will use less oil, save 9 t and hire 5*
        return before not in ("m", "t", "c") and not lists
    if before == "c" and line[k - 1 : k] == ",":
        return True  # *fell short of its goal of 50, and burned through 9*
    return before in _FINITE_BEFORE and (before != "," or words[i + 1 : i + 2] != ["by"])


def _cue(sentence: Sentence, line: str, i: int) -> Modality | None:
    """The modality that the word at `i` gives, if it is a cue where it stands."""
    words = sentence.lowers
    w = words[i]
    after = words[i + 1] if i + 1 < len(words) else ""
    before = words[i - 1] if i else ""
    if not _has_what_it_needs(line, words, i) or (w in _HELD_TO and _is_held_to(words, i)):
        return None
    is_seen = w in _SEES and _only_meets(words, line, i)
    is_seen = is_seen or (w == "saw" and _RENEWS.isdisjoint(words[max(0, i - 5) : i]))
    is_past = w == "could" and after == "not"  # *four in ten could not pay the rent*
    if (
        is_seen
        or is_past
        or (w == "may" and sentence.tokens[i] != "may" and i)
        or (w == "would" and before == "i")
    ):
        return None
    is_likelier = w == "likely" and before in _LIKELIER  # *twice as likely to*
    if is_likelier or (before in ("than", "as") and w in _THAN_EXPECTED) or "-" in (before, after):
        return None
    # *scored 18 goals in 25 games*, *her 11th goal in 14 matches*
    is_scored = w in _SCORED and (line[i - 1 : i] == "#" or before.endswith(("st", "nd", "rd", "th")))
    if line[i] == "n" and (is_scored or _is_only_a_noun(w, before, after)):
        return None
    if w == "should":
        return _of_should(words[i + 1 : i + 6])
    return _H if w not in MODALS and _is_supposed(line, words, i) else CUES[w]


def _only_meets(words: list[str], line: str, i: int) -> bool:
    """Whether *see* foretells nothing: *banks see losses of 5 percent*, *sees 2 million visitors a year*."""
    if words[i] == "seen":
        return words[i - 1] in _HAVING  # *has seen growth of 5 percent*
    if words[i] == "see":
        return FORESEERS.isdisjoint(words[max(0, i - 3) : i])
    return _VISITED.match(line, i + 1) is not None


def _of_should(behind: list[str]) -> Modality:
    """*Output should expand 2 percent*, *should be about 5*: what is likely; *should rise to 5*: a goal."""
    if behind and behind[0] in verbs_of_change():
        return _T if "to" in behind[1:] else _F
    return _F if behind[:1] == ["be"] and not _ROUGHLY.isdisjoint(behind[1:2]) else _T


def _is_only_a_noun(word: str, before: str, after: str) -> bool:
    """Whether a noun is none of the cues that look like it: *political will*, *the target range*."""
    is_range = word in ("target", "targets") and after in _AFTER_TARGET
    is_will = word == "will" and before in ("the", "a", "political")
    return word in _NOUNS_ONLY_AS_VERBS or is_will or is_range


def _has_what_it_needs(line: str, words: list[str], i: int) -> bool:
    """Whether what makes a word a cue follows it, if it needs any."""
    w, after = words[i], words[i + 1 : i + 1 + _PLACE_AND_DAY]
    if w == "agreed":  # *agreed in Rome on Monday to pay*
        to = after.index("to") if "to" in after else 0
        is_deed = line[i + to + 2 : i + to + 3] in ("v", "b", "u") and {",", "that"}.isdisjoint(after[:to])
        return "to" in after and (to == 0 or is_deed)
    if w in ("looking", "looked"):  # *Analysts had been looking for $9 million*
        return after[:1] == ["for"] and not _ANALYSTS.isdisjoint(words[max(0, i - _TO_ANALYSTS) : i])
    if w == "plans" and line[i] in "vU":  # *Acme plans spending of 9 million*
        return True
    return w not in NEEDS or (bool(after) and after[0] in NEEDS[w])


def _is_held_to(words: list[str], i: int) -> bool:
    """Whether estimates are only what something else is held to: *below market estimates after it lost*."""
    lead = words[max(0, i - 4) : i]
    return not _BEATS.isdisjoint(lead) and words[i + 1 : i + 2] not in (["of"], ["for"], ["that"])


def _is_supposed(line: str, words: list[str], i: int) -> bool:
    """Whether the verb at `i` only might be (*would target*)."""
    k = i - 1
    while k > 0 and line[k] == "b":
        k -= 1
    return k >= 0 and words[k] in ("would", "could", "might")


def _is_attribute(line: str, i: int) -> bool:
    """Whether a participle only describes a noun: *14 of the 32 planned stations*, *its expected path*."""
    return line[i] == "e" and i > 0 and line[i - 1] in "#d" and line[i + 1 : i + 2] in ("n", "a", "k")


def _behind(sentence: Sentence, line: str, first: int, last: int) -> Modality:
    """The modality of a figure in front of its verb, or in a heading without one."""
    words = sentence.lowers
    for i in range(last, min(len(words), last + 12)):
        w = words[i]
        is_told = w in MODALS or (w in _INTENDS and not _is_attribute(line, i))
        if is_told and (found := _cue(sentence, line, i)):
            return found
        is_close = i < last + 2 or words[i - 1] in ("are", "is")
        if is_close and line[i] in "eva" and w in GOVERNORS and w[-1] in "dt" and _cue(sentence, line, i):
            return GOVERNORS[w]
        is_next = w in ("and", "but") and words[i + 1 : i + 2] and words[i + 1] in MODALS
        if w in _BREAKS or w in (",", ")") or line[i] == "w" or is_next:
            break
        if _is_finite(line, words, i) and not (
            w in ("are", "is") and words[i + 1 : i + 2] and words[i + 1] in GOVERNORS
        ):
            break
    lead = line[max(0, first - _REACH) : first]
    if sentence.tokens[-1] != "." and re.search(r"tb?v", lead) and not re.search(r"[me](?!t)", lead):
        return _F
    return ACTUAL
