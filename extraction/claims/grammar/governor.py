"""What governs a number: the verb, preposition, noun or earlier number that it hangs on."""

from collections.abc import Callable
from dataclasses import dataclass

from extraction.claims.grammar.change import ADVERBS, NOUNS
from extraction.claims.grammar.chunks import Chunked
from extraction.claims.words.lexicon import forms_of
from extraction.claims.words.signs import DASHES
from extraction.claims.words.wordlist import words
from extraction.model import Direction

_REACH = 22
_ON_THE_ORDER_OF = ["on", "the", "order", "of"]
SAYING = words("said told shown showed shows found") | forms_of(
    "say report announce add show estimate tell note state claim warn forecast predict see expect indicate"
)
_TELLING = words("said") | forms_of("say estimate warn believe claim think reckon")
_CLAUSE = 6  # chunks
_MORE = words("more less fewer")
_PHRASE = 8  # chunks of the phrase that a number heads
_STATES = words("at near around above below up down to")
_PHRASAL = forms_of("eat use take make set buy snap mop soak rack chalk sign")
_PARTICLES = words("down up off out")
_QUANTIFYING = words(
    "average total net gross record further additional another extra mere full good whole flat last next"
    " first estimated"
)
_COMPARING = words("compared against versus vs up down from than")


@dataclass(slots=True)
class Governor:
    """What stands to the left of a number, up to what it depends on; positions are chunks.

    Attributes:
        verb: the verb group, else None.
        link: the preposition right before the number, lower case, else "".
        particle: the direction of an adverb beside the number or the verb: "up 4 percent".
        objects: noun phrases between verb and number that are in no prepositional phrase, nearest first.
        linked: the noun phrase right before `link`, or right before the number: "assets of $5 billion".
        inherits: the chunk of an earlier number whose part in the sentence this one shares.
        gapped: the noun phrase of a clause that leaves its verb out: "X lost 4 percent and Y 7 percent".
        heads: whether the number itself is the subject of a verb: "only 11 percent had a degree".
    """

    verb: int | None = None
    link: str = ""
    particle: Direction | None = None
    objects: tuple[int, ...] = ()
    linked: int | None = None
    inherits: int | None = None
    gapped: int | None = None
    heads: bool = False


def govern(cut: Chunked, at: int) -> Governor:
    """Walk left from the number at chunk `at`; at most `_REACH` chunks are looked at."""
    found = Governor()
    if _is_subject(cut, at):
        found.heads = True
        return found
    walk = _Walk(cut, at, found)
    walk.run()
    found.objects = tuple(walk.objects)
    return found


def _is_subject(cut: Chunked, at: int) -> bool:
    """Whether a verb follows the number and none governs it."""
    kinds = cut.kinds
    i = at - 1
    while i >= 0 and kinds[i] in "BDA":
        i -= 1
    is_told = i >= 0 and kinds[i] not in ",SC."
    if is_told and not _leaves_out_that(cut, i):
        return False
    end = at + 1
    while end + 1 < len(kinds) and end < at + _PHRASE and (kinds[end] in "NM" or _leads_on(kinds, end)):
        end += 1
    if kinds[at - 1 : at + 2] == ["C", "M", "I"]:
        return True  # "62 percent plan to hire and 9 percent to cut jobs"
    if end >= len(kinds) or kinds[end] not in "VE":
        return False
    after = kinds[end + 1] if end + 1 < len(kinds) else "."
    if kinds[end] == "V" or after in "NDSRG":
        return True
    return (after == "." and is_told) or (after == "P" and _opens_clause(cut, i, end))


def _leaves_out_that(cut: Chunked, i: int) -> bool:
    """Whether a clause begins behind a verb of saying: "the mayor said 61 percent of voters took part"."""
    return cut.kinds[i] in "VE" and cut.sentence.lowers[cut.lasts[i] - 1] in _TELLING


def _opens_clause(cut: Chunked, before: int, past: int) -> bool:
    """Whether a past form is the only verb, if behind a fronted phrase: "In a poll, 5 percent voted for"."""
    is_first = before < 0 or (cut.kinds[before] == "," and cut.kinds[0] == "P")
    end = next((i for i in range(past, len(cut.kinds)) if cut.kinds[i] == "."), past)
    return is_first and "V" not in cut.kinds[:end] and cut.sentence.lowers[cut.firsts[past + 1]] != "by"


def _leads_on(kinds: list[str], i: int) -> bool:
    """Whether a preposition at chunk `i` goes on with the phrase: "5 percent of banks with $10 or more"."""
    return kinds[i] == "P" and kinds[i + 1] in "NM"


class _Walk:
    """The way from a number to the left, and what it has met so far."""

    def __init__(self, cut: Chunked, at: int, found: Governor) -> None:
        self.cut = cut
        self.at = at
        self.found = found
        self.objects: list[int] = []
        self.edge = -1  # where the noun phrase met last begins, with its determiner and number

    def run(self) -> None:
        kinds, lowers, firsts = self.cut.kinds, self.cut.sentence.lowers, self.cut.firsts
        i = self.at - 1
        floor = max(-1, self.at - _REACH)
        while i > floor:
            if kinds[i] == "E" and i and lowers[firsts[i - 1]] == "than":
                i -= 2  # "a stronger than expected 4 percent"
                continue
            meet = _MEETINGS.get(kinds[i])
            if meet is not None and meet(self, i, kinds[i]):
                return
            i -= 1

    def opening(self, i: int, kind: str) -> bool:
        """What opens a clause ends the walk, but not "as" before the number, nor a colon within a bracket."""
        word = self.cut.sentence.lowers[self.cut.firsts[i]]
        if kind == "S" and word == "as" and not self.objects:
            self.found.link = self.found.link or "as"
            return False
        if kind == "S" and i - 1 in self.cut.mention_of and self._goes_to(i - 1):
            self.objects.clear()
            return self.number(i - 1, "M")
        if kind == "." and word == ":" and self.cut.kinds[max(0, i - 2) : i] == ["(", "K"]:
            return False  # "sales of $5 (2022: $4)"
        if kind == "." and (word == ";" or (word in DASHES and not self.objects and self._resumes(i + 1))):
            self.boundary(i, kind)  # "16 percent in 2021--up from 1 percent"
        return True

    def verb(self, i: int, kind: str) -> bool:
        if kind == "E" and self._is_reduced(i):
            self.objects.clear()
            return False
        self.found.verb = i
        return True

    def noun(self, i: int, _kind: str) -> bool:
        if i == self.at - 1:
            self.found.linked = i
            if self.cut.sentence.lowers[self.cut.firsts[self.at] :][:4] == _ON_THE_ORDER_OF:
                self.found.link = self.found.link or "of"  # "a rise in costs on the order of 2 percent"
        self.objects.append(i)
        self.edge = i
        return False

    def small_word(self, i: int, kind: str) -> bool:
        cut, found = self.cut, self.found
        word = self.cut.sentence.lowers[cut.firsts[i]]
        if kind != "D" and word in ADVERBS and self._is_particle(i) and not self._is_of_verb(i):
            found.particle = found.particle or ADVERBS[word]
        elif kind == "P":
            if self.objects and self.edge == i + 1:
                if word in _PARTICLES and i and cut.kinds[i - 1] in "VEGI":
                    return False  # "bring down the rate"
                if word == "with" and self._is_absolute():
                    found.gapped = self.objects[-1]
                    return True
                self.objects.pop()
            elif not self.objects and not found.link and self._leads(i):
                found.link = word
                if i and cut.kinds[i - 1] in "NR":
                    found.linked = i - 1
        elif kind == "A" and self._names(i):
            return self.noun(i, kind)
        elif self.edge == i + 1:
            self.edge = i
        return False

    def _names(self, i: int) -> bool:
        """Whether an adjective stands for its noun: "wind supplied 31 percent, solar 12 percent"."""
        cut = self.cut
        is_alone = i == self.at - 1 and i > 0 and cut.kinds[i - 1] in ",C" and not self.objects
        is_word = cut.lasts[i] - cut.firsts[i] == 1
        return is_alone and is_word and cut.sentence.lowers[cut.firsts[i]] not in _QUANTIFYING

    def _leads(self, i: int) -> bool:
        """Whether a preposition is the number's own: not that of a time or of what a comma parts from it."""
        return not any(kind in "K," for kind in self.cut.kinds[i + 1 : self.at])

    def _is_absolute(self) -> bool:
        """Whether "with" opens a clause without a verb: "with the yield at 5 percent"."""
        return len(self.objects) == 1 and (self.found.link in _STATES or self.found.particle is not None)

    def _is_particle(self, i: int) -> bool:
        """Directions count beside the number or the verb, not within a phrase: "off the low of $4"."""
        before = self.cut.kinds[i - 1] if i else "."
        return (
            i == self.at - 1
            or (before in "VEGI" and (not self.objects or self.found.link == "by"))
            or (before == "B" and self.found.link in ("", "by", "to", "at"))
        )

    def _is_of_verb(self, i: int) -> bool:
        """Whether a direction only belongs to its verb: "will eat up 14 cents", "took up 9 percent"."""
        before = i - 1
        return i > 0 and self.cut.sentence.lowers[self.cut.lasts[before] - 1] in _PHRASAL

    def _is_reduced(self, i: int) -> bool:
        """A participle after a noun and before "by" is no finite verb: "the stake owned by the state"."""
        cut = self.cut
        if (
            not (self.objects or self.found.link)
            or not i
            or cut.kinds[i - 1] != "N"
            or set(cut.kinds[i + 2 : self.at]) <= set("DAB")
        ):
            return False  # "output expanded by a seasonally adjusted 5 percent"
        return cut.sentence.lowers[cut.firsts[i + 1]] == "by"

    def number(self, i: int, _kind: str) -> bool:
        """An earlier number: part of a noun phrase, or one that shares the verb with this one."""
        cut = self.cut
        if self.edge == i + 1 and self.objects and cut.kinds[i + 1] == "N":
            self.edge = i
            if self.found.link in ("to", "from") and cut.sentence.lowers[cut.lasts[i + 1] - 1] in NOUNS:
                self.found.inherits = i if i in cut.mention_of else None
                self.objects.clear()
                return self.found.inherits is not None
            if self.objects[-1] != i + 1 or self.found.link:
                return False
            self.objects.pop()
        if i not in self.cut.mention_of:
            return False
        if self.objects and not self._goes_to(i):
            self.found.gapped = self.objects[-1]
        self.found.inherits = i
        return True

    def _goes_to(self, i: int) -> bool:
        """Whether the number goes on from the earlier one: "from $9 before the strike to $7"."""
        return self.found.link == "to" and self.cut.sentence.low(self.cut.firsts[i] - 1) == "from"

    def bracket(self, i: int, _kind: str) -> bool:
        cut, found = self.cut, self.found
        if self.objects:
            self.objects.clear()
            return False
        previous = _number_before(self.cut, i)
        if previous is not None and i - previous <= 3 and cut.kinds[i - 1] not in "R":
            found.inherits = previous
            found.gapped = i - 1 if cut.kinds[i - 1] == "N" else None
            return True
        if i and cut.kinds[i - 1] in "NR":
            found.gapped = i - 1
            return True
        return False

    def _is_apposition(self) -> bool:
        """Whether a noun only resumes what goes before: ", an improvement off the low of $4"."""
        cut = self.cut
        last = self.objects[-1]
        return cut.sentence.lowers[cut.firsts[last]] in ("a", "an") and (
            cut.sentence.lowers[cut.lasts[last] - 1] in NOUNS
        )

    def _resumes(self, i: int) -> bool:
        """Whether what a comma opens goes on about the number before: ", up from an average of 4 percent"."""
        lowers, firsts = self.cut.sentence.lowers, self.cut.firsts
        return lowers[firsts[i]] in ("up", "down") and lowers[firsts[i] + 1 : firsts[i] + 2] == ["from"]

    def _tells_change(self) -> bool:
        """Whether what a coordinator joins is a change of what is told of: "and 14 percent down on"."""
        after = self.cut.sentence.lowers[self.cut.lasts[self.at] :][:2]
        return after[:1] in (["down"], ["up"]) and after[1:] in (["on"], ["from"])

    def _compared(self, i: int) -> int | None:
        """The number with which one behind a clause is compared: "treated 9 since it opened, 4 more than"."""
        cut = self.cut
        if self.at != i + 1 or cut.kinds[self.at + 1 : self.at + 2] != ["A"]:
            return None
        last = cut.lasts[self.at]
        if cut.sentence.lowers[last] not in _MORE or cut.sentence.low(last + 1) != "than":
            return None
        opening = next((j for j in range(i - 1, max(0, i - _CLAUSE), -1) if cut.kinds[j] == "S"), 0)
        return _number_before(cut, opening)

    def boundary(self, i: int, kind: str) -> bool:
        """A comma or coordinator: does an earlier number reach across it?"""
        cut = self.cut
        i = _before_aside(cut, i)
        previous = _number_before(self.cut, i)
        resumed = previous if self._resumes(i + 1) else self._compared(i)
        if resumed is not None and not self.objects:
            self.found.inherits = resumed
            return True
        if kind == "C" and not self.objects and self._tells_change() and self.at == i + 1:
            main = next((j for j in range(i - 1, max(-1, i - 12), -1) if j in cut.mention_of), None)
            self.found.inherits = main
            return main is not None
        is_aside = kind == "," and not self.objects and self.found.particle is not None
        if previous is None and is_aside and i >= 2 and cut.kinds[i - 2 : i] == ["V", "N"]:
            self.found.gapped = i - 1
            return True
        if previous is None or any(_parts(cut, j) for j in range(previous + 1, i)):
            return False
        if not self.objects and kind == "," and previous < i - 2 and _is_item(cut, i - 1):
            self.found.gapped = i - 1
        elif self.objects and not self._is_apposition():
            if kind == "C" and cut.kinds[i - 1] == "N" and previous < i - 2 and self.found.link:
                return False
            self.found.gapped = self.objects[-1]
        self.found.inherits = previous
        return True


_MEETINGS: dict[str, Callable[[_Walk, int, str], bool]] = {
    **dict.fromkeys("NR", _Walk.noun),
    **dict.fromkeys("BPAD", _Walk.small_word),
    **dict.fromkeys("VEGI", _Walk.verb),
    **dict.fromkeys("C,", _Walk.boundary),
    **dict.fromkeys("SW.", _Walk.opening),
    "M": _Walk.number,
    "(": _Walk.bracket,
}
"""What is done about each kind of chunk that a walk meets; it says whether the walk ends there."""


def _parts(cut: Chunked, j: int) -> bool:
    """Whether a verb at chunk `j` parts two numbers; one that only describes a noun does not."""
    is_reduced = cut.kinds[j] == "E" and cut.kinds[j - 1] == "N" and cut.kinds[j + 1 : j + 2] == ["P"]
    return cut.kinds[j] in "VEGIW" and not is_reduced


def _before_aside(cut: Chunked, i: int) -> int:
    """From the comma that closes *, data showed,* to the one that opens it; any other comma stays."""
    said = i - 2 if cut.kinds[i - 1] == "K" else i - 1  # ", data showed on Friday,"
    if cut.kinds[said] == "P":
        said -= 1
    opening = next((j for j in range(i - 1, max(0, i - _PHRASE), -1) if cut.kinds[j] == ","), 0)
    if cut.kinds[i] == "," and cut.sentence.lowers[cut.firsts[opening + 1]] == "including":
        return opening  # "rose to $5, including a bonus of $1, from $3"
    is_aside = said > 2 and cut.kinds[said - 2 : said] == [",", "N"] and cut.kinds[said] in "VE"
    return said - 2 if is_aside and cut.sentence.lowers[cut.lasts[said] - 1] in SAYING else i


def _is_item(cut: Chunked, i: int) -> bool:
    """Whether a noun phrase stands alone between signs: an item of a list."""
    return i > 0 and cut.kinds[i] == "N" and cut.kinds[i - 1] in ",C."


def comparing(cut: Chunked, governor: Governor) -> int | None:
    """The earlier number to which one after "compared with" or "from" is held, as a chunk."""
    if governor.verb is None or governor.objects:
        return None
    resumes = cut.kinds[max(0, governor.verb - 2) : governor.verb + 1] == ["M", ",", "E"]
    if not resumes and cut.sentence.lowers[cut.firsts[governor.verb]] not in _COMPARING:
        return None
    return _number_before(cut, governor.verb)


def _number_before(cut: Chunked, i: int) -> int | None:
    for j in range(i - 1, max(-1, i - 12), -1):
        kind = cut.kinds[j]
        if kind == "M" and j in cut.mention_of:
            return j
        if kind in ".S":
            return None
    return None
