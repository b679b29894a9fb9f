"""What is said aloud of a draft's review and of the story it tells."""

from app.publish import spoken
from checks import Checker, Context, load_rulebook
from checks.model import Span
from checks.review import Review
from checks.story import Detail, Estimate, Facet
from widgets.story_view import Answer, StoryView


def story(**facts):
    detail = Detail(Facet.FAMILY, Span(0, 5), 9.0, "widow")
    return StoryView(estimate=Estimate((detail,), 1e4), **facts)


def test_nothing_found_is_said_so():
    assert spoken(Review()) == "Nothing to change."


def test_the_gravest_finding_is_named():
    checker = Checker(load_rulebook())
    found = checker.check("Mrs Tarrow was admitted to our unit last night.", Context())
    words = spoken(Review(found))
    assert words.startswith("1 stop")
    assert "Mrs Tarrow" in words


def test_a_story_is_said_with_its_question_until_that_is_answered():
    asked = spoken(Review(), story(asked=True))
    assert asked.endswith("could fit.")
    assert "Is this about a real person?" in asked
    answered = spoken(Review(), story(asked=True, answer=Answer.YES))
    assert "real person" not in answered
    assert "could fit" in answered
