"""Copies of a story are found; other stories on the same subject are not."""

from extraction.text.duplicates import bands, near_duplicates, resemblance, signature

THINGS = ("steel", "cars", "paper", "glass", "rice", "tea", "oil", "tin")
STORY = " ".join(
    f"In region {n} the office counted {n} new plants, {n * 3} more than before, and said {thing} would rise."
    for n, thing in enumerate(THINGS, 2)
)
COPY = "(Agency) " + STORY.upper() + " Editing by A. Nother."
OTHER = " ".join(
    f"The bank left its rate at {n} percent in meeting {n + 3}, citing weaker {thing} and firmer prices."
    for n, thing in enumerate(THINGS, 2)
)


def test_a_copy_resembles_its_original() -> None:
    assert resemblance(signature(STORY), signature(COPY)) > 0.8
    assert resemblance(signature(STORY), signature(OTHER)) < 0.2
    assert resemblance(signature(STORY), signature(STORY)) == 1.0


def test_pairs_are_found() -> None:
    found = list(near_duplicates({"a": signature(STORY), "b": signature(OTHER), "c": signature(COPY)}))
    assert [(one, other) for one, other, _ in found] == [("a", "c")]


def test_signatures_are_the_same_on_every_machine() -> None:
    values = signature("Exports rose 5 percent in May.")
    assert len(values) == 512
    assert values[:8].hex() == "e201d512d0550d8b"


def test_copies_share_a_band() -> None:
    assert set(bands(signature(STORY))) & set(bands(signature(COPY)))
    assert not set(bands(signature(STORY))) & set(bands(signature(OTHER)))


def test_the_shortest_texts_have_signatures() -> None:
    assert signature("") != signature("Up")
