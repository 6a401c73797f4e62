"""Sentences read by the scanner and the clause grammar alone, for the grammar's specifications."""

from extraction.claims.grammar.clause import Role, read_clauses
from extraction.claims.mention import Mention
from extraction.claims.scan.scanner import scan
from extraction.claims.words.tokens import Sentence


def quantities(text: str) -> list[tuple[Mention, Role]]:
    """All quantities of a sentence with the parts that they play."""
    sentence = Sentence(text, 0, len(text))
    mentions = scan(sentence)
    return list(zip(mentions, read_clauses(sentence, mentions), strict=True))


def role_of(text: str, quote: str) -> tuple[Role, str | None]:
    """The role of the quantity quoted, and its subject as text."""
    for mention, role in quantities(text):
        if text[mention.start : mention.end] == quote:
            subject = role.subject
            return role, text[slice(*subject)] if subject else None
    raise AssertionError(f"no quantity {quote!r} in {text!r}")


def table(text: str) -> list[tuple[str, ...]]:
    """The rows of a table: one a line, cells parted by bars; blank lines and headings (#) are left out."""
    lines = (line.strip() for line in text.splitlines())
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines if line and line[0] != "#"]


def clause_rows(spec: str) -> list[tuple[str, list[str]]]:
    """The rows of a specification of clauses: under each sentence, indented, its quantities in cells."""
    found, sentence = [], ""
    for line in spec.splitlines():
        if line.startswith(" "):
            found.append((sentence, [cell.strip() for cell in line.split("|")]))
        elif not line.startswith("#"):
            sentence = line
    return found


def clause_row(sentence: str, quote: str) -> list[str]:
    """The cells of a quantity behind its quote: measure and sign, basis, direction, subject, whole."""
    role, subject = role_of(sentence, quote)
    sign = " -" if role.is_negative else ""
    return [f"{role.measure}{sign}", role.basis or "", role.direction or "", subject or "", role.of or ""]
