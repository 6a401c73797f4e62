"""From a document to its quantities and claims: pure functions over spans, one concept per file."""

from extraction.claims.engine import VERSION, extract

__all__ = ["VERSION", "extract"]
