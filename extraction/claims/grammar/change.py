"""Words of change: the verbs, nouns and adverbs that say that a figure moved, and which way."""

from extraction.claims.words.lexicon import forms_of, tables
from extraction.model import Direction

_LISTS = tables()["change"]


def _both(up: str, down: str) -> dict[str, Direction]:
    return {**dict.fromkeys(up.split(), Direction.UP), **dict.fromkeys(down.split(), Direction.DOWN)}


def _plurals(nouns: str) -> str:
    return " ".join(f"{noun} {noun}s" for noun in nouns.split())


VERBS = {
    **dict.fromkeys(forms_of(_LISTS["up_verbs"]), Direction.UP),
    **dict.fromkeys(forms_of(_LISTS["down_verbs"]), Direction.DOWN),
}
# Of these the object, not the subject, is what changed, where there is one.
MOVERS = forms_of(_LISTS["movers"])
NOUNS = _both(_plurals(_LISTS["up_nouns"]), _plurals(_LISTS["down_nouns"]))
ADVERBS = _both(_LISTS["up_adverbs"], _LISTS["down_adverbs"])
