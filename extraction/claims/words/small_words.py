"""Small words settled by their neighbours: of one class here, of another there (*that*, *since*, *total*)."""

import re

from extraction.claims.words.nouns import is_plural
from extraction.claims.words.remembered import where
from extraction.claims.words.signs import MONEY
from extraction.claims.words.wordlist import words

_AFTER_VERB = (["p"], ["t"], ["d"], ["r"], ["#"])
_OBJECTS = (["d"], ["n"], ["a"], ["u"], ["N"], ["z"])
_AFTER_AUXILIARY = (["i"], ["g"], ["e"], ["v"], ["p"])
_AFTER_TERM = ([","], ["m"], ["v"], ["e"], ["o"], ["p"])
_AFTER_NAMED_TERM = (["m"], ["v"], ["b"])
_FOLLOWING = (["v"], ["e"], ["u"])
_NAMED = (["n"], ["N"], ["a"], ["C"])
_FUNDS = words("hedge pension mutual index investment wealth trust equity bond")
_MEANS = words("average median mean total")
_YEARS_OF, _YEAR = words("school crop marketing tax"), (["year"], ["years"])
_PORTIONS = words("half third thirds quarter quarters fifth tenth most much one two three")
_MISPLACED = words(
    "accounts total capita worth last running past lower time before after whole average hours need jobless"
    " school crop marketing tax flat own account stands holding produce ranks median mean"
    " face won funds aims"
)
# What profits are told before and after: "earnings before interest and tax".
_AROUND = words("before after")
_ACCOUNTED = words(
    "tax taxes taxation interest depreciation amortisation amortization minorities dividends exceptionals"
    " exceptional special extraordinary provisions impairment impairments"
)
_ARTICLE_AND_AMOUNT = re.compile(r"d[abl]{0,2}#(?:-?[#nuU]){0,4}$")
_ARTICLE_AND_ADJECTIVE = ("da", "za", "db", "zb")
# Nouns that look like participles.
_CUT_THINGS = words("rate tax output production pay price spending job")
_CUTS = words("cut hit split spread bid set build raise")
_AFTER_NOUN = (["m"], ["v"], ["p"], ["t"], ["o"], ["c"], [","], ["."])
_SINCE = words("since until")
_BEFORE_EVENT, _EVENT = re.compile(r"[dz]?a{0,2}[nNuy]{1,2}(?:[,.c]|p[k#]{1,2}[,.c]|$)"), 10
_THIRD_PERSON = words("estimates forecasts forecast reports projects shows notes claims")
_REPORTING = _THIRD_PERSON | words("estimate show report")
_FORECAST_BY = re.compile(r"by (?!\d)|in (?:\S+ ){1,3}(?:poll|survey)\b")
PERCENT = words("percent % cent pct point points")
_THAT, _ING = words("that this those"), (["g"], ["i"])
_AGENTS = words(
    "company firm bank group government ministry agency fund retailer maker carrier airline staff"
)
_DATA, _CLAUSE = words("data figures numbers statistics records results surveys polls estimates studies"), 14
_UNSETTLED = _THAT | _MISPLACED | _CUTS | _REPORTING | _SINCE


def settle(letters: list[str], lowers: list[str]) -> list[str]:
    """Settle the words that are of one class here and of another there."""
    found = _UNSETTLED.intersection(lowers)  # one look spares most sentences the rest
    if not found:
        return letters
    at = where(found.__contains__, lowers)
    if not _THAT.isdisjoint(found):
        _pronouns(letters, lowers, at)
    if not _MISPLACED.isdisjoint(found):
        _misplaced(letters, lowers, at)
    if not _CUTS.isdisjoint(found):
        _cuts(letters, lowers, at)
    if not _REPORTING.isdisjoint(found):
        _reporting(letters, lowers, at)
    if not _SINCE.isdisjoint(found):
        return [_since(letters, i) if lowers[i] in _SINCE else c for i, c in enumerate(letters)]
    return letters


def _pronouns(letters: list[str], lowers: list[str], at: list[int]) -> None:
    """Settle each *that*, and each *this* before a time; `at` are the words that may need it."""
    for i in at:
        lower = lowers[i]
        if lower == "that" and lowers[i + 1 : i + 2] == ["own"]:
            letters[i : i + 2] = "wv"  # "households that own homes"
        elif lower == "that":
            letters[i] = _that(letters, i)
        elif lower == "those" and letters[i + 1 : i + 2] in _ING:
            letters[i] = "r"  # "those earning more"
        elif lower == "this" and letters[i + 1 : i + 2] == ["k"]:
            letters[i] = "l"
        elif lower == "this" and letters[i + 1 : i + 2] == ["e"] and letters[i + 2 : i + 3] in _AFTER_VERB:
            letters[i] = "r"


def _cuts(letters: list[str], lowers: list[str], at: list[int]) -> None:
    """*A 10 percent cut would help*: after an article and a number no participle."""
    for i in at:
        if lowers[i] not in _CUTS or letters[i] not in "ev":
            continue
        is_spread = lowers[i : i + 2] == ["spread", "between"]
        if is_spread or (letters[i + 1 : i + 2] == ["m"] and letters[i - 1] in "nNuU"):
            letters[i] = "n"  # "the tax cut will cost"
        elif letters[i + 1 : i + 2] in _AFTER_NOUN:
            is_sum = letters[i - 2 : i] == ["#", "n"]  # "a 1.4 trillion yen hit from tariffs"
            is_amount = is_sum or lowers[i - 1] in PERCENT or letters[i - 1 : i] == ["#"]
            # "another half-point cut", "a further cut of"
            is_noun = letters[i - 2 : i - 1] == ["-"] and lowers[i - 1] in PERCENT
            is_noun = is_noun or "".join(letters[i - 2 : i]) in _ARTICLE_AND_ADJECTIVE
            is_noun = is_noun or (lowers[i] == "cut" and lowers[i - 1] in _CUT_THINGS)  # "a rate cut at"
            is_amount = is_amount or lowers[i] == "build"  # "a 2-million-barrel build in stocks"
            if is_noun or (is_amount and _ARTICLE_AND_AMOUNT.search("".join(letters[max(0, i - 8) : i]))):
                letters[i] = "n"


def _reporting(letters: list[str], lowers: list[str], at: list[int]) -> None:
    """*The agency estimates that*, *Orbis forecasts growth*: verbs, though they are nouns as often."""
    for i in at:
        if lowers[i] not in _REPORTING or letters[i] not in "uU" or not 0 < i < len(lowers) - 1:
            continue
        is_past = lowers[i] == "forecast" and letters[i - 1] in "nu"
        if is_past and _FORECAST_BY.match(" ".join(lowers[i + 1 : i + 6])):
            letters[i] = "e"  # "the 2 percent rise forecast in a poll"
            continue
        is_clause = lowers[i + 1] == "that" and letters[i - 1] in "nN"
        is_clause = is_clause or (lowers[i] == "show" and _is_of_data(letters, lowers, i))
        by_name = letters[i - 1] == "N" and lowers[i] in _THIRD_PERSON
        by_agent = lowers[i - 1] in _AGENTS and lowers[i] == "forecast"
        if is_clause or ((by_name or by_agent) and letters[i + 1] in "nNad#uU"):
            letters[i] = "v"


def _is_of_data(letters: list[str], lowers: list[str], i: int) -> bool:
    """Whether data stand before token `i`, which they show: *figures from the office show output*."""
    start = max(0, i - _CLAUSE)
    data = next((j for j in range(i - 1, start - 1, -1) if lowers[j] in _DATA), i)
    return data < i and not {"v", "m"}.intersection(letters[data:i])


def _misplaced(letters: list[str], lowers: list[str], at: list[int]) -> None:
    """*per capita income*, *was last trading at*, *profit before tax*, *2012 as a whole*."""
    for i in at:
        lower, before = lowers[i], letters[i - 1] if i else "."
        if _is_noun(letters, lowers, i):
            letters[i] = "n"
            if lowers[i - 1] == "moving":
                letters[i - 1] = "a"
        elif lower == "lower" and before in "tm" and letters[i + 1 : i + 2] in _OBJECTS:
            letters[i] = "v"
        elif lower == "capita" and lowers[i - 1] == "per":
            is_before = letters[i + 1 : i + 2] and letters[i + 1] in "anNuUgi"
            is_behind = i > 1 and letters[i - 2] in "nN"  # "output per capita has grown"
            letters[i - 1 : i + 1] = "aa" if is_before else "nn" if is_behind else "bb"
        elif lower == "past" and before not in "dz" and letters[i + 1 : i + 2] == ["#"]:
            letters[i] = "p"
        elif _is_verb(letters, lowers, i):
            letters[i] = "v"
        elif lower in _YEARS_OF and before in "ld" and lowers[i + 1 : i + 2] in _YEAR:
            letters[i] = "a"  # "last school year"
        elif (
            lower in ("median", "mean")
            and letters[i + 1 : i + 2] == ["e"]
            and letters[i + 2 : i + 3] in _NAMED
        ):
            letters[i] = "a"  # "the median expected rate"
        elif lower == "whole" and lowers[max(0, i - 2) : i] == ["as", "a"]:
            letters[i - 2 : i + 1] = "bbb"
        elif lower in _AROUND:
            _around(letters, lowers, i)
        elif (lower == "last" and before in "mw" and letters[i + 1 : i + 2] in _AFTER_AUXILIARY) or (
            lower == "running" and before == "k"
        ):
            letters[i] = "b"


def _is_noun(letters: list[str], lowers: list[str], i: int) -> bool:
    """*his net worth*, *9 percent of the total*, *waiting time*, *the four-week average*, *hours worked*."""
    before, after = letters[i - 1] if i else ".", letters[i + 1 : i + 2]
    is_noun = False
    match lowers[i]:
        case "worth" | "flat":  # "a one-bedroom flat in Dublin"
            is_noun = before in "daz" and (lowers[i] == "worth" or after in _AFTER_TERM)
        case "total" | "jobless":
            is_named = before in "do" or (before == "a" and letters[i - 2] in "dz")
            is_term = after in _AFTER_TERM or (before == "d" and after == ["t"])  # "taking the total to"
            is_term = is_term or lowers[i + 1 : i + 2] == ["since"]
            is_noun = is_named and (after in _AFTER_NAMED_TERM or (before in "do" and is_term))
        case "time":
            is_measured = lowers[i + 1 : i + 2] == ["of"] and letters[i + 2 : i + 3] == ["#"]
            is_noun = before in "nuiC" or lowers[i - 1] in _MEANS or is_measured
        case "average":
            is_alone = letters[i] == "a" and before != "p" and letters[i + 2 : i + 3] not in _NAMED
            is_noun = (
                (is_alone and after == ["e"])
                or (before == "k" and after in _AFTER_TERM)
                or (before in "nN" and after in (["o"], [","], ["."]))  # "against the industry average of 5"
                or lowers[max(0, i - 1)] == "moving"
            )
        case "won":
            is_noun = before == "#" and after not in _OBJECTS  # "from 5 million won to"
        case "funds":
            is_noun = lowers[max(0, i - 1)] in _FUNDS  # "hedge funds another 11 percent"
        case "hours":
            is_noun = before in ".ca" and after in _FOLLOWING
    return is_noun


def _is_verb(letters: list[str], lowers: list[str], i: int) -> bool:
    """*banks need to refinance*, *tariffs average 18 percent*, *China accounts for a third*."""
    before, after = letters[i - 1] if i else ".", letters[i + 1 : i + 2]
    is_verb = False
    match lowers[i]:
        case "need":
            is_verb = before in "nNrm" and after == ["t"]
        case "face":
            is_verb = is_plural(lowers[i - 1]) and after in _OBJECTS  # "people face acute hunger"
        case "aims":
            is_verb = before in "nNuy" and lowers[i + 1 : i + 2] in (["for"], ["to"])
        case "own":
            is_verb = before in "wv" and lowers[i - 1] in ("who", "that", "which")
        case "average":
            is_verb = before in "nN" and after == ["#"] and is_plural(lowers[i - 1])
        case "account" | "accounts":
            is_verb = before in "nN" and _leads_to_part(lowers, i)
        case "produce":
            is_verb = before in "cN" and after in (["#"], ["a"], ["b"], ["d"])  # "and produce half of"
        case "ranks":
            is_verb = before in "nNbk," and lowers[i + 1 : i + 2] in (["as"], ["among"])
        case "holding":
            is_verb = before == "m" and after == ["d"]  # "they had been holding the rate at"
        case "stands":
            is_verb = before in "nN" and after in (["p"], ["b"], ["a"])  # "that share stands closer to"
    return is_verb


def _leads_to_part(lowers: list[str], i: int) -> bool:
    """Whether *accounts* at token `i` is a verb: *China accounts for over one-third of it*."""
    return lowers[i + 1 : i + 2] == ["for"] and any(
        w in _PORTIONS or w[0].isdigit() for w in lowers[i + 2 : i + 8]
    )


def _around(letters: list[str], lowers: list[str], i: int) -> None:
    """*profit before tax*, *the year before*: prepositions and adverbs; else they open a clause."""
    before, after = letters[i - 1] if i else ".", lowers[i + 1] if i + 1 < len(lowers) else "."
    if lowers[i] == "after" and after == "hours":
        letters[i : i + 2] = "bb"  # "fell 5 percent after hours to $83"
    elif before in "nNCg)" and after in _ACCOUNTED:
        letters[i] = "p"
    elif lowers[i] == "after" and (after in MONEY or not PERCENT.isdisjoint(lowers[i + 2 : i + 3])):
        letters[i] = "p"  # "rose 2 percent after $5 million in May"
    elif lowers[i] == "before" and before == "k" and letters[i + 1 : i + 2] in ([","], ["c"], ["."], []):
        letters[i] = "b"


def _since(letters: list[str], i: int) -> str:
    """*since May*, *since its launch in 2018*, *has since grown*, *since it began*."""
    if _dates(letters, i) or _BEFORE_EVENT.match("".join(letters[i + 1 : i + _EVENT])):
        return "p"
    return "b" if i and letters[i - 1] == "m" else letters[i]


def _dates(letters: list[str], i: int) -> bool:
    """Whether a time follows, and not a clause: "since last May", "after the war began"."""
    after = letters[i + 1 : i + 3]
    return after[:1] in (["k"], ["#"]) or (after[:1] in (["d"], ["l"], ["a"]) and after[1:] == ["k"])


def _that(letters: list[str], i: int) -> str:
    """Tell the relative pronoun, the conjunction and the determiner apart."""
    before = letters[i - 1] if i else "."
    after = letters[i + 1] if i + 1 < len(letters) else "."
    if after in "mvUbeu" and before in "nNkuUyCz)#,":
        return "w"
    if before in "veg" or after in "drNzCpts":
        return "s"
    if before in "nNuUy":
        return "s"
    return "d" if before in "potc" or i == 0 else "s"
