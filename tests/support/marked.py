"""Texts with their figures in square brackets, read as the context layer reads them."""

import re
from datetime import date

from extraction.claims.context.context import Circumstances, Context
from extraction.claims.grammar.role import Role
from extraction.claims.mention import Mention
from extraction.claims.sentences import paragraphs, sentences
from extraction.claims.words.tokens import Sentence
from extraction.model import Document, Kind, Measure, Span

_FIGURE = re.compile(r"\[([^\]]+)\]")
_SUBJECT = re.compile(r"<([^>]+)>")


def circumstances(
    marked: str,
    published: date | None,
    *,
    title: str | None = None,
    uri: str | None = None,
    measure: Measure = Measure.LEVEL,
    unit: str | None = None,
) -> list[Circumstances]:
    """Resolve each `[figure]` of a text; `<subject>` marks what the figure behind it measures."""
    spans, subjects, text = _unmark(marked)
    cut = [
        [Sentence(text, s.start, s.end, i) for i, s in enumerate(sentences(text, paragraph))]
        for paragraph in paragraphs(text)
    ]
    document = Document(name="text", text=text, title=title, uri=uri, published_on=published)
    context = Context(document, [s for parts in cut for s in parts])
    found = []
    for parts in cut:
        context.enter_paragraph(parts)
        for part in parts:
            for span in spans:
                if part.start <= span.start < part.end:
                    behind = [s for s in subjects if part.start <= s.start < span.start]
                    role = Role(measure=measure, subject=behind[-1] if behind else None)
                    found.append(context.circumstances(part, _mention(part, span, unit), role))
    return found


def _unmark(marked: str) -> tuple[list[Span], list[Span], str]:
    """Take the marks out; the spans refer to the text without them."""
    text, figures, subjects, at = "", [], [], 0
    for match in re.finditer(f"{_FIGURE.pattern}|{_SUBJECT.pattern}", marked):
        text += marked[at : match.start()]
        inner = match[1] or match[2]
        (figures if match[1] else subjects).append(Span(len(text), len(text) + len(inner)))
        text += inner
        at = match.end()
    return figures, subjects, text + marked[at:]


def _mention(sentence: Sentence, span: Span, unit: str | None) -> Mention:
    first = next(i for i, end in enumerate(sentence.ends) if end > span.start)
    last = next((i for i, start in enumerate(sentence.starts) if start >= span.end), len(sentence.tokens))
    return Mention(first, last, span.start, span.end, first, last, Kind.CLAIM, "marked", unit=unit)
