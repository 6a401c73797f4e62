"""A sentence's parts of speech as a string, one letter a token, so that patterns over it are plain regexes.

The letters are those of `lexicon`. A word's own letter comes from the lexicon; the few rules here settle by
its neighbours what the word alone leaves open.
"""

import re
from functools import partial

from extraction.claims.words.lexicon import forms_of, word_tag
from extraction.claims.words.nouns import is_noun, is_plural
from extraction.claims.words.small_words import PERCENT, settle
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

# Each pattern begins with the letter that it changes, and looks back from it: most places are passed at once.

# What may stand between a subject or auxiliary and its verb: adverbs only.
_VERB_AFTER = re.compile(
    r"[uU](?:(?<=[tm]u)|(?<=[tm]bu)|(?<=^u)(?=[dptr#])"
    r"|(?:(?<=[rw].)|(?<=[rw]b.))(?=[dpotrbeNnaz#sk\".,]|$))"
)
# "exports rise to", "inflation slows 2 percent": after a noun and before a number, a direction or an object.
_NOUN_THEN_VERB = re.compile(
    r"[uU](?:(?:(?<=[nNkyuUi)].)|(?<=[nNkyuU)]b.)|(?<=[nNkyuU)]bb.))"
    r"(?=b{0,2}(?:[#dr]|[pt][abpt]{0,3}#|t[vuUme]|p[rcs,.])|b{1,2}[,.pt])"
    # "5 percent use the bus", "banks with $4 hold 5 percent", "and costs $4", "and starts at $4"
    r"|(?<=#.)(?=[d#]|t[vuUme])|(?<=[c,]U)(?=t[vuU])|(?<=c.)(?=(?:b|p[ptdab]{0,3})?N?#)|(?<=cU)(?=d|[ny]#)|(?<=cbU)(?=#)|(?<=,.)(?=#)"
    # "the Bank of Japan targets inflation of 2 percent"
    r"|(?:(?<=NU)|(?<=^nU))(?=a?[nyuU]{1,2}o[abdp]{0,3}#)"
    # "the company plans spending of 2 million"
    r"|(?<=[nu]U)(?=a?[nyuU]{1,2}o[abdp]{0,3}#)"
    # "a third of homes burn oil"
    r"|(?<=[#nya]o[ny]u)(?=[dnNaz])"
    # "the offer values Acme at $45"
    r"|(?<=[nu]U)(?=N{1,3}pb{0,2}[ac]?#))"
)
# "the market shuts the doors": an unknown word in -s is a verb where it parts a noun from an object.
_UNKNOWN_VERB = re.compile(r"[ny](?:(?<=t.)(?=[dr])|(?<=[nNc]y)(?=d)|(?<=[rw]y))")
_GERUND_MODIFIER = re.compile(r"i(?:(?<=[dazo#]i)(?=[nNa])|(?<=,i)(?=[nuU][vm]b?[pt#]))")
# In a sentence without any other verb, what looks like one is one: "The event centres around a skeleton."
# "The law cuts red tape by a third."
_ONLY_VERB = re.compile(r"[yU](?<=[nN].)(?=[pdtb])|U(?<=n.)(?=a?[nyu]{1,2}p)")
# "Towing capacity is", "Charging points fell": what opens a sentence and qualifies the noun after it.
# "Adjusted profit rose", "Used cars sold for"
_OPENING_VERBAL = re.compile(r"^(?:[ig](?=[nNuU]{1,2}m)|e(?=[anN]{1,3}[mve]))")
_ADVERBIAL_ADJECTIVE = re.compile(r"b(?<=[dpot]b)(?=[nN])")
# "the company plans spending of 2 million", but "the price rises spending of"
_ACTORS, _NOUNS = words("company firm group bank government ministry agency utility retailer"), tuple("nyuUa")
_AIMING = words("aims plans hopes calls looks asks opts")
# Nouns that verbs of either number follow: "police say", "a series costs".
_COLLECTIVE = words(
    "police staff media data series species team government committee board family group public couple pair"
    " majority number half percent rest people"
)
# "one in eight workers holds a second job"
_ONE_IN = re.compile(r"\bone (?:in|out of) \S+ (?:\S+ )?\S+$")
_ONE_IN_TEN = re.compile(r"\bone (?:in|of) \S+$")
# Verbs whose past is their base form agree with every noun: "the ticket cost $5".
_SAME_PAST = words("cost read beat bet quit shed spread burst thrust bid broadcast forecast")
# "Beijing said", "Sterling was": no -ing form begins a sentence before its verb, or it is a noun as well.
_AFTER_NAME = (["m"], ["v"], ["e"])
_PAIRED = re.compile("[pdo][ae]c[anuU]")
_ARTICLE_AND_NUMBER = re.compile(r"d[abl]{0,2}#[#-]{0,5}n{0,2}$")
_OF_SEVERAL = (["both"], ["each"], ["all"])
_OF_NOUNS = words("for of in on from among between")
_CLAUSE, _PHRASE = 16, 6  # tokens
# Verbs whose object has a verb of its own: "it saw exports fall to 3 percent".
_PERCEIVING = forms_of("see make let help watch hear")
# ... or that are followed by a clause: "Acme says its drill uses 5 percent less power".
_BEFORE_CLAUSE = _PERCEIVING | words("say says said think thinks believe believes claim claims")
_INFINITIVE = re.compile("[mt]b?v")
_FINITE = re.compile("[vm]|e(?![anNuk])")
# "which now total $3 million"
_TOTAL = re.compile(r"a(?=#)(?:(?<=wa)|(?<=wba))")
_COUNTED = re.compile(r"v(?<=#v)(?=[.,)cp]|$)")
_NAME_SIGN = re.compile(r"c(?<=Nc)(?=N)")
_INNER_ADVERB = re.compile(r"b(?<=Nb)(?=N)")
_NOMINAL = re.compile(
    r"[age](?:(?<=[dazo]a)(?=[o,.)]|$)|(?<=png)(?=[.,]|$)|(?<=[dz]a)(?=m)|(?<=oa)(?=[ps])"
    r"|(?<=[dazo]g)(?<!,ag)(?=[otpmve,.)]|$)|(?<=de)(?=[op])|(?<=[da]e)(?=m))"
)
# In a heading verbs are capitalised, too: "Orbis Industrial Average lost 5 points" is none.
_SMALL_VERB = re.compile("[ve]")
# "a 12 percent year-on-year increase"
_AFTER_NUMBER = re.compile(r"(?<=[n#])b{3,}(?=[aknN])")
_COMPOUND = re.compile(r"[^,.()\"-](?:-[^,.()\"-])+")


def tags(sentence: Sentence) -> str:
    """Tag a sentence, one letter a token; computed once a sentence."""
    found: str | None = sentence.notes.get("tags")
    if found is None:
        found = sentence.notes["tags"] = _tag(sentence)
    return found


def _tag(sentence: Sentence) -> str:
    tokens = sentence.tokens
    letters = list(map(word_tag, tokens))
    lowers = sentence.lowers
    letters = settle(letters, lowers)
    if letters and letters[0] in "CN":
        letters[0] = _first(letters, lowers)
    if "." in lowers[:-1]:
        _tickers(sentence, letters)
    line = "".join(letters)
    if line[:1] in "ige":
        line = _OPENING_VERBAL.sub("a", line)
    if "C" in line:
        line = _headings(line, sentence)
    if "u" in line or "U" in line:
        line = _VERB_AFTER.sub("v", line)
        line = _NOUN_THEN_VERB.sub(partial(_verb_or_noun, lowers), line)
    if "i" in line:
        line = _GERUND_MODIFIER.sub("a", line).replace("i", "g")
    if "v" not in line and "m" not in line and "e" not in line:
        line = _ONLY_VERB.sub("v", line, count=1)
    if "a#" in line:
        line = _TOTAL.sub("v", line)
    if "y" in line or "t" in line:
        line = _UNKNOWN_VERB.sub("v", line).replace("y", "n")
    line = line.replace("u", "n").replace("U", "n")
    if "#v" in line:
        line = _COUNTED.sub(partial(_counted_or_verb, lowers), line)
    line = _inner_names(line, tokens)
    line = _ADVERBIAL_ADJECTIVE.sub("a", _NOMINAL.sub("n", line))
    if "-" in line:
        line = _AFTER_NUMBER.sub(lambda m: "a" * len(m.group()), _hyphens(line, sentence))
    return line


def _first(letters: list[str], lowers: list[str]) -> str:
    """The letter of the first word, which is capitalised whatever it is."""
    letter = word_tag(lowers[0])
    if letters[0] == "C":
        return "n" if _opens_with_noun(letters, lowers) else letter
    is_name = letter not in "abi" or (letter in "ai" and letters[1:2] in _AFTER_NAME)
    return "N" if is_name else letter


def _counted_or_verb(lowers: list[str], match: re.Match[str]) -> str:
    """What may be a noun behind a number of several is counted by it: "four assists and three steals"."""
    is_counted = is_noun(lowers[match.start()]) and lowers[match.start() - 1] not in ("one", "1")
    return "n" if is_counted else "v"


def _inner_names(line: str, tokens: list[str]) -> str:
    """*Crane & Sons*, *the Secured Overnight Financing Rate*: what stands inside a name is part of it."""
    if "Nc" in line and "&" in tokens:
        line = _NAME_SIGN.sub(lambda m: "N" if tokens[m.start()] == "&" else "c", line)
    if "NbN" in line:
        line = _INNER_ADVERB.sub(lambda m: "N" if tokens[m.start()][0].isupper() else "b", line)
    return line


def _opens_with_noun(letters: list[str], lowers: list[str]) -> bool:
    """Whether a first word is a noun: "Demand for homes in the region fell", "Planting advanced"."""
    if word_tag(lowers[0]) == "g":
        return letters[1:2] in _AFTER_NAME
    if word_tag(lowers[0]) != "u" or letters[1:2] not in (["p"], ["o"]) or lowers[1] not in _OF_NOUNS:
        return False
    return any(letter in "vme" for letter in letters[2:_CLAUSE])


def _tickers(sentence: Sentence, letters: list[str]) -> None:
    """A full stop that opens a word is part of a ticker: "the index .SPX rose"."""
    starts, ends = sentence.starts, sentence.ends
    for i in range(1, len(letters) - 1):
        if letters[i] == "." and starts[i + 1] == ends[i] and ends[i - 1] < starts[i]:
            letters[i] = letters[i + 1] = "N"


def _headings(line: str, sentence: Sentence) -> str:
    """Capitalised verbs and adjectives: names in running text, their own class in a heading."""
    tokens, lowers = sentence.tokens, sentence.lowers
    capitals = sum(map(line.count, "CN"))
    small = sum(map(line.count, "nuUvegza"))
    has_verb = _SMALL_VERB.search(line) or any(
        letter == "m" and tokens[i].islower() for i, letter in enumerate(line)
    )
    if capitals <= small or has_verb:
        return line.replace("C", "N")
    return "".join(word_tag(lowers[i]) if letter == "C" else letter for i, letter in enumerate(line))


def _verb_or_noun(lowers: list[str], match: re.Match[str]) -> str:
    """A noun where the clause has its verb already: "revised its growth forecast from 5 percent".

    Verbs agree with the noun before them: "prices rise" and "the price rises", but "the price rise".
    """
    line, i = match.string, match.start()
    before = lowers[i - 1]
    # "bond yields both fell"
    is_of_several = lowers[i + 1 : i + 2] in _OF_SEVERAL and line[i + 2 : i + 3] in ("m", "v", "e")
    if is_of_several or (before in PERCENT and _ARTICLE_AND_NUMBER.search(line, max(0, i - 10), i)):
        return "n"  # "a 5 percent increase over"
    if line[i - 1] == "#" and line[i + 1 : i + 2] == "t":  # "one in ten plans to", but "12 plans to"
        return "v" if before in PERCENT or _ONE_IN_TEN.search(" ".join(lowers[max(0, i - 3) : i])) else "n"
    if line[i - 1] in ",c" and not _goes_on(lowers, line, i):
        return "n"
    if (
        line[i - 1] == "c"
        and line[i + 1 : i + 2] == "p"
        and not (lowers[i + 1] in ("at", "out") or lowers[i] in _AIMING)
    ):
        return "n"  # "cars and trucks in 2019"
    agrees = is_plural(before) != (line[i] == "U") or before in _COLLECTIVE or lowers[i] in _SAME_PAST
    agrees = agrees or (line[i] == "U" and _is_of_one(lowers, line, i))
    agrees = agrees or ("one" in lowers and _ONE_IN.search(" ".join(lowers[max(0, i - 6) : i])) is not None)
    is_other = (
        i > 1
        and line[i - 2] != "o"
        and line[i - 1] in "nu"
        and line[i + 1 : i + 2] in _NOUNS
        and before not in _ACTORS
    )
    if is_other or (line[i - 1] in "nyuU" and not agrees):
        return "n"
    start = max(line.rfind(c, 0, i) for c in ",.csw")
    if line[start] == "c" and _PAIRED.search(line, max(0, start - 2), start + 2):
        start = max(
            line.rfind(c, 0, start) for c in ",.csw"
        )  # "to raise rates on old and new loans 2 points"
    finite = _FINITE.search(line, max(start, i - 12, 0), i)
    return "n" if finite and lowers[finite.start()] not in _BEFORE_CLAUSE else "v"


def _is_of_one(lowers: list[str], line: str, i: int) -> bool:
    """Whether the phrase before token `i` is of one thing: "the flock of laying hens stands at 302"."""
    link = line.rfind("o", max(0, i - _PHRASE), i)
    is_led = link > 0 and line[link - 1] in "nN" and not is_plural(lowers[link - 1])
    return is_led and line[i + 1 : i + 3] == "p#"


def _goes_on(lowers: list[str], line: str, i: int) -> bool:
    """Whether a comma or coordinator before token `i` goes on with a verb: "will run and power 3 homes"."""
    if line[i - 1] == ",":
        if line[i] == "U" or lowers[i] in _SAME_PAST:
            return True
        # "will use less, save 9 t and hire 5"
        return line[i + 1 : i + 2] == "#" and _INFINITIVE.search(line, max(0, i - 16), i) is not None
    if line[i] == "u":
        return lowers[i] in _SAME_PAST or _INFINITIVE.search(line, max(0, i - 16), i) is not None
    return line[i + 1 : i + 2] != "d" or not is_plural(lowers[i - 2])


def _hyphens(line: str, sentence: Sentence) -> str:
    """Give every token of a hyphenated word the class of the whole; a hyphen between blanks is a dash."""
    starts, ends = sentence.starts, sentence.ends
    text = str(sentence)
    if " -" in text or "- " in text:
        letters = list(line)
        for i, c in enumerate(line):
            if c == "-" and _stands_free(starts, ends, i):
                if _is_suspended(line, starts, ends, i):
                    letters[i - 1 : i + 2] = "aaa"
                else:
                    letters[i] = "."
        line = "".join(letters)
    return _COMPOUND.sub(_compound, line).replace("-", ".")


def _stands_free(starts: list[int], ends: list[int], i: int) -> bool:
    return i == 0 or i + 1 == len(starts) or (ends[i - 1] < starts[i] or ends[i] < starts[i + 1])


def _is_suspended(line: str, starts: list[int], ends: list[int], i: int) -> bool:
    """Whether a hyphen stands for the rest of its word: "short- and long-term rates"."""
    is_word = i > 0 and line[i - 1] not in "#-" and ends[i - 1] == starts[i]
    return is_word and line[i + 1 : i + 2] == "c" and line[i + 3 : i + 4] == "-"


def _compound(match: re.Match[str]) -> str:
    parts = match.group()
    if "#" in parts:
        return parts
    last = parts[-1]
    whole = (
        last
        if last in "nNz"
        else "n"
        if last == "p" and len(parts) == 3
        else "b"
        if last == "k" and parts[0] == "k"
        else "a"
    )
    return whole * len(parts)
