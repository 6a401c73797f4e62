"""The words that tell how real a figure is: *will*, *plans to*, *could*, *estimated*."""

from extraction.claims.context.time_words import WILL
from extraction.claims.members import ESTIMATE, FORECAST, HYPOTHETICAL, TARGET
from extraction.model import Modality

_F, _T, _H, _E = FORECAST, TARGET, HYPOTHETICAL, ESTIMATE


def _cues(modality: Modality, text: str) -> dict[str, Modality]:
    return dict.fromkeys(text.split(), modality)


GOVERNORS = {
    **_cues(
        _F,
        """expected expects expect expecting projected projects projecting forecast forecasts forecasted
        predicted predicts predict see sees seen anticipates anticipate anticipated expectation expectations
        projection projections predicting forecasting anticipating guidance saw pegged pegs pegging
        consensus pricing foresees foresee foresaw foreseen envisages envisage envisaged
        tipped""",
    ),
    **_cues(_E, "estimated estimates estimate estimating preliminary provisional thought believed"),
    **_cues(_H, "if assuming unless supposing"),
}
"""Words that govern the whole clause behind them."""

MODALS = {
    **dict.fromkeys(WILL | {"shall", "won't"}, _F),
    **_cues(_T, "must should"),
    **_cues(_H, "would could might may"),
}

CUES: dict[str, Modality] = {
    **GOVERNORS,
    **MODALS,
    **_cues(
        _F,
        "likely outlook chance odds poised upcoming set going track course pace bound looking looked guided",
    ),
    **_cues(
        _T,
        """plans plan planned planning aims aim aimed aiming target targets targeted targeting goal goals
        objective pledged pledges pledge committed vowed vows promised promises intends intend seeks seek
        seeking appealing appealed asking requested measures steps
        effort efforts drive programme program wants want hopes hope should favored
        ambition agreed urged directs directed deal agreement pact accord contract memorandum""",
    ),
    **_cues(
        _H,
        """potential potentially possible possibly proposed proposal proposals proposes proposing threatened
        threatens hypothetical wanted recommended recommends recommend prefer prefers preferred preferring
        preference""",
    ),
}
NEEDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        ("set", "going", "track", "course", "pace", "bound", "poised", "agreed"), frozenset({"to"})
    ),
    **dict.fromkeys(
        ("deal", "agreement", "pact", "accord", "contract", "memorandum"), frozenset({"to", "wherein"})
    ),
    **dict.fromkeys(
        ("plan", "plans", "pledge", "promises", "hopes", "ambition"), frozenset({"to", "for", "of", "on"})
    ),
    **dict.fromkeys(
        ("measures", "steps", "effort", "efforts", "drive", "programme", "program"), frozenset({"to"})
    ),
    **dict.fromkeys(("prefer", "prefers", "preferred", "preferring"), frozenset({"a", "an", "the", "to"})),
    "wanted": frozenset({"a", "an"}),
    "consensus": frozenset({"of", "for", "forecast", "estimate"}),
    "pricing": frozenset({"in"}),
    "preference": frozenset({"for"}),
    "committed": frozenset({"to", "$", "€", "£"}),
    **dict.fromkeys(("appealing", "appealed", "asking"), frozenset({"for"})),
    **dict.fromkeys(("thought", "believed"), frozenset({"to"})),
    "requested": frozenset({"$", "€", "£"}),
}
"""Of some cues, the words of which one has to come next."""
