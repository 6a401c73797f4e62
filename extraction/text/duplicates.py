"""The same story twice: signatures that tell how much two texts share, and keys that find the pairs.

MinHash over runs of words. Texts are worth comparing when they share a band; the share of values that two
signatures have in common then estimates the share of runs that their texts have in common. Signatures and
bands are whole numbers, so that SQL can join and compare them.
"""

import re
from hashlib import blake2b
from zlib import crc32

import numpy
from rensa import RMinHash

VALUES = 128
BAND_VALUES = 4
RUN_WORDS = 4
SEED = 1
WORD = re.compile(r"\w+")
# Odd constants that spread the hashes of a run's words over 64 bits.
MIXERS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5)
FOLD = numpy.uint64(29)


def signature(text: str) -> list[int]:
    """The text's signature: 128 whole numbers of 32 bits, the same on every machine."""
    hashes = _runs(text)
    digests = RMinHash.digest_matrix_from_flat_token_hashes(hashes, [0, len(hashes)], VALUES, SEED)
    (values,) = digests.to_rows()
    return list(values)


def bands(values: list[int]) -> list[int]:
    """32 keys of a signature; texts of a resemblance of 0.7 share at least one in 99.98 of 100 cases."""
    return [_key(at, values[at : at + BAND_VALUES]) for at in range(0, VALUES, BAND_VALUES)]


def _runs(text: str) -> "numpy.typing.NDArray[numpy.uint64]":
    """A hash of each run of words; of a text shorter than a run, of all its words."""
    words = WORD.findall(text.casefold())
    hashes = numpy.fromiter(
        (crc32(word.encode("utf-8", "surrogatepass")) for word in words), dtype=numpy.uint64, count=len(words)
    )
    hashes = numpy.pad(hashes, (0, max(0, RUN_WORDS - len(hashes))))
    count = len(hashes) - RUN_WORDS + 1
    mixed = numpy.zeros(count, dtype=numpy.uint64)
    for at, mixer in enumerate(MIXERS):
        mixed = ((mixed ^ (mixed >> FOLD)) + hashes[at : at + count]) * numpy.uint64(mixer)
    return mixed


def _key(at: int, values: list[int]) -> int:
    words = ",".join(map(str, (at, *values)))
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "little", signed=True)
