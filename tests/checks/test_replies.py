"""A reply is judged by the relationship it shows, never by its tone."""

import pytest

from checks import Checker, Context, Mode, Severity, load_rulebook
from checks.detectors.replies.asked import Bond, read
from checks.detectors.replies.classes import Tagged
from checks.rulebook import Rulebook


@pytest.fixture(scope="module")
def checker():
    rules = {rule.id: rule for rule in load_rulebook() if rule.id.startswith("reply-")}
    return Checker(Rulebook(rules))


@pytest.fixture(scope="module")
def gravest(checker):
    def check(text, reply_to="Terrible place."):
        found = checker.check(text, Context(mode=Mode.REPLY, reply_to=reply_to))
        return max((finding.severity for finding in found), default=None)

    return check


@pytest.mark.parametrize(
    "text",
    [
        "Thanks so much for choosing us!",
        "So sorry about your long wait on Saturday.",
        "It was a pleasure to look after you.",
        "See you in six months!",
        "We remember you well.",
        "Your crown was ready in March.",
        "You cancelled twice and shouted at the desk.",
        "The tooth we pulled had to go.",
        "Our records show that the call was made.",
        "We have no record of you.",
        "You were never a patient here.",
        "He was discharged on Monday.",
        "Your dad was seen within the hour.",
        "Please DM us your date of birth.",
        "Stop the warfarin tonight.",
    ],
)
def test_what_shows_the_relationship_is_stopped(gravest, text):
    assert gravest(text, reply_to="My dad waited for hours.") is Severity.STOP


@pytest.mark.parametrize(
    "text",
    [
        "Hope the new knee is behaving.",
        "I think you have the wrong clinic.",
        "Our solicitor will write to you about this.",
        "Take your review down and the next check is free.",
    ],
)
def test_what_may_show_it_or_keeps_a_quarrel_alive_is_a_caution(gravest, text):
    assert gravest(text, reply_to="My dad waited for hours.") is Severity.CAUTION


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
        "Our manager, Mr Okoye, is on 555-0113 and would like to hear more.",
        "Please don't send photos or your date of birth here.",
        "Nobody should leave a visit feeling like that.",
    ],
)
def test_a_neutral_reply_is_left_alone(gravest, text):
    assert (gravest(text) or Severity.ADVICE) is Severity.ADVICE


@pytest.mark.parametrize(
    ("praise", "complaint"), [("Best clinic in town, thank you!", "Worst clinic in town, avoid!")]
)
def test_praise_and_complaint_weigh_the_same(gravest, praise, complaint):
    for text in ("It was lovely to see you.", "Thank you for the feedback."):
        assert gravest(text, reply_to=praise) == gravest(text, reply_to=complaint)


def test_advice_to_a_stranger_who_asks_is_no_fact_of_care(gravest):
    question = "Does the flu vaccine hurt?"
    assert gravest("Your arm may be sore for a day.", reply_to=question) is None
    assert gravest("Your mum was right about the sore arm.", reply_to=question) is not Severity.STOP


def test_a_name_is_a_leak_only_if_it_was_not_given(gravest):
    assert gravest("Hello Odile, please call 555-0100.", reply_to="Rude.") is Severity.STOP
    assert gravest("Hello Odile, please call 555-0100.", reply_to="Odile here, rude.") is None
    assert gravest("Hello Odile, please call 555-0100.", reply_to="@odile88: rude.") is None


def test_a_handle_they_did_not_use_is_a_name_too(gravest):
    assert gravest("We hear you @odile88!", reply_to="Rude.") is Severity.CAUTION


def test_their_own_health_words_are_an_echo(checker):
    context = Context(mode=Mode.REPLY, reply_to="They laughed about my psoriasis.")
    found = checker.check("Sorry that the psoriasis was laughed about.", context)
    rules = {each.rule.id for finding in found for each in (finding, *finding.also)}
    assert "reply-repeats" in rules


def test_posts_are_not_read_as_replies():
    found = Checker(load_rulebook()).check("Thank you for choosing us!", Context())
    assert not [f for f in found if f.rule.id.startswith("reply-")]


@pytest.mark.parametrize(
    ("words", "bond"),
    [
        ("", Bond.TOLD),
        ("Worst wait of my life.", Bond.TOLD),
        ("Is my crown ready?", Bond.STATUS),
        ("Does fluoride stain teeth?", Bond.OPEN),
    ],
)
def test_what_is_answered_is_read_as_what_it_is(words, bond):
    assert read(words).bond is bond


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("We saw you.", "WPY/"),
        ("Your tooth was sore!", "yOBx/"),
        ("He didn't come, did he?", "HdXx,dH/"),
        ("Her scan and her.", "hCcm/"),
        ("We'd called Odile.", "WMPN/"),
    ],
)
def test_words_become_classes(text, letters):
    assert Tagged(text).letters == letters


def test_words_keep_their_places():
    text = "Don't worry: we can't say 💛 it at larkmoor.example."
    for word in Tagged(text).words:
        assert text[word.start : word.end].lower() == word.text
