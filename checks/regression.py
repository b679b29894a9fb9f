"""A logistic regression over named features, and how it is kept in a file."""

import lzma
import math
from collections.abc import Iterable, Mapping


class Regression:
    """The weight of every feature it has learnt."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights

    def odds(self, features: Iterable[str]) -> float:
        """Return how likely it is so, 0 to 1; features it never met say nothing."""
        total = sum(self._weights.get(feature, 0.0) for feature in features)
        return 1 / (1 + math.exp(-max(-40.0, min(40.0, total))))


def pack(weights: Mapping[str, float]) -> bytes:
    """Return weights as a file; the same weights give the same bytes. Two decimals are kept."""
    rounded = {feature: round(100 * weight) for feature, weight in sorted(weights.items())}
    lines = [f"{feature}\t{weight}" for feature, weight in rounded.items() if weight]
    return lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME)


def unpack(packed: bytes) -> Regression:
    """Read what ``pack`` wrote.

    Raises:
        ValueError: it is something else.
    """
    try:
        lines = lzma.decompress(packed).decode().split("\n")
        rows = (line.split("\t") for line in lines)
        return Regression({feature: int(weight) / 100 for feature, weight in rows})
    except (lzma.LZMAError, UnicodeDecodeError):
        raise ValueError("these are no weights") from None
