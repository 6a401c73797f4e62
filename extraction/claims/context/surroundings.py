"""A sentence with what it says of time, place and source, read when asked for, and those around it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from extraction.claims.context import figure_kinds, geography
from extraction.claims.context.attribution import Attribution, read_attributions
from extraction.claims.context.time_cursor import TimeExpression
from extraction.claims.context.time_expressions import read_times
from extraction.claims.words.lazily import lazily
from extraction.claims.words.place import CITY, INSTITUTION, PlaceMention, named_places
from extraction.claims.words.remembered import remembered, where
from extraction.claims.words.tokens import Sentence

_REMEMBERED = 8  # sentences before a paragraph that are kept


@remembered
def _begins_with_digit(token: str) -> bool:
    return token[0].isdigit()


class Surroundings:
    """A sentence and what it names.

    Attributes:
        today: the day to which *last year* refers.
        body: offset at which the text behind the document's dateline begins.
        counts: how often each country is named in the document so far.
    """

    def __init__(self, sentence: Sentence, today: date | None, body: int, counts: Counter[str]) -> None:
        self.sentence = sentence
        self.today = today
        self.body = body
        self.counts = counts

    @lazily
    def times(self) -> list[TimeExpression]:
        found = read_times(self.sentence, self.today)
        if found and self.sentence.start < self.body:
            found = [t for t in found if self.sentence.starts[t.first] >= self.body]
        return found

    @lazily
    def numbers(self) -> list[int]:
        """The tokens that are numbers and no part of a time."""
        taken = {i for time in self.times for i in range(time.first, time.last)}
        return [i for i in where(_begins_with_digit, self.sentence.tokens) if i not in taken]

    @lazily
    def places(self) -> list[PlaceMention]:
        named = named_places(self.sentence)
        if named and self.sentence.start < self.body:
            named = [m for m in named if self.sentence.starts[m.first] >= self.body]
        if any(m.place.kind in (CITY, INSTITUTION) for m in named):
            named = [m for m in named if not self._only_speaks(m)]
        return geography.settle(named, self.counts, self.sentence.tokens) if named else []

    def _only_speaks(self, mention: PlaceMention) -> bool:
        """Whether a name is that of a speaker: *according to Halifax*, *the UN said* tell of no place."""
        if mention.place.code == geography.INTERNATIONAL:
            return any(one.first <= mention.first < one.last for one in self.sources)
        if mention.place.kind is INSTITUTION:  # *economists polled by Dow Jones*
            return any(one.first < mention.first < one.last for one in self.sources) and (
                self.sentence.lowers[mention.first - 1] == "by"
            )
        is_city = mention.place.kind is CITY
        return is_city and any((one.first, one.last) == (mention.first, mention.last) for one in self.sources)

    @lazily
    def countries(self) -> frozenset[str]:
        """The countries that the sentence speaks of, but for those that only describe or where things go."""
        sentence = self.sentence
        told = [m for m in self.places if not geography.is_destination(m, sentence)]
        found = {
            m.place.code
            for m in told
            if not (geography.is_weak(m, sentence) or geography.is_government(m, sentence))
        }
        return frozenset(found - {geography.WORLD, geography.INTERNATIONAL})

    @lazily
    def is_public(self) -> bool:
        return figure_kinds.is_public(self.sentence.lowers)

    @lazily
    def sources(self) -> list[Attribution]:
        return read_attributions(self.sentence)


class Passage:
    """The paragraph that is being read, the last sentences before it, and the time that the title tells."""

    def __init__(self, title: TimeExpression | None = None) -> None:
        self.title = title
        self.paragraph: list[Surroundings] = []
        self._earlier: list[Surroundings] = []

    def enter(self, paragraph: Sequence[Surroundings]) -> None:
        """Go on to the next paragraph."""
        self._earlier = [*self._earlier, *self.paragraph[-_REMEMBERED:]][-_REMEMBERED:]
        self.paragraph = list(paragraph)

    def at(self, sentence: Sentence) -> Surroundings:
        """Give the surroundings of a sentence of the paragraph."""
        return self.paragraph[sentence.index]

    def before(self, here: Surroundings, most: int) -> list[Surroundings]:
        """The sentences of the paragraph before one, nearest first."""
        i = here.sentence.index
        return self.paragraph[max(0, i - most) : i][::-1] if i else []

    def after(self, here: Surroundings, most: int) -> list[Surroundings]:
        """The sentences of the paragraph behind one."""
        i = here.sentence.index + 1
        return self.paragraph[i : i + most]

    def back(self, here: Surroundings) -> Iterator[Surroundings]:
        """The sentences before one, nearest first, over the paragraph's start."""
        yield from self.before(here, _REMEMBERED)
        yield from reversed(self._earlier)
