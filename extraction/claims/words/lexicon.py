"""The closed lexicon: each word's coarse part of speech as one letter, without a model to download.

Letters that the table or a word's ending gives: `d` determiner, `p` preposition, `o` of, `t` to,
`c` coordinator, `s` subordinator, `w` relative pronoun, `r` pronoun, `m` auxiliary, `v` verb, `e` past form
or participle, `g` -ing form, `n` noun, `N` name, `z` possessive, `a` adjective, `b` adverb, `k` word of time,
`l` last and next, `#` digits, and the signs `,` `.` `(` `)` `-` `"` `'`.

Letters that the neighbours settle later: `u` noun or verb in its base form, `U` the same in -s, `y` an
unknown word in -s, `i` one in -ing, `C` a capitalised verb or adjective.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

from extraction.claims.words.remembered import remembered

_ENDINGS = (
    ("ly", "b"),
    ("ing", "i"),
    ("ed", "e"),
    ("ous", "a"),
    ("ful", "a"),
    ("ive", "a"),
    ("able", "a"),
    ("ible", "a"),
    ("less", "a"),
    ("ish", "a"),
    ("ary", "a"),
    ("ic", "a"),
    ("al", "a"),
    ("ular", "a"),
    ("ory", "a"),
)
_SIGNS = {
    **dict.fromkeys(";:.!?–—", "."),
    **dict.fromkeys('"“”‘', '"'),
    **dict.fromkeys("’'", "'"),
    **dict.fromkeys("%$€£¥₹₩₽", "#"),
    **{",": ",", "-": "-", "\u2011": "-", "/": "-", "(": "(", "[": "(", ")": ")", "]": ")"},
}
_NAMES = frozenset({"US", "IT", "UK", "WHO", "AM"})
# Words of these classes are what they are with a capital, too; others become names or headings.
_CAPITALISED_ALIKE = frozenset("dpotcswrmbkl#")
_VERBAL = frozenset("aeguUv")
_DOUBLING = frozenset("bdgmnprt")
_VOWELS = frozenset("aeiou")
_VOWEL_GROUP = re.compile("[aeiouy]+")


@cache
def tables() -> dict[str, dict[str, str]]:
    """The lists of `lexicon.toml`, by section and name, each as one text."""
    return tomllib.loads(Path(__file__).with_name("lexicon.toml").read_text("utf-8"))


def inflections(base: str) -> list[str]:
    """All forms of a verb: base, -s, -ing, past and participle."""
    past, ing = _stems(base)
    irregular = tables()["irregular"].get(base)
    return [base, _third_person(base), ing + "ing", *(irregular.split() if irregular else (past + "ed",))]


def forms_of(bases: str) -> frozenset[str]:
    """All forms of the verbs that a text lists."""
    return frozenset(form for base in bases.split() for form in inflections(base))


@cache
def verbs_of_change() -> frozenset[str]:
    """All forms of the verbs that say that a figure moved."""
    lists = tables()["change"]
    return forms_of(lists["up_verbs"]) | forms_of(lists["down_verbs"])


def _stems(base: str) -> tuple[str, str]:
    """What -ed and -ing are added to."""
    if base.endswith("e"):
        return base[:-1], base if base.endswith("ee") else base[:-1]
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "i", base
    doubles = (
        base[-1] in _DOUBLING
        and base[-2:-1] in _VOWELS
        and base[-3:-2] not in _VOWELS
        and len(_VOWEL_GROUP.findall(base)) == 1
    )
    return (base + base[-1],) * 2 if doubles else (base, base)


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


@cache
def _table() -> dict[str, str]:
    verbs = tables()["verb"]
    table: dict[str, str] = {}
    for bases, plain, third in ((verbs["plain"], "v", "v"), (verbs["also_noun"], "u", "U")):
        for base in bases.split():
            past, ing = _stems(base)
            table |= {past + "ed": "e", ing + "ing": "g", _third_person(base): third, base: plain}
    table.update(dict.fromkeys(verbs["past"].split(), "v"))
    table.update(dict.fromkeys(verbs["participle"].split(), "e"))
    table.update(dict.fromkeys(tables()["noun"]["plain"].split(), "n"))
    for letter, listed in tables()["class"].items():
        table.update(dict.fromkeys(listed.split(), letter))
    return table | _SIGNS


@remembered
def word_tag(token: str) -> str:
    """The letter of one token as written, before its neighbours are looked at."""
    lower = token.lower().replace("’", "'")
    known = "k" if token == "May" else _table().get(lower)
    if known is None:
        return _unknown(token, lower)
    if token[0].isupper() and known not in _CAPITALISED_ALIKE:
        return "C" if known in _VERBAL else "N"
    return "N" if token in _NAMES else known


def _unknown(token: str, lower: str) -> str:
    first = token[0]
    if lower.endswith("'s"):
        return "z"
    if first.isdigit():
        return "#"
    if not first.isalpha():
        return '"' if len(token) == 1 else "n"
    return "N" if first.isupper() else _by_ending(lower)


def _by_ending(lower: str) -> str:
    if len(lower) > 4:
        for ending, letter in _ENDINGS:
            if lower.endswith(ending):
                return letter
        if lower.endswith("s") and not lower.endswith("ss"):
            return "y"
    return "n"
