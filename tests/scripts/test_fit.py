"""When the reader speaks is chosen beside the rules, from what both say of posts."""

from random import Random

import numpy as np
import pytest

from checks.model import Category, Span
from checks.reader.labels import CATEGORIES
from checks.reader.network import Whole
from checks.reader.spans import Candidate
from scripts.reader.fit import Heard, fit
from scripts.reader.ruled import ruled

STORY, RULED = "the mayor's aunt with the parrot", "Guaranteed to cure, no side effects."


def post(number, text, *, risky):
    mark = {"category": "patient_mosaic", "quote": text, "severity": "warn"}
    return {
        "id": f"w1-{number:04d}",
        "text": text,
        "profile": "professional",
        "mode": "post",
        "expect": [mark] if risky else [],
        "clean": not risky,
        "about": "none",
        "role": "",
        "network": "",
    }


def heard(number, text, sure, *, risky, rules=()):
    found = Candidate(Span(0, len(text)), Category.PATIENT_MOSAIC, sure, sure, (1, 1, 0))
    answers = np.full(len(CATEGORIES), 0.02)
    answers[CATEGORIES.index(Category.PATIENT_MOSAIC)] = sure
    whole = Whole(answers, np.full(4, 0.25), 8)
    return Heard(post(number, text, risky=risky), (((found,), whole),), tuple(rules))


def some(sure_of_risky, *, rules=(), luck):
    """200 risky posts, and 200 clean ones of which one in four looks as risky as they do."""
    for number in range(400):
        risky = number % 2 == 0
        likeness = sure_of_risky if risky or number % 8 == 1 else 0.15
        sure = min(0.98, max(0.11, likeness + luck.uniform(-0.1, 0.1)))
        yield heard(number, STORY, sure, risky=risky, rules=rules if number % 8 == 1 else ())


@pytest.fixture(scope="module")
def claim():
    """What the rules say of a text that they stop at."""
    found = ruled(post(0, RULED, risky=False))
    assert found, "a text that no rule marks shows nothing here"
    return tuple(finding.moved(0) for finding in found)


def test_a_reader_that_would_disturb_too_many_stays_silent():
    voice = fit(list(some(0.7, luck=Random(1))))  # noqa: S311 - luck that can be repeated
    assert voice["upper"]["patient_mosaic"] >= 0.9


def test_what_the_rules_disturb_already_costs_the_reader_nothing(claim):
    alone = fit(list(some(0.7, luck=Random(1))))  # noqa: S311 - as above
    beside = fit(list(some(0.7, rules=claim, luck=Random(1))))  # noqa: S311 - as above
    assert beside["upper"]["patient_mosaic"] < alone["upper"]["patient_mosaic"]
