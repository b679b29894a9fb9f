"""Who a story is about: one other person in care, or nobody in particular."""

import pytest

from checks.story.estimating import read_story


@pytest.mark.parametrize(
    "text",
    [
        "A man came into our clinic with a fishhook in his ear.",
        "My patient told me a joke before her scan.",
        "19 yo with appendicitis, first day of his holiday.",
        "Pulled a marble out of a toddler's nose.",
        "She was admitted with a fever. Her dog waited outside all night.",
        "The baker was brought in by his own customers.",
    ],
)
def test_one_person_in_care_is_a_story(text):
    assert read_story(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Some shifts stay with you. I cried in the car today.",
        "Most patients with a broken hip are over 75.",
        "My daughter was admitted with a fever and a parrot.",  # the writer's own family
        "If you were diagnosed today, ask for a second talk tomorrow.",
        "The first heart transplant took place in 1967.",
        "Our dog was treated for a bee sting at the vet.",
        "The committee met in Marrowby on Monday and drank all the coffee.",
        "Wash your hands before you eat.",
    ],
)
def test_nobody_in_particular_is_no_story(text):
    assert read_story(text) is None


def test_a_stretch_that_somebody_marks_is_taken_as_told():
    text = "Tail feathers everywhere, and the accordion survived."
    assert read_story(text) is None
    story = read_story(text, ((0, 20),))
    assert story is not None
    assert {detail.quote for detail in story.details} >= {"accordion"}


def test_sentences_far_from_the_person_do_not_count():
    text = (
        "A man was admitted with a cough. We gave him tea. It rained. The roof leaks. "
        "The cat on the stairs belongs to a trombone player."
    )
    story = read_story(text)
    assert story is not None
    assert not any(detail.quote == "trombone player" for detail in story.details)
