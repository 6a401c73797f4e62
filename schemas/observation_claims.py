"""The `observation_claims` table."""

from enum import StrEnum

from schemas.contract import Table, column, identifier, run_reference


class Role(StrEnum):
    """How a claim stands to its observation."""

    CHOSEN = "chosen"
    AGREES = "agrees"  # within the rounding of both
    DIFFERS = "differs"
    RESTATES = "restates"  # says a claim of it once more, in another unit
    REJECTED = "rejected"  # by a correction


class ObservationClaims(Table):
    """One row per claim that speaks of an observation, and how it stands to the chosen figure."""

    observation_id: str = identifier("Observation", "Hash of what the claim is about.", key=True)
    claim_id: str = identifier("Claim", "A claim that speaks of it.", key=True, references="claims.claim_id")
    role: str = column("Role", "chosen, agrees, differs, restates or rejected.", isin=[r.value for r in Role])
    run_id: str = run_reference()
