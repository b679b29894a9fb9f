"""The field's sums are those over all labellings."""

from itertools import pairwise, product
from math import exp

import pytest

from checks.names.crf import Field, Score, pack, unpack

STEPS = [[0.5, 0.2, 0.0], [-0.3, -1.0, 1.5], [0.1, -0.7, 0.9]]


def by_hand(scores):
    """Add up every labelling, one by one; a name that goes on has begun."""
    totals = [[0.0, 0.0, 0.0] for _ in scores]
    for labelling in product(range(3), repeat=len(scores)):
        if any(label == 2 and last == 0 for last, label in pairwise((0, *labelling))):
            continue
        weight = sum((0, *score)[label] for score, label in zip(scores, labelling, strict=True))
        weight += sum(STEPS[last][label] for last, label in pairwise(labelling))
        for at, label in enumerate(labelling):
            totals[at][label] += exp(weight)
    return [(b / (o + b + i), i / (o + b + i)) for o, b, i in totals]


def test_odds_are_those_over_all_labellings():
    scores = [Score(0.3, 0.1), Score(-2.0, 1.0), Score(1.2, 0.4), Score(0.0, -0.5)]
    odds = Field({}, STEPS).odds(scores)
    assert [tuple(pytest.approx(one) for one in pair) for pair in by_hand(scores)] == odds


def test_no_text_has_no_odds():
    assert Field({}, STEPS).odds([]) == []


def test_long_and_certain_texts_stay_numbers():
    odds = Field({}, STEPS).odds([Score(900.0, -900.0), Score(-900.0, -900.0)] * 5_000)
    assert odds[0].begins == pytest.approx(1)
    assert odds[-1].begins == pytest.approx(0)


def test_what_is_packed_weighs_the_same():
    field = unpack(pack({"a": Score(1.25, -0.5), "b": Score(0.001, 0.0)}, STEPS))
    assert field.weigh(["a", "b", "unheard of"]) == Score(1.25, -0.5)
    assert field.odds([Score(0.3, 0.1)]) == Field({}, STEPS).odds([Score(0.3, 0.1)])


def test_other_files_are_refused():
    with pytest.raises(ValueError, match="weights"):
        unpack(b"no weights")
