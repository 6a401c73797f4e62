"""The `observation_claims` table."""

from schemas.contract import Table, identifier, run_reference


class ObservationClaims(Table):
    """One row per claim that speaks of an observation."""

    observation_id: str = identifier("Observation", "Hash of what the claim is about.", key=True)
    claim_id: str = identifier("Claim", "A claim that speaks of it.", key=True, references="claims.claim_id")
    run_id: str = run_reference()
