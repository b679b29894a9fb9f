"""The second opinion inside the reader: words, pairs of words and runs of letters, weighed.

It knows nothing of order or meaning, yet it errs elsewhere than the network does: together they
are right more often than either. A run of signs is counted under a number of its own (its CRC-32,
cut to ``BUCKETS``), so that no list of words has to ship.
"""

import math
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from checks.reader.labels import CATEGORIES
from checks.reader.tokens import plain

BUCKETS = 1 << 17
COLUMNS = 1 + len(CATEGORIES)
"""Any harm, then each category."""

_WORD = re.compile(r"\w+|[^\w\s]")
_LETTERS = range(2, 6)  # how many letters a run has
_RUNS_OF = 16  # letters of a word that runs are taken from: links and long strings say no more


class Grams:
    """Weights for each bucket, ready to weigh a text."""

    def __init__(self, weights: bytes) -> None:
        """Take what ``pack`` made.

        Raises:
            ValueError: it has another size.
        """
        kept = np.frombuffer(weights, np.int8, count=BUCKETS * COLUMNS)
        self._weights = kept.reshape(BUCKETS, COLUMNS)
        self._scale, self._bias = np.frombuffer(
            weights, np.float32, offset=BUCKETS * COLUMNS
        ).reshape(2, COLUMNS)

    def weigh(self, text: str, header: str) -> npt.NDArray[np.float32]:
        """Return how much speaks for each column, on the logistic scale, (12,)."""
        buckets, strengths = vector(text, header)
        if not len(buckets):
            return self._bias
        total = strengths @ self._weights[buckets].astype(np.float32)
        weighed: npt.NDArray[np.float32] = total * self._scale + self._bias
        return weighed


def pack(weights: npt.NDArray[np.float32], bias: npt.NDArray[np.float32]) -> bytes:
    """Return weights (BUCKETS, COLUMNS) in 8 bits, a scale for each column, as bytes."""
    scale = np.maximum(np.abs(weights).max(0) / 127, 1e-9).astype(np.float32)
    small = np.round(weights / scale).astype(np.int8)
    return b"".join((small.tobytes(), scale.tobytes(), bias.astype(np.float32).tobytes()))


def vector(text: str, header: str) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Return a text's buckets and their strengths; the strengths' squares add up to 1."""
    counts = Counter(
        zlib.crc32(gram.encode("utf-8", "replace")) % BUCKETS for gram in _grams(text, header)
    )
    buckets = np.fromiter(counts, np.int64, len(counts))
    strengths = np.fromiter((1 + math.log(n) for n in counts.values()), np.float32, len(counts))
    length = np.sqrt(strengths @ strengths) if len(counts) else 1
    return buckets, strengths / length


def _grams(text: str, header: str) -> Iterator[str]:
    words = [match[0] for match in _WORD.finditer(plain(text).lower())]
    who, _, theirs = header.partition(" : ")
    yield "as " + who
    for word in _WORD.findall(plain(theirs).lower()):
        yield "> " + word
    for word in words:
        yield "w " + word
        edged = f" {word[:_RUNS_OF]} "
        for long in _LETTERS:
            for at in range(len(edged) - long + 1):
                yield edged[at : at + long]
    for first, second in pairwise(words):
        yield f"w {first} {second}"
