"""The fact behind a myth that a draft puts right, asks or reports."""

import pytest

from app.facts import edit_of
from checks.detectors.myths import facts
from widgets.buttons import Button
from widgets.fact_card import FactCard
from widgets.shape_card import ShapeCard

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


MYTH_FIRST = (
    "Myth: the flu shot gives you flu. The flu shot gives you flu, they say on the ward.\n"
    "It gives you flu! Fact: it does not."
)


def shape(window):
    return window.findChild(ShapeCard)


def press(window, label):
    [button] = [each for each in shape(window).findChildren(Button) if each.words == label]
    button.click()


def test_a_post_that_begins_with_the_myth_is_shown_a_better_order(window, qtbot):
    window.editor.insert(MYTH_FIRST)
    qtbot.waitUntil(lambda: shape(window).isVisible(), timeout=5000)
    assert "begins with the myth" in shape(window).accessibleName()
    press(window, "Begin with the fact")
    assert not window.editor.text().startswith("Myth")
    assert window.editor.text().endswith(MYTH_FIRST)
    window.editor.undo()
    assert window.editor.text() == MYTH_FIRST


def test_the_order_may_stay_as_it_is(window, qtbot):
    window.editor.insert(MYTH_FIRST)
    qtbot.waitUntil(lambda: shape(window).isVisible(), timeout=5000)
    shape(window).closed.emit()
    window.editor.insert(" And again.")
    qtbot.wait(900)
    assert not shape(window).isVisible()


def test_a_good_order_has_no_card(window, qtbot):
    window.editor.insert(
        "Vaccines do not cause autism. You may hear that they do. It comes from a paper of 1998 "
        "that was withdrawn. Vaccines do not cause autism."
    )
    qtbot.wait(900)
    assert not shape(window).isVisible()


def test_the_source_of_the_fact_is_named_once():
    known = facts(SPREAD.replace("The", "Does the"))
    text = DEBUNK
    for key in ("first", "last"):
        edit = edit_of(key, text, known)
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert text.startswith(known[0].sourced)
    assert text.endswith(known[0].words)
    assert text.count(known[0].cite) == 1


@pytest.mark.parametrize("key", ["first", "warning", "why", "last"])
def test_each_part_can_be_added_without_a_known_fact(key):
    edit = edit_of(key, "A claim.", ())
    after = "A claim."[: edit.start] + edit.text + "A claim."[edit.end :]
    assert "A claim." in after
    assert len(after) > len("A claim.")
