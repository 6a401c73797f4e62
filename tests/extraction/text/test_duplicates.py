"""Copies of a story are found; other stories on the same subject are not."""

from extraction.text.duplicates import VALUES, bands, signature

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


def resemblance(one: str, other: str) -> float:
    pairs = zip(signature(one), signature(other), strict=True)
    return sum(a == b for a, b in pairs) / VALUES


def test_a_copy_resembles_its_original() -> None:
    assert resemblance(STORY, COPY) > 0.8
    assert resemblance(STORY, OTHER) < 0.2
    assert resemblance(STORY, STORY) == 1.0


def test_the_estimate_is_close_to_the_share_of_runs() -> None:
    words = [f"word{n}" for n in range(1_000)]
    for shift in (50, 100, 200, 400):
        moved = words[shift:] + [f"other{n}" for n in range(shift)]
        shared = (1_000 - shift - 3) / (1_000 + shift - 3)
        assert abs(resemblance(" ".join(words), " ".join(moved)) - shared) < 0.15


def test_signatures_are_the_same_on_every_machine() -> None:
    values = signature("Exports rose 5 percent in May.")
    assert len(values) == VALUES
    assert all(0 <= value < 2**32 for value in values)
    assert values[:3] == [3639681537, 3254476681, 3526998310]


def test_copies_share_a_band() -> None:
    assert set(bands(signature(STORY))) & set(bands(signature(COPY)))
    assert not set(bands(signature(STORY))) & set(bands(signature(OTHER)))


def test_the_shortest_texts_have_signatures() -> None:
    assert signature("") != signature("Up")
    assert len(set(bands(signature("")))) == 32
