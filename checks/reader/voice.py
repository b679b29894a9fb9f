"""When the reader speaks, how loudly, and how sure it may say it is.

All numbers here were chosen on posts of writers the network had never read; they ship in
``resources/reader/voice.json``, made by the same command as the weights.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from checks.model import Category, Context, Kind, Mode, Severity
from checks.reader.labels import CATEGORIES, WHOM
from checks.reader.network import Whole
from checks.reader.spans import Candidate

CALM = 0.15
"""Where nothing in a passage has odds of this much, a rule's mark there goes a step down."""

SILENT = 0.06
"""Where nothing has odds of this much, it goes two steps down: from STOP to ADVICE."""

RIDES = 0.15
"""Odds from which a second category rides on a phrase that is marked anyway."""

FEATURES = (
    "peak",
    "mean",
    "post",
    "any",
    "gram",
    "gram any",
    *(f"about {who}" for who in WHOM),
    "caution",
    "stop",
    "letters",
    "pieces",
    "personal",
    "reply",
)
"""What is weighed to say which part of such marks is right."""

WHOLE_FEATURES = ("post", "any", "gram", "gram any", *(f"about {who}" for who in WHOM))
"""What is weighed to say whether a whole text holds a harm, wherever it stands."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A candidate the reader would mark: how grave, and which part of such marks is right."""

    candidate: Candidate
    severity: Severity
    odds: float


@dataclass(frozen=True, slots=True)
class Voice:
    """Calibration and thresholds.

    ``weights`` follow FEATURES; ``bias`` and ``slope`` (on the peak) are a category's own;
    ``whole_weights`` and ``whole_bias`` do the same for a whole text. ``upper``, ``lower``,
    ``stop`` are odds of a mark being right; ``whole`` are odds that ask the question where no
    phrase does.
    """

    weights: tuple[float, ...]
    bias: Mapping[Category, float]
    slope: Mapping[Category, float]
    whole_weights: tuple[float, ...]
    whole_bias: Mapping[Category, float]
    upper: Mapping[Category, float]
    lower: Mapping[Category, float]
    whole: Mapping[Category, float]
    stop: Mapping[Category, float]

    def odds(self, candidate: Candidate, whole: Whole, context: Context) -> float:
        """Return which part of marks like this one is right."""
        found = features(candidate, whole, context)
        total = self.bias[candidate.category] + self.slope[candidate.category] * found[0]
        return logistic(total + sum(map(_times, self.weights, found)))

    def severity(self, candidate: Candidate, odds: float) -> Severity | None:
        """Return how grave a mark is; None where there is only a doubt, or nothing."""
        category = candidate.category
        if odds < self.upper[category]:
            return None
        _, caution, stop = candidate.gravity
        if odds >= self.stop[category] and stop >= 0.5:
            return Severity.STOP
        return Severity.CAUTION if caution >= 0.5 else Severity.ADVICE

    def doubts(self, category: Category, odds: float) -> bool:
        """Tell whether a candidate is worth the calm question."""
        return self.lower[category] <= odds < self.upper[category]

    def doubts_whole(self, whole: Whole) -> Iterable[Category]:
        """Yield what the whole of a window is in doubt of, whatever its phrases are."""
        for category in CATEGORIES:
            if self.whole_odds(category, whole) >= self.whole[category]:
                yield category

    def whole_odds(self, category: Category, whole: Whole) -> float:
        """Return how likely the whole text holds a harm of this category."""
        found = whole_features(category, whole)
        return logistic(self.whole_bias[category] + sum(map(_times, self.whole_weights, found)))


def features(candidate: Candidate, whole: Whole, context: Context) -> tuple[float, ...]:
    """Return what tells right marks from wrong ones, in the order of FEATURES."""
    column = CATEGORIES.index(candidate.category)
    _, caution, stop = candidate.gravity
    return (
        _logit(candidate.peak),
        _logit(candidate.mean),
        _logit(float(whole.post[column])),
        _logit(float(whole.post.max())),
        float(whole.gram[1 + column]),
        float(whole.gram[0]),
        *map(float, whole.about[: len(WHOM)]),
        _logit(caution),
        _logit(stop),
        math.log(candidate.span.end - candidate.span.start),
        math.log(1 + whole.pieces),
        float(context.kind is Kind.PERSONAL),
        float(context.mode is Mode.REPLY),
    )


def whole_features(category: Category, whole: Whole) -> tuple[float, ...]:
    """Return what tells whether a text holds a harm, in the order of WHOLE_FEATURES."""
    column = CATEGORIES.index(category)
    return (
        _logit(float(whole.post[column])),
        _logit(float(whole.post.max())),
        float(whole.gram[1 + column]),
        float(whole.gram[0]),
        *map(float, whole.about[: len(WHOM)]),
    )


def read_voice(data: Any) -> Voice:
    """Read ``voice.json``.

    Raises:
        ValueError: a number is missing or is none.
    """
    try:
        return Voice(
            weights=_weights(data["weights"], FEATURES),
            whole_weights=_weights(data["whole_weights"], WHOLE_FEATURES),
            **{name: _table(data[name]) for name in _TABLES},
        )
    except (KeyError, TypeError) as problem:
        raise ValueError(f"the reader's thresholds lack something ({problem})") from None


_TABLES = ("bias", "slope", "whole_bias", "upper", "lower", "whole", "stop")


def _weights(data: Any, wanted: tuple[str, ...]) -> tuple[float, ...]:
    if len(data) != len(wanted):
        raise ValueError("the reader's thresholds are of another making")
    return tuple(map(float, data))


def _table(data: Any) -> dict[Category, float]:
    return {category: float(data[category.value]) for category in CATEGORIES}


def logistic(x: float) -> float:
    """Return a probability."""
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, x))))


def _logit(p: float) -> float:
    p = min(max(p, 1e-4), 1 - 1e-4)
    return math.log(p / (1 - p))


def _times(one: float, other: float) -> float:
    return one * other
