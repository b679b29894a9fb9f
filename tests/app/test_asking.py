"""Which question stands open under the text."""

from types import SimpleNamespace

import pytest

from app.asking import Asking
from checks import Context
from checks.model import Question
from widgets.story_view import Answer, StoryView


class Telling:
    """Stands in for the storytelling: the view is what the test says."""

    def __init__(self):
        self.view = None

    def look(self, *_, asked):
        self.view = StoryView(asked=True) if asked else None
        return True


@pytest.fixture
def asking(qapp):
    draft = SimpleNamespace(id="one", text="She sang to the drip stand.")
    found = Asking(SimpleNamespace(draft=draft), Telling())
    found.told = []
    found.open_changed.connect(found.told.append)
    return found


def look(asking, *doubts):
    asking.look(Context(), (), frozenset(doubts), is_checked=True)


def test_the_person_is_asked_about_before_all_else_and_each_change_is_told_once(asking):
    look(asking)
    look(asking, Question.TONE)
    look(asking, Question.TONE)
    look(asking, Question.PERSON, Question.TONE)
    look(asking)
    assert asking.told == [Question.TONE, Question.PERSON, None]


def test_a_story_that_was_answered_leaves_nothing_open(asking):
    look(asking, Question.PERSON)
    assert asking.open is Question.PERSON
    asking._storytelling.view = StoryView(asked=True, answer=Answer.YES)
    assert asking.open is None
