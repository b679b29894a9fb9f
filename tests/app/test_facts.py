"""The fact behind a myth that a draft puts right, asks or reports."""

import pytest

from checks.detectors.myths import facts
from widgets.fact_card import FactCard

DEBUNK = "No, the flu shot does not give you flu."
SPREAD = "The flu shot gives you flu, full stop."


def cards(window):
    return [card for card in window.review.findChildren(FactCard) if not card.isHidden()]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        (DEBUNK, ["flu-shot-flu"]),
        ("Does the flu shot give you flu? Ask me.", ["flu-shot-flu"]),
        (SPREAD, []),
        (f"{DEBUNK}\n{SPREAD}", []),
        ("A calm day with two coffees.", []),
        ("", []),
    ],
)
def test_a_fact_stands_behind_what_a_draft_does_not_spread(text, ids):
    assert [fact.id for fact in facts(text)] == ids


def test_a_draft_that_holds_the_fact_wants_no_other():
    [fact] = facts(DEBUNK)
    assert facts(f"{DEBUNK}\n{fact.sourced}") == ()
    assert fact.cite in fact.sourced


def test_many_myths_have_few_cards():
    lines = [DEBUNK, "Vaccines do not cause autism.", "Antibiotics do nothing for a cold."]
    assert len(facts("\n".join(lines))) == 2


def test_the_card_comes_in_a_pause_and_puts_the_fact_in(window, qtbot):
    window.editor.insert(DEBUNK)
    qtbot.waitUntil(lambda: len(cards(window)) == 1, timeout=5000)
    assert window.session.review.findings == ()
    cards(window)[0].button.click()
    [fact] = facts(DEBUNK)
    assert window.editor.text() == f"{DEBUNK}\n{fact.sourced}"
    qtbot.waitUntil(lambda: not cards(window), timeout=5000)
    window.editor.undo()
    assert window.editor.text() == DEBUNK


def test_words_that_go_take_the_card_along(window, qtbot):
    window.editor.insert(DEBUNK)
    qtbot.waitUntil(lambda: len(cards(window)) == 1, timeout=5000)
    window.editor.replace_all("A calm day.")
    qtbot.waitUntil(lambda: not cards(window), timeout=5000)
