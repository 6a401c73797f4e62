"""The thing that a number counts: the noun after it with its modifiers.

No parser: from the number to the right, adjectives and nouns up to the first plural noun that no further noun
follows; closed-class words, signs and verbs end the search, and no more than a dozen tokens are looked at.
"""

from extraction.claims.mention import Mention
from extraction.claims.scan.units import denominator_after
from extraction.claims.words.lexicon import word_tag
from extraction.claims.words.nouns import IRREGULAR_PLURALS, is_bare_noun, is_modifier, is_noun, is_plural
from extraction.claims.words.signs import HYPHENS
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_REACH = 12
_STOP_WORDS = words(
    "who whom whose which that while when if because as than then available ago later earlier apiece each",
    "total more less fewer away apart worldwide nationwide respectively overall participating combined",
    "including led working living aboard alone together back up down out off so far per still just also not",
    "only now even whilst around",
)
# Plurals that stand before another: *200 staff members*.
_ATTRIBUTIVE = words("staff police personnel data media cattle sheep fish aircraft people")
# What follows a number that counts nothing: *over the last 50 this year*, *above the 50 mark*.
_NO_THINGS = words(
    "last next this mark threshold barrier handle forecast estimate estimated expected consensus target"
)
_ESTIMATE = words("forecast estimate consensus target projection")
_EXPERTS = words("analysts economists forecasters traders investors")
_AGO = words("ago earlier before")
_READINGS = words("reading readings")
_ASKED = words("polled surveyed interviewed asked")
_FURTHER = words("more other additional others such further extra fewer")
_BEFORE_DIGITS = words("phase stage type class category grade level tier model max")
_SKIP_AFTER_OF = words(
    "the its their his her our these those a an all many such my your most very few last past first next",
    "previous",
)
_NUMERALS = words(
    "two three four five six seven eight nine ten eleven twelve hundred thousand million billion"
)


def find_counted(s: Sentence, i: int, is_one: bool) -> tuple[int, int] | None:
    """The noun phrase that begins at token `i`, as tokens `[first, last)` with the head at its end."""
    tokens, lowers = s.tokens, s.lowers
    limit = min(len(tokens), i + _REACH)
    j, head = i, -1
    while j < limit:
        token, lower = tokens[j], lowers[j]
        if lower in HYPHENS and j > i and s.glued(j) and s.glued(j + 1) and s.low(j + 1) != "-":
            head = -1 if head == j - 1 else head
            j += 1
            continue
        if lower in HYPHENS and head == j - 1 >= i and _opens_name(s, j):
            j += 2
            continue
        if _is_code(s, j):
            head, j = j + 1, j + 2
            continue
        if token[0].isdigit():
            if not _is_inner_number(s, i, j):
                break
            j += 1
            continue
        if lower in ("and", "or", "&") and _pairs(s, j, limit, head):
            head = -1
            j += 1
            continue
        tag = word_tag(token)
        if _ends_phrase(s, j, tag, limit) or (head >= 0 and _is_past_head(s, j, head, tag, is_one)):
            break
        if tag in "bl" and head >= 0:
            break
        if is_noun(token) or tag == "k" or (tag == "g" and is_plural(lower)):
            head = j
        j += 1
    if head >= 0:
        is_clause = head > i and not is_one and word_tag(tokens[i]) == "u" and not is_plural(lowers[head])
        return None if is_clause else (i, head + 1)
    return (i, j) if j > i and is_plural(lowers[j - 1]) else None


def _ends_phrase(s: Sentence, j: int, tag: str, limit: int) -> bool:
    """Whether token `j` can be no part of a noun phrase; an adverb only before an adjective."""
    if not s.tokens[j][0].isalpha() or s.lowers[j] in _STOP_WORDS or not is_modifier(s.tokens[j]):
        return True
    return tag == "b" and (j + 1 >= limit or word_tag(s.lowers[j + 1]) not in "aeg")


def _opens_name(s: Sentence, j: int) -> bool:
    """*COVID -19 tests*: a hyphen with its digits apart from the letters of their name."""
    return s.tokens[j - 1].isupper() and s.token(j + 1).isdecimal() and s.glued(j + 1)


def _is_code(s: Sentence, j: int) -> bool:
    """*12 Airbus A321 jets*, *six older 737s*: a letter and digits, or digits in the plural."""
    if not s.glued(j + 1):
        return False
    token, after = s.tokens[j], s.tokens[j + 1]
    is_lettered = len(token) == 1 and token.isupper() and after.isdecimal()
    return is_lettered or (token.isdecimal() and after == "s")


def _is_inner_number(s: Sentence, i: int, j: int) -> bool:
    """*two Phase 3 trials*, *two new 737 Max jets*: digits that belong to the name of what is counted."""
    if j == i:
        return False
    if s.lowers[j - 1] in _BEFORE_DIGITS or s.tokens[j - 1][0].isupper() or s.glued(j):
        return True
    return j + 1 < len(s.tokens) and s.tokens[j + 1][0].isupper()


def _is_past_head(s: Sentence, j: int, head: int, tag: str, is_one: bool) -> bool:
    """Tell whether token `j` no longer belongs to the phrase whose head so far is `head`.

    After a plural only a noun goes on, and it is a plural, too (*sales offices*); after a noun a participle
    in -ed begins what is said of it.
    """
    word = s.lowers[head]
    is_verb = tag == "U" and word_tag(s.low(j + 1)) in "#dptrb"  # "a town of 5,000 people spends $9"
    goes_on = word in _ATTRIBUTIVE and is_noun(s.tokens[j]) and is_plural(s.lowers[j]) and not is_verb
    if head != j - 1 or goes_on:
        return False
    if word in IRREGULAR_PLURALS or tag in "ez" or (tag == "g" and (is_one or is_plural(word))):
        return True
    if not is_plural(word):
        is_verb = is_one and s.lowers[j].endswith("s") and is_plural(s.lowers[j])  # "one country finds"
        is_verb = is_verb and not is_noun(s.token(j + 1))
        return is_verb or (tag == "a" and s.tokens[head].islower())
    if not is_noun(s.tokens[j]):
        return True
    if s.tokens[head][0].isupper() and s.tokens[j][0].isupper():
        return False
    return not is_plural(s.lowers[j]) or tag == "U"


def _pairs(s: Sentence, j: int, limit: int, head: int) -> bool:
    """*digital and physical sales*, *Kia and Hyundai vehicles*: modifiers on both sides."""
    if j + 2 >= limit or j == 0:
        return False
    before, after = s.tokens[j - 1], s.tokens[j + 1]
    if head < 0:
        return word_tag(before) == "a" and word_tag(after) == "a" and is_modifier(s.tokens[j + 2])
    names = before[0].isupper() and after[0].isupper()
    return names and not is_plural(s.lowers[j - 1]) and is_plural(s.lowers[j + 2])


def count(s: Sentence, mention: Mention) -> None:
    """Find what a mention without unit counts, and take the noun next to it into the quote."""
    i, n = mention.last, len(s.tokens)
    if i + 1 < n and s.lowers[i] in _FURTHER:
        i += 1
    if i >= n:
        return
    mention.per, end = denominator_after(s, i)  # "rose to 59 a year"
    if mention.per is not None:
        mention.unit, mention.last, mention.end = "1", end, s.ends[end - 1]
        return
    if _counts_nothing(s, mention, i):
        return
    partitive = s.lowers[i] == "of"
    if partitive:
        i = _after_of(s, i + 1)
    hyphen = i < n and s.lowers[i] == "-" and s.glued(i)
    if hyphen:
        i += 1
        if i >= n or not s.glued(i) or s.lowers[i] in _NO_THINGS:
            return  # "below the 50-mark"
    found = find_counted(s, i, mention.value == 1 and not partitive)
    if found is None and hyphen and is_noun(s.tokens[i]):
        found = (i, i + 1)  # "three-point range"
    if found is None or _expects(s, mention, *found) or (partitive and s.low(found[1]) in _AGO):
        return  # "less than half the 2.5 million of a year ago"
    first, last = found
    if hyphen:
        last = first + 1
    mention.unit = "1"
    mention.counted_start, mention.counted_end = s.starts[first], s.ends[last - 1]
    mention.counted = s.text[mention.counted_start : mention.counted_end].lower()
    mention.per, end = denominator_after(s, last)
    if partitive and mention.form != "vague":
        return
    if all(
        is_bare_noun(t) or not t[0].isalpha() for t in s.tokens[first if partitive else mention.last : last]
    ):
        mention.last = end
        mention.end = s.ends[end - 1]


def _counts_nothing(s: Sentence, mention: Mention, i: int) -> bool:
    """Whether the word at token `i` behind a number is none that it could count."""
    before = s.low(mention.first - 1)
    if before in _READINGS and s.lowers[mention.first] in ("above", "below"):
        return True  # "readings above 50 signal expansion"
    if s.lowers[0] == "of" and before == "," and word_tag(s.tokens[i]) == "e":
        return True  # "Of the 18 retailers, 11 missed estimates"
    return before == "magnitude" or s.lowers[i] in _NO_THINGS


def _expects(s: Sentence, mention: Mention, first: int, last: int) -> bool:
    """*below the 324 million analysts had expected*: who expected it; *30 analysts polled* are counted.

    Nor is anything counted in *the 324 million average estimate*.
    """
    if s.lowers[first:last] == ["wall", "street"] or s.lowers[last - 1] in _ESTIMATE:
        return True
    if last != first + 1 or s.lowers[first] not in _EXPERTS or s.low(last) in _ASKED:
        return False
    if s.low(mention.first - 1) == "of":
        return False  # "a poll of 40 economists expects"
    return word_tag(s.low(last)) in "mve"


def _after_of(s: Sentence, i: int) -> int:
    """*one of the three hospitals*, *dozens of the chain's stores*: where the noun begins after *of*."""
    limit = min(len(s.tokens), i + 4)
    while i < limit and (
        s.lowers[i] in _SKIP_AFTER_OF or s.tokens[i][0].isdigit() or s.lowers[i] in _NUMERALS
    ):
        i += 1
    owner = next((j for j in range(i, min(len(s.tokens), i + 3)) if s.lowers[j].endswith("'s")), None)
    if owner is not None and s.token(owner + 1)[0].isdigit():
        return owner + 2  # "of the plant's 900 workers"
    return i
