"""The same story twice: signatures that tell how much two texts share, and keys that find the pairs.

MinHash over runs of words. Two texts are worth comparing when they share a band; `resemblance` then estimates
the share of runs that they have in common. Bands are plain text, so that SQL can join on them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from itertools import combinations

import numpy
from datasketch import MinHash

VALUES = 128
BAND_VALUES = 4
RUN_WORDS = 4
SEED = 1
SAME_STORY = 0.7  # a resemblance from which texts are copies of each other
WORD = re.compile(r"\w+")


def signature(text: str) -> bytes:
    """The text's signature: 128 little-endian 32-bit numbers, the same on every machine."""
    words = [word.casefold() for word in WORD.findall(text)]
    runs = {" ".join(words[i : i + RUN_WORDS]) for i in range(max(1, len(words) - RUN_WORDS + 1))}
    sketch = MinHash(num_perm=VALUES, seed=SEED, hashfunc=_hash)
    sketch.update_batch([run.encode() for run in sorted(runs)])
    return numpy.asarray(sketch.hashvalues, dtype="<u4").tobytes()


def resemblance(one: bytes, other: bytes) -> float:
    """The estimated share of word runs that two texts have in common, 0 to 1; its error is some 0.04."""
    pair = [numpy.frombuffer(values, dtype="<u4") for values in (one, other)]
    return float(numpy.mean(pair[0] == pair[1]))


def bands(values: bytes) -> tuple[str, ...]:
    """32 keys of a signature; texts of a resemblance of 0.7 share at least one in 99.98 of 100 cases."""
    size = 4 * BAND_VALUES
    return tuple(f"{at // size}:{values[at : at + size].hex()}" for at in range(0, len(values), size))


def near_duplicates(
    signatures: Mapping[str, bytes], threshold: float = SAME_STORY
) -> Iterator[tuple[str, str, float]]:
    """The pairs of names whose texts resemble each other at least so much, each pair once, in order."""
    sharing: dict[str, list[str]] = defaultdict(list)
    for name in sorted(signatures):
        for band in bands(signatures[name]):
            sharing[band].append(name)
    pairs = {pair for names in sharing.values() for pair in combinations(names, 2)}
    for one, other in sorted(pairs):
        found = resemblance(signatures[one], signatures[other])
        if found >= threshold:
            yield one, other, found


def _hash(run: bytes) -> int:
    return int.from_bytes(blake2b(run, digest_size=4).digest(), "little")
