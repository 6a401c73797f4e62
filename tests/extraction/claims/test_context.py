"""The context layer over whole documents: which scope a figure falls back to, and that nothing throws it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from marked import circumstances

from extraction.claims.context.context import Circumstances, Context
from extraction.claims.grammar.role import Role
from extraction.claims.mention import Mention
from extraction.claims.sentences import paragraphs, sentences
from extraction.claims.words.tokens import Sentence
from extraction.model import Document, Kind, Modality, Period

FRIDAY = date(2025, 8, 29)

ARTICLE = """LIMA, Peru, Aug 29 (Andina) — Peru will deepen its ports, officials said.

They spoke at the Pacific Ports Fair, which opened on Thursday in Callao, near Lima.

The fair, which runs through Sunday, has drawn [more than 900 firms].

According to the Ports Agency, <the country's freight> reached [41 million tonnes] last year.

Rosa Quispe, head of the Ports Agency, said <public dredging> is expected to cost [49 million soles] by the
end of this year. She noted that <the government> has hired [300 divers].
"""


def test_an_article() -> None:
    fair, freight, cost, divers = circumstances(ARTICLE.replace("\nend", " end"), FRIDAY)
    assert fair.period == Period(date(2025, 8, 28), date(2025, 8, 31))
    assert fair.geo == freight.geo == cost.geo == divers.geo == "PER"
    assert freight.period == Period(date(2024, 1, 1), date(2024, 12, 31))
    assert freight.attributed_to == "Ports Agency"
    assert cost.period == Period(date(2025, 12, 31), date(2025, 12, 31))
    assert cost.modality is Modality.FORECAST
    assert cost.attributed_to == divers.attributed_to == "Rosa Quispe"
    assert divers.period == Period(FRIDAY, FRIDAY)


def test_the_clause_comes_before_the_sentence_and_the_sentence_before_the_paragraph() -> None:
    before = "In May sales fell in Spain."
    text = f"{before} In June they rose [5 percent] in France and [9 percent] in Italy in July."
    first, second = circumstances(text, FRIDAY)
    assert (first.geo, second.geo) == ("FRA", "ITA")
    assert first.period == Period(date(2025, 6, 1), date(2025, 6, 30))
    assert second.period == Period(date(2025, 7, 1), date(2025, 7, 31))


def test_numbers_that_are_no_claims_have_no_circumstances() -> None:
    text = "In 2024, Spain said."
    sentence = Sentence(text, 0, len(text))
    context = Context(Document(name="n", text=text), [sentence])
    context.enter_paragraph([sentence])
    year = Mention(1, 2, 3, 7, 1, 2, Kind.DATE, "year")
    assert context.circumstances(sentence, year, Role()) == Circumstances()


def _read(text: str, title: str | None, published: date | None) -> None:
    """Ask for the circumstances of each token of a text that begins with a digit."""
    cut = [
        [Sentence(text, s.start, s.end, i) for i, s in enumerate(sentences(text, paragraph))]
        for paragraph in paragraphs(text)
    ]
    document = Document(name="any", text=text, title=title, published_on=published)
    context = Context(document, [s for parts in cut for s in parts])
    for parts in cut:
        context.enter_paragraph(parts)
        for part in parts:
            for i, token in enumerate(part.tokens):
                if token[0].isdigit():
                    span = (part.starts[i], part.ends[i])
                    found = context.circumstances(
                        part, Mention(i, i + 1, *span, i, i + 1, Kind.CLAIM, "digit"), Role()
                    )
                    assert found.period is None or found.period.start <= found.period.end


LINKS = """In May 2024 5 percent said says according to " “ ” : , . The fair bank it He China Georgia U.S.
Federal Reserve will if target - ( ago year the same period last since from ended 's ² ٣ 1990s Q3 /"""
WORDS = st.sampled_from([*LINKS.split(), "\n"])


@given(
    text=st.text(max_size=60) | st.lists(WORDS, max_size=30).map(" ".join),
    title=st.none() | st.text(max_size=20),
    published=st.none() | st.dates() | st.sampled_from([date.min, date.max]),
)
def test_any_text_is_read(text: str, title: str | None, published: date | None) -> None:
    _read(text, title, published)
