"""How real a figure is: the word that governs it says so (will, plans to, could, estimated)."""

from extraction.claims.tokens import Sentence
from extraction.model import Modality

_F, _T, _H, _E = Modality.FORECAST, Modality.TARGET, Modality.HYPOTHETICAL, Modality.ESTIMATE


def _words(text: str, modality: Modality) -> dict[str, Modality]:
    return dict.fromkeys(text.split(), modality)


CUES: dict[str, Modality] = {
    **_words("will 'll shall expected projected forecast forecasts forecasted predicted predicts likely anticipated", _F),
    **_words("expects expect expecting expectation expectations projects projecting projection projections outlook", _F),
    **_words("forecasting anticipates anticipate anticipating predict predicting chance odds poised upcoming", _F),
    **_words("plans planned planning aims aimed aiming target targets targeted targeting goal goals objective", _T),
    **_words("pledged pledges pledge committed vowed vows promised promises intends intend seeks seek seeking", _T),
    **_words("wants want hopes hope should must favored proposes ambition aspires urged agreed", _T),
    **_words("would could might if unless potential potentially possible possibly proposed proposal proposals", _H),
    **_words("proposing threatened threatens assuming suppose hypothetical supposing", _H),
    **_words("estimated estimates estimate estimating estimation preliminary provisional", _E),
}
# Verbs whose complement is a clause of its own: they govern beyond its verb (*estimates that buybacks are*).
_GOVERNORS = frozenset(
    "expected expects expect expecting projected projects projecting forecast forecasts forecasted predicted predicts"
    " anticipates anticipate anticipated predict estimated estimates estimate estimating if assuming unless".split()
)
_FINITE = frozenset("is are was were has had have rose fell grew reached stood totaled totalled reported posted".split())
_BREAKS = frozenset({";", "while", "whereas", "but", "although", "though", '"', "”", "“"})
_STANDING = frozenset({"target", "objective", "goal", "ceiling"})
_REACH = 40
_TRIGGERS = frozenset(CUES) | {"may", "to", "set", "going", "due"}


def read_modality(sentence: Sentence, first: int, last: int) -> Modality:
    """Tell how real the figure at the tokens `[first, last)` is."""
    words = sentence.lowers
    if is_standing(sentence, last):
        return _T
    stopped = False
    for i in range(first - 1, max(-1, first - _REACH), -1):
        w = words[i]
        if w in _TRIGGERS:
            found = _cue(sentence, i)
            if found is not None and (not stopped or w in _GOVERNORS):
                return found
        if w in _BREAKS:
            return Modality.ACTUAL
        if w in _FINITE:
            stopped = True
    if stopped:
        return Modality.ACTUAL
    return _after(sentence, last)


def is_standing(sentence: Sentence, last: int) -> bool:
    """Whether a figure that ends at token `last` is that of a standing objective (*its 2 percent target*)."""
    return any(w in _STANDING for w in sentence.lowers[last : last + 3])


def _cue(sentence: Sentence, i: int) -> Modality | None:
    """The modality that the word at `i` gives, if it is a cue where it stands."""
    words = sentence.lowers
    w = words[i]
    after = words[i + 1] if i + 1 < len(words) else ""
    if w == "may":
        return _H if sentence.tokens[i] == "may" else None
    if w == "set":
        return _F if after == "to" else None
    if w == "going":
        return _F if after == "to" else None
    if w == "due":
        return _F if after == "to" and i + 2 < len(words) and words[i + 2].isalpha() and words[i - 1] in ("is", "are") else None
    if w == "to":
        return None
    if w in ("plans", "projects", "hopes", "estimates", "forecasts", "promises", "targets") and after in (",", "."):
        return None
    if w == "will" and i and words[i - 1] in ("the", "political", "'s"):
        return None
    if w in ("projects", "plans") and after not in ("to", "that", "on") and i and words[i - 1] in ("of", "new", "the"):
        return None
    return CUES.get(w)


def _after(sentence: Sentence, last: int) -> Modality:
    """The modality of a figure in front of its verb (*about 50 people will be asked*)."""
    words = sentence.lowers
    for i in range(last, min(len(words), last + 12)):
        w = words[i]
        if w in _BREAKS or w in _FINITE or w == ",":
            break
        if w in ("will", "would", "could", "might", "may", "should"):
            found = _cue(sentence, i)
            if found is not None:
                return found
    return Modality.ACTUAL
