"""The `corrections_applied` table."""

from schemas.contract import Table, column, identifier, run_reference


class CorrectionsApplied(Table):
    """One row per field of a claim that a correction sets, or claim it rejects; the claim itself stays."""

    correction_id: str = column("Correction", "Name of the correction in corrections.toml.", key=True)
    claim_id: str = identifier("Claim", "The claim corrected.", key=True, references="claims.claim_id")
    field: str = column("Field", "The field set; `rejected` where the claim is rejected.", key=True)
    stated: str = column("Stated", "What the claim says there.", nullable=True)
    corrected: str = column("Corrected", "What the dataset takes instead.", nullable=True)
    reason: str = column("Reason", "Why.")
    corrected_by: str = column("Corrected by", "Who decided so.")
    run_id: str = run_reference()
