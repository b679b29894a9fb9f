"""Fit a small logistic regression to examples from posts, and judge it on writers left out."""

import tempfile
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checks.regression import Regression

RIDGE, LEAST = 1.0, 3  # how strongly weights are held small; how often a feature must be seen
FOLDS = 6


class Example(NamedTuple):
    """One stretch of a post: what stands around it, and whether it is a patient's."""

    writer: str
    post: str
    features: Sequence[str]
    is_patients: bool
    clean: bool  # the post


def fit(rows: Sequence[Example], ridge: float = RIDGE, least: int = LEAST) -> dict[str, float]:
    """Return the weight of every feature: for a patient, against anybody else."""
    import pycrfsuite  # noqa: PLC0415 - only who trains needs it

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.0, "c2": ridge, "feature.minfreq": least, "max_iterations": 300})
    for row in rows:
        trainer.append([row.features], ["1" if row.is_patients else "0"])
    with tempfile.TemporaryDirectory() as folder:
        model = f"{folder}/regression"
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        weights: dict[str, float] = {}
        for (feature, label), weight in tagger.info().state_features.items():
            weights[feature] = weights.get(feature, 0.0) + (weight if label == "1" else -weight)
        tagger.close()
    return weights


def left_out(
    rows: Sequence[Example],
    always: frozenset[str] = frozenset(),
    ridge: float = RIDGE,
    least: int = LEAST,
) -> Iterator[tuple[Example, float]]:
    """Yield every example with the odds that a fit without its writer gives it.

    ``always``: writers that every fit learns from and none is judged on.
    """
    writers = sorted({row.writer for row in rows} - always)
    for fold in range(FOLDS):
        out = frozenset(writers[fold::FOLDS])
        known = [row for row in rows if row.writer not in out]
        voice = Regression(fit(known, ridge, least))
        yield from ((row, voice.odds(row.features)) for row in rows if row.writer in out)
