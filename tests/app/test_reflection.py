"""Reflection mode: the page, and what it asks to leave out."""

import pytest

from app.reflection_page import remark, written
from checks.reflecting import given_away
from widgets.reflection import QUESTIONS, ReflectionPage


@pytest.mark.parametrize(
    ("answer", "tells"),
    [
        ("I felt helpless when she died last night.", {"who", "when"}),
        ("A patient taught me to slow down.", {"who"}),
        ("The man by the window laughed, and so did I.", {"who"}),
        ("I sat in the car at 3 am.", {"when"}),
        ("We are a good team in Millbrook.", {"where"}),
        ("I felt proud today.", {"when"}),
        ("A 34-year-old is no age.", {"how old", "who"}),
    ],
)
def test_who_when_and_where_are_named(answer, tells):
    found = given_away(answer)
    assert {each.tells for each in found} >= tells
    assert all(answer[each.span.start : each.span.end] for each in found)


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "I felt small, and then oddly calm.",
        "Patients teach me to slow down.",
        "My mother's illness taught me what waiting is.",
        "I learnt that silence is a kind of care.",
        "I wish for enough of us, and for chairs.",
        "Being tired and being bad at this are not the same thing.",
        "I wish people knew how much laughter there is.",
    ],
)
def test_feelings_lessons_and_wishes_are_left_alone(answer):
    assert given_away(answer) == ()
    assert remark(answer) == ""


def test_a_remark_quotes_the_fewest_words_and_cuts_long_ones():
    assert remark("I was sad last night about many things.") == "Leave out when (“last night”)."
    assert remark("A patient really helped me.") == "Leave out who (“A patient”)."
    long = remark("My sweet handkerchief-embroidering-and-crossword-loving old patient.")
    assert "…”" in long
    assert len(long) < 80


def test_spans_count_from_the_whole_answer():
    answer = "Calm.\nI cried last night."
    [given] = given_away(answer)
    assert answer[given.span.start : given.span.end].strip() == "last night"


def test_answers_come_in_the_order_of_the_questions():
    assert written({"wish": "Rest.", "felt": "Tired."}) == "Tired.\n\nRest."


@pytest.fixture
def page(window, qtbot):
    window.ask_aid("reflection")
    found = window.findChild(ReflectionPage)
    qtbot.waitUntil(found.isVisible, timeout=2000)
    return found


def test_the_answers_become_the_text_and_the_page_is_empty_again(window, page):
    page._notes["felt"].set_text("Calm.")
    page._notes["wish"].set_text("Chairs.")
    page._put.click()
    assert window.editor.text() == "Calm.\n\nChairs."
    assert window.pages.currentIndex() == 0
    assert page.answers == {}


def test_they_go_behind_what_is_written_and_one_step_takes_them_back(window, page):
    page.closed.emit()
    window.editor.insert("Before.")
    window.ask_aid("reflection")
    page._notes["learnt"].set_text("After.")
    page._put.click()
    assert window.editor.text() == "Before.\n\nAfter."
    window.editor.undo()
    assert window.editor.text() == "Before."


def test_nothing_leaves_that_tells_of_somebody(window, page):
    page._notes["felt"].set_text("Sad when she died.")
    page._put.click()
    assert window.editor.text() == ""
    assert page._fields["felt"].problem
    page._notes["felt"].set_text("Sad.")
    assert not page._fields["felt"].problem
    page._put.click()
    assert window.editor.text() == "Sad."


def test_an_empty_page_says_what_it_waits_for(page):
    page._put.click()
    assert page.isVisible()
    assert "one question" in page._why_not.text()


def test_going_back_keeps_the_answers_on_the_page(window, page):
    page._notes["felt"].set_text("Calm.")
    page.closed.emit()
    assert window.editor.text() == ""
    window.ask_aid("reflection")
    assert page.answers == {"felt": "Calm."}
    assert set(QUESTIONS) == {"felt", "learnt", "wish"}
