"""Money: the sign or code before an amount, and whose dollar it is."""

from extraction.claims.scan.units import table
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_SIGNS = frozenset("-−–+")
_DOTTED = words("Rs Rp Fr")
_SPELT = words("= PS Y R")
_BILLIONS = words("billion million bn")
_APART = words("US U.S. AU NZ HK CDN")
"""Letters of a dollar that may stand apart from its sign: *US $58*."""

_DOLLAR_AFTER = {
    **dict.fromkeys(words("US U.S. USD"), "USD"),
    **dict.fromkeys(words("Canadian Cdn CAD"), "CAD"),
    **dict.fromkeys(words("Australian AUD"), "AUD"),
    **dict.fromkeys(words("NZ NZD"), "NZD"),
    "HKD": "HKD",
    "SGD": "SGD",
}
_AFTER_DOLLAR = words("per a an in on to for and or at by from this last next each as with of")


def currency_before(s: Sentence, i: int, floor: int) -> tuple[str, int] | None:
    """The currency written before the number at token `i`, as its code and first token."""
    j = i - 1
    tokens, prefixes = s.tokens, table().prefixes
    # Most numbers stand behind a common word: that is told at once.
    if j < floor or (tokens[j].islower() and tokens[j] not in prefixes):
        return None
    if tokens[j] in _SIGNS and j > floor and s.glued(i) and s.glued(j) and tokens[j - 1] in prefixes:
        j -= 1
    token = tokens[j]
    if token == "$":
        return _dollar(s, j, floor)
    if (
        j > floor
        and tokens[j - 1] == "$"
        and s.glued(j)
        and (token == "(" or (s.glued(i) and token in table().dollars))
    ):
        # *$(4.2) million* is a loss, *$US55 million* has the country after the sign.
        return table().dollars.get(token, "USD"), j - 1
    if token in prefixes or token in table().codes:
        return prefixes.get(token, token), j
    if token == "." and j > floor and tokens[j - 1] in _DOTTED:
        return prefixes[tokens[j - 1]], j - 1
    code = _spelt_sign(s, i, j, floor)
    return None if code is None else (code, j - 1 if token == "=" else j)


def _dollar(s: Sentence, j: int, floor: int) -> tuple[str, int]:
    """Whose dollar the sign at `j` is: *US$*, *A$*, *US $*, *Mex$*."""
    if j > floor:
        before = s.tokens[j - 1]
        code = table().dollars.get(before) or (table().dollars.get(before.upper()) if s.glued(j) else None)
        if code is not None and (s.glued(j) or s.tokens[j - 1] in _APART):
            return code, j - 1
    return "USD", j


def _spelt_sign(s: Sentence, i: int, j: int, floor: int) -> str | None:
    """Signs that plain ASCII wires write with letters: *Y=590 billion*, *PS8.1bn*, *R5 billion*."""
    token = s.tokens[j]
    if token not in _SPELT:
        return None
    if token == "=":
        return "JPY" if j > floor and s.tokens[j - 1] == "Y" and s.glued(j) else None
    if not s.glued(i):
        return None
    if token == "PS":
        return "GBP"
    if token == "Y" and len(s.tokens[i]) > 2:
        return "JPY"
    return "ZAR" if token == "R" and ("." in s.tokens[i] or s.low(i + 1) in _BILLIONS) else None


def dollar_after(s: Sentence, i: int) -> str | None:
    """The country that follows a dollar amount: *$31.20 US*, *$75 U.S. per barrel*, *$5 million Canadian*."""
    code = _DOLLAR_AFTER.get(s.token(i))
    if code is None:
        return None
    after = s.token(i + 1)
    is_end = not after[0].isalpha() or (after[0].islower() and s.low(i + 1) in _AFTER_DOLLAR)
    return code if is_end else None
