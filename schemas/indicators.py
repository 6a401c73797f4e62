"""The `indicators` table."""

from schemas.contract import Number, Table, column, run_reference


class Indicators(Table):
    """One row per indicator: those of the registry, and those proposed for claims that match none of it."""

    indicator_id: str = column("Indicator", "Id in the registry, or `proposed:` and words.", key=True)
    label: str = column("Label", "Its name for people.")
    definition: str = column("Definition", "What it measures; null for proposed ones.", nullable=True)
    topic: str = column("Topic", "What field it is of; `proposed` for proposed ones.")
    measure: str = column("Measure", "What a plain value of it is; null for proposed ones.", nullable=True)
    unit: str = column("Unit", "Canonical unit, `money` for any currency.", nullable=True)
    scope: str = column(
        "Scope", "What a figure must name to be comparable: place, entity or neither (world).", nullable=True
    )
    time: str = column("Time", "flow, or stock: figures of a point in time.", nullable=True)
    frequency: str = column("Frequency", "How often it is published as a rule.", nullable=True)
    lowest: Number = column("Lowest", "Lower bound of the plausible range of a plain value.", nullable=True)
    highest: Number = column("Highest", "Upper bound of that range.", nullable=True)
    lowest_change: Number = column(
        "Lowest change", "Lower bound of plausible changes, in percent.", nullable=True
    )
    highest_change: Number = column("Highest change", "Upper bound of these.", nullable=True)
    is_proposed: bool = column("Proposed", "Whether it is not in the registry.")
    run_id: str = run_reference()
