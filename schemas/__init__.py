"""The tables, one pandera model per file; DDL, checks, comments and the data dictionary derive from them."""

from schemas.addresses import Addresses
from schemas.claim_indicators import ClaimIndicators
from schemas.claims import Claims
from schemas.contract import Table, table_name
from schemas.corrections_applied import CorrectionsApplied
from schemas.derived import Derived
from schemas.derived_inputs import DerivedInputs
from schemas.documents import Documents
from schemas.extractions import Extractions
from schemas.fetches import Fetches
from schemas.findings import Findings
from schemas.indicators import Indicators
from schemas.loads import Loads
from schemas.near_duplicates import NearDuplicates
from schemas.observation_claims import ObservationClaims
from schemas.observations import Observations
from schemas.quantities import Outcome, Quantities
from schemas.quarantine import Quarantine
from schemas.runs import Runs
from schemas.sentences import Sentences
from schemas.signatures import Signatures
from schemas.supersessions import Supersessions

_MODELS: tuple[type[Table], ...] = (
    Runs,
    Loads,
    Documents,
    Fetches,
    Addresses,
    Extractions,
    Supersessions,
    Signatures,
    NearDuplicates,
    Sentences,
    Quantities,
    Claims,
    Indicators,
    ClaimIndicators,
    Observations,
    ObservationClaims,
    Derived,
    DerivedInputs,
    Findings,
    CorrectionsApplied,
    Quarantine,
)

TABLES: dict[str, type[Table]] = {table_name(model): model for model in _MODELS}
"""All tables by name, those referred to before those that refer."""

__all__ = ["TABLES", "Outcome", "Table"]
