"""A reply is judged by the relationship it shows, never by its tone."""

import pytest

from checks import Checker, Context, Mode, Severity, load_rulebook


@pytest.fixture(scope="module")
def stopped():
    checker = Checker(load_rulebook())

    def check(text, reply_to="Terrible place."):
        context = Context(mode=Mode.REPLY, reply_to=reply_to)
        return [f.quote for f in checker.check(text, context) if f.severity is Severity.STOP]

    return check


@pytest.mark.parametrize(
    "text",
    [
        "Thanks so much for choosing us!",
        "So sorry about your long wait on Saturday.",
        "It was a pleasure to look after you.",
        "See you in six months!",
        "Hope the new knee is behaving.",
        "We remember you well.",
        "Your crown was ready in March.",
        "You cancelled twice and shouted at the desk.",
        "Our camera shows the whole scene.",
        "The tooth we pulled had to go.",
        "We have no record of you.",
        "You were never a patient here.",
        "I think you have the wrong clinic.",
        "He was discharged on Monday.",
        "Please DM us your date of birth.",
    ],
)
def test_what_shows_the_relationship_is_stopped(stopped, text):
    assert stopped(text, reply_to="My dad waited for hours.")


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for taking the time to write.",
        "We cannot discuss anyone's care here, or say who is a patient.",
        "Please ring your own doctor before you change your tablets.",
        "If your results are late, call 555-0100 and we will look.",
        "Waiting is hard. We are working on it.",
        "We are sorry you felt unheard.",
        "Everyone is seen in order of need, whoever they are.",
        "Our records office is open from nine to five.",
        "Your comment has been passed on to the team.",
        "Thank you! Ludmila, practice manager",
        "Ask what you asked me at the pharmacy.",
        "Your liver makes it when you don't.",
    ],
)
def test_a_neutral_reply_is_left_alone(stopped, text):
    assert stopped(text) == []


def test_a_name_is_a_leak_only_if_it_was_not_given(stopped):
    assert stopped("Hello Odile, please call 555-0100.", reply_to="Rude.") == ["Odile"]
    assert stopped("Hello Odile, please call 555-0100.", reply_to="Odile here, rude.") == []


def test_posts_are_not_read_as_replies():
    found = Checker(load_rulebook()).check("Thank you for choosing us!", Context())
    assert not [f for f in found if f.rule.id.startswith("reply-")]
