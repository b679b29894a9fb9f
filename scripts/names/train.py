"""Trains the field's weights with CRFsuite, and reads them out of its model."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import pycrfsuite

from checks.names.crf import LABELS, Score, pack
from checks.names.gazetteer import Gazetteer
from scripts.names.lessons import lessons
from scripts.names.made import Recipe
from scripts.names.texts import Text


def train(texts: Iterable[Text], gazetteer: Gazetteer, recipe: Recipe) -> bytes:
    """Return the weights as a file; the same texts give the same bytes."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c1": recipe.sparse,
            "c2": recipe.soft,
            "max_iterations": recipe.rounds,
            "feature.minfreq": recipe.least,
            "feature.possible_transitions": True,
        }
    )
    for text in texts:
        for seen, wanted in lessons(text, gazetteer):
            trainer.append(seen, wanted)
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "model")
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        info = tagger.info()
        tagger.close()
    weights: dict[str, list[float]] = {}
    for (feature, label), weight in info.state_features.items():
        weights.setdefault(feature, [0.0] * len(LABELS))[LABELS.index(label)] = weight
    return pack(
        {
            feature: Score(begins - outside, goes_on - outside)
            for feature, (outside, begins, goes_on) in weights.items()
        },
        [[info.transitions.get((before, label), 0.0) for label in LABELS] for before in LABELS],
    )
