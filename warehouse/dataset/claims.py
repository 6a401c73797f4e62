"""The claims in scope as the dataset reads them, in portions: memory does not grow with their number."""

from dataclasses import asdict, dataclass

from warehouse.dataset.earlier import CONTEXT, disagreeing, earlier
from warehouse.dataset.fresh import add_fresh, make_fresh
from warehouse.dataset.normalise import read_claim
from warehouse.dataset.rules import Rules
from warehouse.lake import Connection
from warehouse.named_rows import Row, named_rows
from warehouse.sql import statement

PORTION = 10_000
"""About how many claims are read at a time: as Python's objects they take some five kilobytes each."""


@dataclass(frozen=True, slots=True)
class ClaimsRead:
    """How many claims were read, and how many of them are of an indicator in the registry."""

    claims: int = 0
    matched: int = 0


def read_claims(connection: Connection, rules: Rules, *, is_complete: bool) -> ClaimsRead:
    """Read all claims of `scope_claims` into `fresh_claim_indicators` and `fresh_corrections_applied`.

    Args:
        connection: the lake, within a transaction.
        rules: registry and corrections.
        is_complete: whether these are all claims of the warehouse, so that a correction that finds none is
            wrong.

    Raises:
        CorrectionError: if a claim does not read as a correction expects, or a correction finds none.
    """
    connection.execute(statement("dataset/claims"))
    make_fresh(connection, "claim_indicators")
    make_fresh(connection, "corrections_applied")
    (count,) = connection.execute("select count(*) from claims_in_scope").fetchall()[0]
    portions = count // PORTION + 1
    matched = 0
    met: set[str] = set()
    for portion in range(portions):
        claims = named_rows(
            connection.execute(statement("dataset/portion"), {"portions": portions, "portion": portion})
        )
        applied = rules.corrections.apply(claims)
        met |= {correction.correction_id for correction in applied}
        read = _read(connection, claims, rules)
        matched += sum(row["score"] > 0 for row in read)
        add_fresh(connection, "claim_indicators", ({**row, "rules": rules.fingerprint} for row in read))
        add_fresh(connection, "corrections_applied", map(asdict, applied))
    if is_complete and rules.corrections.entries:
        found = connection.execute(
            "select distinct document_id, document_name from claims_in_scope"
        ).fetchall()
        rules.corrections.refuse_absent(met, {name for names in found for name in names})
    return ClaimsRead(count, matched)


def _read(connection: Connection, claims: list[Row], rules: Rules) -> list[Row]:
    """Read claims one by one, then those anew that turn out to be of an earlier time beside another."""
    read = {claim["claim_id"]: read_claim(claim, rules.matcher) for claim in claims}
    groups = disagreeing(read.values(), {claim["claim_id"]: claim["sentence_id"] for claim in claims})
    ids = [row["claim_id"] for group in groups for row in group]
    found = connection.execute(
        statement("dataset/before_quotes"), {"claim_ids": ids, "characters": CONTEXT}
    ).fetchall()
    before = dict(found)
    apart = {row["claim_id"] for group in groups for row in earlier(group, before)}
    for claim in claims:
        if claim["claim_id"] in apart:
            read[claim["claim_id"]] = read_claim(claim, rules.matcher, stands_alone=True)
    return list(read.values())
