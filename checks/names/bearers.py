"""Whose name is it? How likely the one who bears a name is somebody in care.

A logistic regression over the company the name keeps (``company``), learnt from posts in which the
names of patients are marked and all others are not (``scripts.names.bearers``).
"""

import lzma
import math
from collections.abc import Iterable
from functools import cache

import resources

FILE = "names/bearers.xz"


class Bearers:
    """The weights of what stands around names."""

    def __init__(self, weights: dict[str, float]) -> None:
        self._weights = weights

    def odds(self, features: Iterable[str]) -> float:
        """Return how likely the bearer is a patient, 0 to 1; unknown features say nothing."""
        total = sum(self._weights.get(feature, 0.0) for feature in features)
        return 1 / (1 + math.exp(-max(-40.0, min(40.0, total))))


def pack(weights: dict[str, float]) -> bytes:
    """Return weights as a file; the same weights give the same bytes. Two decimals are kept."""
    rounded = {feature: round(100 * weight) for feature, weight in sorted(weights.items())}
    lines = [f"{feature}\t{weight}" for feature, weight in rounded.items() if weight]
    return lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME)


def unpack(packed: bytes) -> Bearers:
    """Read what ``pack`` wrote.

    Raises:
        ValueError: it is something else.
    """
    try:
        lines = lzma.decompress(packed).decode().split("\n")
        rows = (line.split("\t") for line in lines)
        return Bearers({feature: int(weight) / 100 for feature, weight in rows})
    except (lzma.LZMAError, UnicodeDecodeError):
        raise ValueError("these are no weights") from None


@cache
def load_bearers() -> Bearers:
    """Return the weights that ship; read once."""
    return unpack(resources.read_bytes(FILE))
