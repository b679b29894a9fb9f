"""A linear-chain conditional random field: scores in, the odds of each label out."""

import json
import lzma
from collections.abc import Iterable, Sequence
from math import exp
from typing import NamedTuple

from checks.names.gazetteer import compressed

BEGINS, GOES_ON = "B", "I"
OUTSIDE = "O"
LABELS = (OUTSIDE, BEGINS, GOES_ON)


class Score(NamedTuple):
    """What speaks for a token beginning a name, and for going on with one, against neither."""

    begins: float = 0.0
    goes_on: float = 0.0


Odds = Score
"""The same two, as probabilities."""

Transitions = Sequence[Sequence[float]]


class Field:
    """The weights of features and of one label after another."""

    def __init__(self, weights: dict[str, Score], transitions: Transitions) -> None:
        """Take weights by feature, and transitions [label before][label] in the order LABELS."""
        self.weights = weights
        self._steps = [[exp(weight) for weight in row] for row in transitions]

    def weigh(self, features: Iterable[str]) -> Score:
        """Return what features say together; unknown ones say nothing."""
        begins = goes_on = 0.0
        for feature in features:
            known = self.weights.get(feature)
            if known is not None:
                begins += known[0]
                goes_on += known[1]
        return Score(begins, goes_on)

    def odds(self, scores: Sequence[tuple[float, float]]) -> list[Odds]:
        """Return each token's posterior, by the forward and backward sums over all labellings."""
        (oo, ob, _), (bo, bb, bi), (io, ib, ii) = self._steps
        forward: list[tuple[float, float, float, float, float]] = []
        outside = begins = goes_on = 0.0
        for score_b, score_i in scores:
            here_b, here_i = exp(min(score_b, _MOST)), exp(min(score_i, _MOST))
            if forward:
                o = outside * oo + begins * bo + goes_on * io
                b = (outside * ob + begins * bb + goes_on * ib) * here_b
                i = (begins * bi + goes_on * ii) * here_i
            else:
                o, b, i = 1.0, here_b, 0.0
            total = o + b + i
            outside, begins, goes_on = o / total, b / total, i / total
            forward.append((outside, begins, goes_on, here_b, here_i))
        odds = []
        outside = begins = goes_on = 1.0
        for o, b, i, here_b, here_i in reversed(forward):
            p_o, p_b, p_i = o * outside, b * begins, i * goes_on
            total = p_o + p_b + p_i
            odds.append(Odds(p_b / total, p_i / total))
            begins *= here_b
            goes_on *= here_i
            outside, begins, goes_on = (
                oo * outside + ob * begins,
                bo * outside + bb * begins + bi * goes_on,
                io * outside + ib * begins + ii * goes_on,
            )
            total = outside + begins + goes_on
            outside, begins, goes_on = outside / total, begins / total, goes_on / total
        odds.reverse()
        return odds


_MOST = 300.0  # beyond it exp has no room; no sum of weights comes near


def pack(weights: dict[str, Score], transitions: Transitions) -> bytes:
    """Return a field as a file; the same field gives the same bytes. Two decimals are kept."""
    lines = [json.dumps([[round(weight, 2) for weight in row] for row in transitions])]
    for feature in sorted(weights):
        begins, goes_on = (round(100 * weight) for weight in weights[feature])
        if begins or goes_on:
            lines.append(f"{feature}\t{begins}\t{goes_on}")
    return compressed("\n".join(lines).encode())


def unpack(packed: bytes) -> Field:
    """Read what ``pack`` wrote.

    Raises:
        ValueError: it is something else.
    """
    try:
        first, *lines = lzma.decompress(packed).decode().split("\n")
    except lzma.LZMAError:
        raise ValueError("these are no weights") from None
    weights = {}
    for line in lines:
        feature, begins, goes_on = line.split("\t")
        weights[feature] = Score(int(begins) / 100, int(goes_on) / 100)
    return Field(weights, json.loads(first))
