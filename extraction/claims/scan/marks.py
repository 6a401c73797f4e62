"""Numbers that only mark a place in the text: of a list, of a footnote."""

from extraction.claims.scan.years import is_year
from extraction.claims.words.lexicon import word_tag
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Kind

Found = tuple[Kind, int, int, str]
"""Kind, tokens `[first, last)` and the rule that decided."""

CLOSERS = frozenset(".!?,;:)\"”’'")
_LONG_REACH = 12
_NAMES = words("US IT I May WHO")


def read_mark(s: Sentence, i: int, floor: int) -> Found | None:
    """Read a mark at the digits of token `i`: *3. The*, *(2) the*, *programs.17 The*."""
    token = s.tokens[i]
    if len(token) > 3 or not token.isdecimal():
        return None
    if _follows_closer(s, i):
        return Kind.LIST, i, i + 1, "footnote mark"
    if i <= floor + 1 and _begins_item(s, i):
        return Kind.LIST, i, i + 1, "list mark"
    if (s.token(i - 1) == "[" and s.token(i + 1) == "]") or (i <= 1 and _opens_note(s, i)):
        return Kind.LIST, i, i + 1, "footnote mark"
    if s.low(i + 1) == ")" and s.glued(i + 1) and len(token) < 3 and _is_inline_item(s, i):
        return Kind.LIST, i, i + 1, "list mark"
    return None


def _begins_item(s: Sentence, i: int) -> bool:
    """*3. Prime Minister*, *1) there*, *(2) the*: at the start of a sentence."""
    if i > 1 or (i == 1 and s.tokens[0] not in "([#"):
        return False
    if s.tokens[i + 1 :] == ["."]:
        return True  # nothing else is in the sentence
    return (
        s.token(i + 1) in (".", ")", "]") and s.glued(i + 1) and i + 2 < len(s.tokens) and not s.glued(i + 2)
    )


def _opens_note(s: Sentence, i: int) -> bool:
    """*2 For example, it fell*, *2 Arden (2011) shows*: before what opens a sentence, uncounted."""
    after, then = s.token(i + 1), s.token(i + 2)
    is_first = i == 0 or s.tokens[0] in '"“'
    if not (is_first and after[0].isupper()) or after in _NAMES:
        return False
    if i and s.glued(i) and s.tokens.count('"') % 2:
        return True  # the quotation that it closes has not begun here
    letter = word_tag(after.lower())
    is_cited = then == "(" and is_year(s.token(i + 3))
    is_adverb = letter == "b" and then == ","
    is_gerund = letter in "gi" and word_tag(then) == "d"
    return letter in "cdprswm" or is_cited or is_adverb or is_gerund


def _is_inline_item(s: Sentence, i: int) -> bool:
    """*because 1) prices rose and (2) wages fell*."""
    if s.token(i - 1) == "(":
        return True
    return not s.glued(i) and "(" not in s.tokens[max(0, i - _LONG_REACH) : i]


def _follows_closer(s: Sentence, i: int) -> bool:
    """*programs.17 The*, *do?”17 That*, *in 2014.5 As*: written on to the end of a sentence."""
    at, text = s.starts[i], s.text
    if at < 3 or text[at - 1] not in CLOSERS:
        return False
    if text[at - 3 : at] in ('. "', '? "', '! "'):
        return True
    if not (text[at - 2].isalpha() or text[at - 2] in CLOSERS or (i > 1 and is_year(s.tokens[i - 2]))):
        return False
    if text[at - 2].isupper() and not text[at - 3].isalpha():
        return False
    return _is_uncounted(s, i)


def _is_uncounted(s: Sentence, i: int) -> bool:
    """Whether what follows a number that is written on to a sign is nothing that it could count."""
    at, text = s.starts[i], s.text
    after = text[s.ends[i] : s.ends[i] + 4]
    if after and not after[0].isspace():
        return False
    after = after[:1] + after.strip()
    if len(after) < 2 or after[1].isupper() or after[1] in '"“' or text[at - 1] not in ".,:;'’":
        return True
    # "last winter,3 virtually all"
    return text[at - 1] in ",;" and text[at - 2].islower() and word_tag(s.low(i + 1)) in "dcswrmb"
