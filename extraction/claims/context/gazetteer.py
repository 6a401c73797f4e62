"""The country and place of a figure: what its sentence names, else what its document is about."""

import re
from collections import Counter
from collections.abc import Sequence

from extraction.claims.context import figure_kinds, geography, source_names
from extraction.claims.context.dateline import Dateline
from extraction.claims.context.events import event_behind
from extraction.claims.context.figure import Figure
from extraction.claims.context.surroundings import Passage, Surroundings
from extraction.claims.members import SHARE
from extraction.claims.words import wordlist
from extraction.claims.words.place import CITY, COUNTRY, REGION, PlaceMention, named_places
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence
from extraction.model import Document

HEAD = 3000  # code points at a document's head that tell its country before the first figure
_TITLE = 3  # how often the title counts, and what else tells of the whole document
_SURE, _SURE_ENOUGH = 2.5, 0.4  # how surely a place must be that of a private and of any other figure
_PRONOUNS = frozenset({"it", "they", "its", "their", "this", "these"})
_SIDES = wordlist.words(
    "eastern western northern southern central",
    "northeastern northwestern southeastern southwestern",
)
# Addresses of governments: .gov is that of the United States, .gov.uk and the like name their country.
_GOVERNMENT = re.compile(r"^\w+://[^/]*\.gov(?:\.([a-z]{2}))?(?:[/:]|$)")
_DOMAINS = {
    "": "USA",
    "uk": "GBR",
    "cn": "CHN",
    "in": "IND",
    "au": "AUS",
    "sg": "SGP",
    "br": "BRA",
    "hk": "HKG",
}
_LOCAL = (CITY, REGION)


class Gazetteer:
    """The countries of a document, counted as it is read, and the country of the figure told last.

    Attributes:
        body: offset at which the text behind the dateline begins.
        counts: how often each country was named; title, publisher and a government's address count thrice.
    """

    def __init__(self, document: Document, line: Dateline | None, head: Sequence[Sentence]) -> None:
        self.body = line.end if line else 0
        self.counts: Counter[str] = Counter()
        self._likely: Counter[str] = Counter()  # by bodies such as a Treasury, which many countries have
        self._text = document.text
        self._last: str | None = None
        self._last_subject: tuple[Sentence | None, tuple[int, int]] = (None, (0, 0))
        self._counted: Sentence | None = None
        self._firms: set[tuple[str, ...]] = set()
        for sentence in head:
            if sentence.start >= HEAD:
                break
            self._count(
                sentence if sentence.end <= HEAD else Sentence(sentence.text, sentence.start, HEAD), 1
            )
        if document.title:
            self._count(Sentence(document.title, 0, len(document.title)), _TITLE)
        if document.publisher:
            self._count(Sentence(document.publisher, 0, len(document.publisher)), _TITLE)
        if document.uri and (match := _GOVERNMENT.search(document.uri)):
            code = _DOMAINS.get(match[1] or "")
            if code:
                self.counts[code] += _TITLE
        if line and line.country:
            self.counts[line.country] += 1

    def enter(self) -> None:
        """Go on to the next paragraph."""
        self._last = None

    def _count(self, sentence: Sentence, weight: int) -> None:
        for mention in named_places(sentence):
            if sentence.text is self._text and sentence.starts[mention.first] < self.body:
                continue
            if mention.place.doubtful or mention.place.code == geography.INTERNATIONAL:
                continue
            is_topic = weight == _TITLE and mention.first == 0  # *World trade grows*
            if mention.place.code == geography.WORLD and not (
                is_topic and geography.is_whole_world(mention, sentence)
            ):
                continue
            if firm := geography.firm_of(mention, sentence):
                self._firms.add(firm)
            if mention.place.name in geography.ANYWHERE:
                self._likely[mention.place.code] += 1
                continue
            is_firm = bool(firm) or tuple(sentence.tokens[mention.first : mention.last + 1]) in self._firms
            if is_firm or geography.is_weak(mention, sentence):
                continue
            if not geography.is_destination(mention, sentence):  # *exports to China*
                self.counts[mention.place.code] += 1 if mention.place.kind in _LOCAL else weight

    def locate(self, here: Surroundings, passage: Passage, figure: Figure) -> tuple[str | None, str | None]:
        """Give the country code and the place, as written, of a figure."""
        mention, code, told_in = self._find(here, passage, figure)
        self._last, self._last_subject = code, (here.sentence, figure.subject)
        if code is None or code == geography.INTERNATIONAL:
            return None, None
        return code, _place_name(mention, told_in.sentence) if mention else None

    def _find(
        self, here: Surroundings, passage: Passage, figure: Figure
    ) -> tuple[PlaceMention | None, str | None, Surroundings]:
        sentence = here.sentence
        if sentence.start >= HEAD and sentence is not self._counted:
            self._counted = sentence
            self.counts.update(here.countries)
        span = (figure.first, figure.last)
        best, score = geography.best_place(here.places, sentence, span, figure.subject)
        private = _is_private(here, figure)
        if best is not None and score >= (_SURE if private else _SURE_ENOUGH):
            if best.place.name in geography.ANYWHERE:
                code, is_clear = self.default()
                if not self.counts[best.place.code] and self.counts:
                    code, is_clear = self.counts.most_common(1)[0][0], True
                if code and is_clear:
                    return None, code, here
            return best, best.place.code, here
        if best is None and score >= _SURE:
            return None, None, here
        goes_on = self._last_subject == (sentence, figure.subject) and figure.measure is not SHARE
        # *Its exports to China fell, while shipments to Chad gained 9 percent*
        low, high = figure.subject
        is_trade = low < high and sentence.lowers[low] in geography.GOODS
        goes_on = goes_on or (is_trade and self._last_subject[0] is sentence)
        if self._last and (goes_on or _is_compared(sentence.lowers, figure.first)):
            return None, self._last, here
        return self._unnamed(here, passage, figure, private=private)

    def _unnamed(
        self, here: Surroundings, passage: Passage, figure: Figure, *, private: bool
    ) -> tuple[PlaceMention | None, str | None, Surroundings]:
        """The place of a figure for which its sentence names none."""
        if (event := event_behind(here, passage)) and event.place:
            return event.place, event.place.place.code, event.told_in
        words = here.sentence.lowers
        default = code, _ = self.default()
        if code and words[0] == "the" and not geography.LANDS.isdisjoint(words[1:4]):
            return None, code, here  # *the island*
        if private or figure_kinds.is_research(words) or "continent" in words:
            return None, None, here
        return None, self._running(here, passage, figure, default), here

    def _running(
        self, here: Surroundings, passage: Passage, figure: Figure, default: tuple[str | None, bool]
    ) -> str | None:
        """The country of a figure whose sentence names none: its paragraph's, else the document's."""
        low, high = figure.subject
        if low < high and here.sentence.lowers[low] in _PRONOUNS and self._last:
            return self._last
        code, is_clear = default
        is_public = here.is_public or figure.unit == "index"
        if not (is_public or is_clear or self._last):
            return None
        before = next((other.countries for other in passage.before(here, 3) if other.countries), frozenset())
        # Of the body that a text is about, whatever other country the sentence before was on.
        is_home = is_clear and (figure.is_standing or "committee" in here.sentence.lowers)
        if len(before) == 1 and not is_home and (is_public or self._last in before):
            return next(iter(before))
        if len(before) > 1 and not is_public:
            return None
        if code and self.counts[code] == 1 and _is_of_contrast(here, code, figure.last):
            return None
        return code if is_clear or is_public else None

    def default(self) -> tuple[str | None, bool]:
        """The country that the document is about, if one stands out, and whether it does so by far."""
        first, most, second = None, 0, 0
        for code, count in (self.counts or self._likely).items():
            if count > most:
                first, most, second = code, count, most
            else:
                second = max(second, count)
        likely = 0
        if self._likely:
            likely = max((count for code, count in self._likely.items() if code != first), default=0)
        if most == second or (self.counts and most <= likely):
            return None, False
        second = max(second, (likely + 1) // 2)
        return first, most >= _TITLE and most >= 3 * second


def _is_of_contrast(here: Surroundings, code: str, last: int) -> bool:
    """Whether a country is told of what is set against a figure: *sales fell 5 percent, while in Chad …*."""
    told = next((mention.first for mention in here.places if mention.place.code == code), last)
    return not geography.BREAKS.isdisjoint(here.sentence.lowers[last:told])


def _is_compared(words: Sequence[str], first: int) -> bool:
    """Whether a figure is held to the one before it: *19 million tonnes, compared with 18.7 million*."""
    lead = words[max(0, first - 3) : first]
    return "compared" in lead and (
        lead[:2] in (["compared", "with"], ["compared", "to"])
        or lead[1:] in (["compared", "with"], ["compared", "to"])
    )


def _is_private(here: Surroundings, figure: Figure) -> bool:
    """Whether a figure is one that a company, a team or a laboratory measures of itself."""
    if figure.is_standing:
        return False
    low, high = figure.subject
    words = here.sentence.lowers
    is_name = _names_no_place(here, low, high)
    close = words[max(0, figure.first - 10) : figure.last + 6]
    if figure.measure is SHARE:
        close = [w for w in close if w != "share"]
    return figure_kinds.is_private(close, words[low:high], is_name=is_name) or figure_kinds.is_bodily(
        figure.unit
    )


def _names_no_place(here: Surroundings, low: int, high: int) -> bool:
    """Whether the tokens `[low, high)` are a name of something else; *Growth* only opens its sentence."""
    line = tags(here.sentence)
    if low >= high or line[low:high].strip("N"):
        return False
    if any(m.last > low and m.first < high for m in here.places[:40]):
        return False
    opens_alone = high == low + 1 and low == 0
    return not opens_alone or source_names.is_name(line[low], here.sentence.lowers[low])


def _place_name(mention: PlaceMention, sentence: Sentence) -> str | None:
    """The place as written, where it is finer than a country; a capital that acts is its government."""
    first, last = mention.first, mention.last
    if mention.place.kind is COUNTRY and first and sentence.lowers[first - 1] in _SIDES:
        first -= 1
    elif mention.place.kind not in _LOCAL or geography.does_act(mention, sentence):
        return None
    name = sentence.text[sentence.starts[first] : sentence.ends[last - 1]]
    return name.removesuffix("'s").removesuffix("’s")
