"""Chunks by example: noun phrases, verb groups and numbers, each in brackets after its letter."""

import pytest
from grammar import table
from hypothesis import given
from hypothesis import strategies as st

from extraction.claims.grammar.chunks import Chunked, cut
from extraction.claims.scan.scanner import scan
from extraction.claims.words.tokens import Sentence

SPEC = """
The total output of it has risen 5 percent | N the total output, P of, R it, V has risen, M 5 percent
Sales are expected to rise to $3 billion   | N sales, V are expected to rise, P to, M $ 3 billion
Orbis, owned by banks, lost 2 percent      | N orbis, , ,, E owned, P by, N banks, , ,, E lost, M 2 percent
A firm that has 40 workers grew            | N a firm, W that, V has, M 40, N workers, V grew
Last year prices doubled                   | K last year, N prices, M doubled
"""


def chunks_of(text: str) -> Chunked:
    sentence = Sentence(text, 0, len(text))
    return cut(sentence, scan(sentence))


@pytest.mark.parametrize(("text", "expected"), table(SPEC))
def test_chunks(text: str, expected: str) -> None:
    found = chunks_of(text)
    spans = zip(found.kinds, found.firsts, found.lasts, strict=True)
    words = found.sentence.lowers
    assert ", ".join(f"{kind} {' '.join(words[first:last])}" for kind, first, last in spans) == expected


@given(st.text(alphabet="The sales fell 5%, $3.-('\")of", max_size=80))
def test_chunks_follow_each_other_and_hold_every_mention(text: str) -> None:
    found = chunks_of(text)
    assert all(first < last for first, last in zip(found.firsts, found.lasts, strict=True))
    assert all(last <= first for last, first in zip(found.lasts, found.firsts[1:], strict=False))
    assert all(0 <= at < max(1, len(found.kinds)) for at in found.of_mention)
