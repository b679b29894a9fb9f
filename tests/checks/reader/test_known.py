"""What the myth pack knows of the claims that the reader hears."""

import pytest

from checks.model import Category, Context, Question
from checks.reader.known import puts_right
from checks.reader.labels import ASKS
from checks.reader.reader import Answer, Reader

DEBUNK = "Myth: 5G radio waves spread COVID-19."
SPREAD = "5G radio waves spread COVID-19."


@pytest.mark.parametrize(
    ("passage", "right"),
    [
        (DEBUNK, True),
        (f"Good morning.\n\n{DEBUNK}\nTea now.", True),
        (f"{DEBUNK}\nSugar makes children hyper, ask any teacher.", False),
        (SPREAD, False),
        ("Good morning.", False),
        ("", False),
    ],
)
def test_a_passage_puts_right_where_it_spreads_none_of_its_myths(passage, right):
    assert puts_right(passage, "") is right


def test_no_question_is_asked_about_the_claims_of_such_a_passage(reader, monkeypatch):
    unsure = frozenset((Category.RUMOR, Category.PATIENT_MOSAIC))
    monkeypatch.setattr(Reader, "_answer", lambda *_: Answer((), unsure, 0))
    asked = {ASKS[category] for category in unsure}
    assert reader.read(SPREAD, Context()).questions == asked
    assert reader.read(DEBUNK, Context()).questions == {ASKS[Category.PATIENT_MOSAIC]}
    assert asked <= {*Question}
