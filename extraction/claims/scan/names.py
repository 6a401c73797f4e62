"""Numbers that belong to a name: *G20*, *COVID-19*, *iPhone 11*, *Boeing 737 Max*, *S&P 500*."""

from extraction.claims.scan.codes import code_end
from extraction.claims.scan.dates import MONTHS
from extraction.claims.scan.marks import Found
from extraction.claims.scan.units import table
from extraction.claims.words.lexicon import word_tag
from extraction.claims.words.nouns import is_noun, is_plural
from extraction.claims.words.signs import HYPHENS, MONEY, ORDINAL_ENDS
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Kind

_INDEXES = words(
    "p poor's nasdaq ftse russell fortune cac nikkei csi stoxx topix sensex nifty dax kospi asx hang ta",
    "jse wilshire dow ibex mib tsx omx bse sp forbes global aim euronext djia",
)
_SMALL_INDEXES = words("sp p poor's nasdaq")
_INDEX_SIZES = words("500 100 225 600 2000")
_MODEL_WORDS = words("Max MAX Pro Plus Ultra Mini Dreamliner XL SE GT Turbo Jumbo Series")
# What has versions with a point in them.
_RELEASED = words(
    "Android Windows Linux Ubuntu Debian Fedora Python Java PHP Ruby Rust Kubernetes Chrome Firefox Safari",
    "Unity Bluetooth USB HDMI PCIe DisplayPort DirectX Vulkan Claude Gemini Llama Grok Opus Sonnet Mistral",
    "Qwen DeepSeek ChatGPT GPT OpenSSL HarmonyOS HyperOS",
)
_FIRMS = words("said says co corp inc ltd plc company")
_LINES = words("480 540 720 1080 1440 2160")
_RESOLUTIONS = words("2 4 5 6 8 10")
_UNFINISHED = words("beta alpha rc preview pro flash")
_RANKING = words("rank ranks ranked ranking placed")
SUPERLATIVES = words(
    "largest biggest highest most best worst lowest busiest richest fastest smallest longest tallest",
    "strongest poorest oldest greatest wealthiest deadliest hottest warmest leading top ranked costliest",
    "cheapest",
)
_GLUED_COUNTS = ORDINAL_ENDS | {"x", "s"}
_GLUED_SCALES = words(
    "k m b t mm mn bn tn mln bln trn mil million billion trillion thousand hundred fold plus percent pc",
    "pct p",
)
_AMOUNT_AFTER = words("percent per million billion trillion thousand hundred times points pc % $ - –")
_AFTER_VERB = words("at from with")
_SMALL_WORDS_LIKE_UNITS = words("in a t m s c f h w n b d '")
_QUANTITY_PREFIXES = words("sub minus now plus to than then a an per")
_LETTERS_AND_DIGITS = "letters and digits"


def read_name(s: Sentence, i: int, floor: int) -> Found | None:
    """Read the name to which the digits at token `i` belong."""
    if i > floor and s.glued(i):
        before = s.tokens[i - 1]
        if before[0].isalpha() or before == "_":
            return _after_letters(s, i, floor)
        if before in HYPHENS and i > floor + 1:
            found = _hyphened(s, i, floor)
            if found is not None:
                return found
    written_on = (_ordinal(s, i) or _before_letters(s, i)) if s.glued(i + 1) else None
    return written_on or _index(s, i, floor) or _model(s, i, floor)


def _after_letters(s: Sentence, i: int, floor: int) -> Found | None:
    """Letters directly before that are no money: *G20*, *A2*; but *homes1* has a footnote mark."""
    before = s.tokens[i - 1]
    if before in ("x", "X") and i - 2 >= floor and s.tokens[i - 2][0].isdigit():
        return None
    last = code_end(s, i + 1)
    if before.islower() and len(before) > 3 and len(s.tokens[i]) <= 2 and last == i + 1:
        return Kind.LIST, i, last, "footnote mark"
    return Kind.NAME, _hyphened_start(s, i - 1, floor), last, _LETTERS_AND_DIGITS


def _hyphened_start(s: Sentence, first: int, floor: int) -> int:
    """The first token of the hyphened word that ends with token `first`."""
    limit = first - 8
    while (
        first - 2 >= max(floor, limit)
        and s.tokens[first - 1] == "-"
        and s.glued(first)
        and s.glued(first - 1)
    ):
        first -= 2
    return first


def _hyphened(s: Sentence, i: int, floor: int) -> Found | None:
    """*COVID-19*, *F-35*, *Under-19*; *sub-7* and *now-18* are quantities."""
    word = s.tokens[i - 2]
    if not word[0].isalpha():
        return None
    if not s.glued(i - 1):
        is_acronym = word.isupper() and len(word) > 2
        return (Kind.NAME, i - 2, code_end(s, i + 1), "hyphened name") if is_acronym else None
    lower = s.lowers[i - 2]
    if lower in _QUANTITY_PREFIXES or (lower in ("under", "over") and len(s.tokens[i]) > 2):
        return None
    return Kind.NAME, _hyphened_start(s, i - 2, floor), code_end(s, i + 1), "hyphened name"


def _ordinal(s: Sentence, i: int) -> Found | None:
    """*22nd*, *14th*: part of a name before a capital, else an ordinal."""
    last = i + 1
    if s.low(last) not in ORDINAL_ENDS:
        return None
    before, after = s.low(i - 1), s.low(last + 1)
    is_placed = after in ("globally", "worldwide") or (after == "in" and s.token(last + 2)[0].isupper())
    if before in _RANKING or is_placed:
        is_month = s.low(last + 2) in MONTHS
        return (Kind.ORDINAL if is_month else Kind.CLAIM), i, last + 1, "ordinal" if is_month else "rank"
    if after == "-" and s.low(last + 2) in SUPERLATIVES:
        return Kind.CLAIM, i, last + 3, "rank"
    if s.token(last + 1)[0].isupper():
        return Kind.NAME, i, last + 1, "ordinal in a name"
    return Kind.ORDINAL, i, last + 1, "ordinal"


def _is_firm(s: Sentence, i: int) -> bool:
    """*3M said*, *3M Co*: a digit and M with what firms do or are called, rather than some millions."""
    then = s.low(i + 2)
    return len(s.tokens[i]) == 1 and (then in _FIRMS or (i == 0 and word_tag(then) in "mve"))


def _before_letters(s: Sentence, i: int) -> Found | None:
    """Letters directly after that are no unit, scale or plural: *5G*, *9AB8*, *8411.T*, *401(k)*."""
    last = i + 1
    after = s.tokens[last]
    if after == "(":
        letter = s.token(last + 1)
        is_letter = len(letter) == 1 and letter.isalpha() and s.token(last + 2) == ")"
        return (Kind.NAME, i, last + 3, _LETTERS_AND_DIGITS) if is_letter else None
    if after == "." and last + 1 < len(s.tokens) and s.glued(last + 1) and s.tokens[last + 1].isalpha():
        return Kind.IDENTIFIER, i, code_end(s, last + 2), "code"
    if after == "M" and _is_firm(s, i):
        return Kind.NAME, i, last + 1, _LETTERS_AND_DIGITS
    size = _display_size(s, i, after)
    if size is not None:
        return Kind.NAME, i, size, "size of a display"
    is_plural_model = after == "s" and len(s.tokens[i]) == 3 and s.tokens[i].isdecimal()  # "two 737s"
    if not after[0].isalpha() or (_is_unit_or_scale(s, last) and not is_plural_model):
        return None
    return Kind.NAME, i, code_end(s, last + 1), _LETTERS_AND_DIGITS


def _display_size(s: Sentence, i: int, after: str) -> int | None:
    """Where *1080p*, *a 4K screen* or *1920x1080* ends that begins with token `i`, if that is one."""
    right = s.token(i + 2)
    if after in ("x", "×"):
        is_size = right.isdecimal() and s.tokens[i].isdecimal() and s.glued(i + 2)
        return i + 3 if is_size and s.low(i + 3) not in ("^", "−") else None
    is_named = after == "K" and s.tokens[i] in _RESOLUTIONS and not _counts(right.lower())
    return i + 2 if is_named or (after == "p" and s.tokens[i] in _LINES) else None


def _counts(word: str) -> bool:
    """Whether a word after a number can be what it counts: *4K people*, but *a 4K screen*."""
    return is_plural(word) and is_noun(word)


def _is_unit_or_scale(s: Sentence, i: int) -> bool:
    token, lower = s.tokens[i], s.lowers[i]
    if lower in _GLUED_COUNTS or lower in _GLUED_SCALES or token in table().codes:
        return True
    return lower in table().after and token != "G"


def _index(s: Sentence, i: int, floor: int) -> Found | None:
    """*S&P 500*, *FTSE 100*, *Fortune 500*; in lower case only those of a well-known size."""
    token = s.tokens[i]
    if i <= floor or s.lowers[i - 1] not in _INDEXES or not token.isdecimal() or not 2 <= len(token) <= 4:
        return None
    if not s.tokens[i - 1][0].isupper() and not (token in _INDEX_SIZES and s.lowers[i - 1] in _SMALL_INDEXES):
        return None
    return Kind.NAME, _name_start(s, i, floor), i + 1, "name of an index"


def _model(s: Sentence, i: int, floor: int) -> Found | None:
    """*iPhone 11*, *Boeing 737 Max*, *Falcon 9*: an integer after a name and before no thing counted."""
    token = s.tokens[i]
    if len(token) > 4 or s.glued(i):
        return None
    if not token.isdecimal():
        return _release(s, i, floor)
    last = i + 1
    if s.token(last) in _MODEL_WORDS:
        return Kind.NAME, i, last, "name"
    if i <= floor or not s.tokens[i - 1][0].isalpha() or not _is_name(s, i - 1) or not _is_uncounted(s, last):
        return None
    if last < len(s.tokens) and s.tokens[last] != ".":
        last = code_end(s, last)
    return Kind.NAME, _name_start(s, i, floor), last, "name"


def _release(s: Sentence, i: int, floor: int) -> Found | None:
    """*iOS 26.4 beta 3*, *Python 3.12*: a version after the name of what has versions."""
    name = s.token(i - 1)
    is_camel = name[0].islower() and name[1:2].isupper() and name[-1].isupper()
    if i <= floor or s.tokens[i].count(".") != 1 or not (is_camel or name in _RELEASED):
        return None
    last = i + 1
    if s.low(last) in _UNFINISHED:
        last += 2 if s.token(last + 1).isdecimal() else 1
    return Kind.NAME, _name_start(s, i, floor), last, "version"


def _is_name(s: Sentence, j: int) -> bool:
    """Tell whether token `j` is the last word of a name, not a word that begins a sentence or a heading."""
    token = s.tokens[j]
    if token.islower() or word_tag(token) not in "NCn":
        return False
    tag = word_tag(s.lowers[j])
    if token[1:].lower() != token[1:]:
        return True
    if j == 0 or s.tokens[j - 1] in '.!?:"“':
        return tag in "ny" and token[-1] != "s"
    follows_name = s.tokens[j - 1][0].isupper() and word_tag(s.tokens[j - 1]) == "N"
    return (follows_name or tag not in "vegud") and not _is_heading(s, j)


def _is_heading(s: Sentence, j: int) -> bool:
    """Tell whether all longer words around token `j` are capitalised."""
    longer = [t for t in s.tokens[max(0, j - 4) : j + 6] if t[0].isalpha() and len(t) > 3]
    return len(longer) > 3 and all(t[0].isupper() for t in longer)


def _is_uncounted(s: Sentence, i: int) -> bool:
    """Tell whether what stands at token `i`, after a number, can be no unit and nothing counted."""
    token, lower = s.token(i), s.low(i)
    if lower in _AMOUNT_AFTER:
        return False
    if lower in table().after and lower not in _SMALL_WORDS_LIKE_UNITS:
        return False
    then = s.low(i + 1)
    if word_tag(lower) == "U" and (then in _AFTER_VERB or s.token(i + 1) in MONEY):
        return True  # "The Orion 9 starts at $799"
    return not (token[0].islower() and is_plural(lower) and is_noun(lower))


def _name_start(s: Sentence, i: int, floor: int) -> int:
    """The first token of the name that ends before token `i`."""
    j = i - 1
    while j > floor and i - j < 6:
        token = s.tokens[j - 1]
        is_capital = token[0].isupper() and word_tag(token) not in "dpocswrmb"
        if not is_capital and token not in "&'":
            break
        j -= 1
    return j
