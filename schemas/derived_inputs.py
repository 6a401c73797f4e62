"""The `derived_inputs` table."""

from schemas.contract import Table, column, identifier, run_reference


class DerivedInputs(Table):
    """One row per stated number that went into a derived one."""

    derived_id: str = identifier("Derived", "The number derived.", key=True, references="derived.derived_id")
    part: str = column("Part", "Its part in the formula: level, growth, share, …", key=True)
    claim_id: str = identifier("Claim", "The claim that states it.", references="claims.claim_id")
    run_id: str = run_reference()
