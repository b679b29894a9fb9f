"""What counts as a detail, and how it can be said more coarsely."""

import pytest

from checks.story.estimating import read_story
from checks.story.model import Blur, Facet, apply_blurs


def details_of(text):
    story = read_story(text)
    assert story is not None, text
    return {detail.facet: detail for detail in story.details}


def blurred(text, facet):
    detail = details_of(text)[facet]
    assert detail.blur is not None
    return apply_blurs(text, [Blur(detail, detail.blur, 1)])


@pytest.mark.parametrize(
    ("text", "facet", "quote"),
    [
        ("He was admitted this morning with a cough.", Facet.TIME, " this morning"),
        ("She was discharged last Tuesday, dancing.", Facet.TIME, " last Tuesday"),
        ("A 71-year-old woman was treated for shock.", Facet.AGE, "A 71-year-old"),
        ("We treated a woman in her early forties.", Facet.AGE, " in her early forties"),
        ("Our patient, a father of six, went home.", Facet.FAMILY, "father of six"),
        ("A Finnish sailor was brought in with a cough.", Facet.ORIGIN, "Finnish "),
        ("A man was admitted with botulism.", Facet.CONDITION, "botulism"),
        ("A plumber was admitted to our ward.", Facet.ROLE, "A plumber"),
        ("The bishop was admitted to our ward.", Facet.ROLE, "bishop"),
        ("A man came in, bitten by a parrot.", Facet.HAPPENING, "a parrot"),
        ("A man from Marrowby was treated for shock.", Facet.PLACE, " from Marrowby"),
        ("A woman was transported from a crash on Route 9.", Facet.PLACE, " on Route 9"),
        ("My patient died before we got a line in.", Facet.OUTCOME, "died"),
        ('She came in laughing. "Tell the pigeons I am late," she said.', Facet.WORDS, None),
        ("A man with a dragon tattoo was treated for burns.", Facet.MARK, None),
        ("He was treated here, the only one in the state.", Facet.FIRST, None),
    ],
)
def test_a_detail_is_found_where_it_stands(text, facet, quote):
    found = details_of(text)
    assert facet in found
    detail = found[facet]
    assert text[slice(*detail.span)] == detail.quote
    if quote is not None:
        assert detail.quote == quote


def test_the_day_of_an_old_story_tells_nothing():
    assert Facet.TIME not in details_of(
        "Years ago, late one Monday night, a man was admitted with a cough."
    )


def test_an_age_over_89_is_worth_more_than_another():
    old = details_of("A 93-year-old man was admitted.")[Facet.AGE]
    young = details_of("A 33-year-old man was admitted.")[Facet.AGE]
    assert old.bits > young.bits


def test_a_mayor_is_worth_more_than_a_plumber():
    mayor = details_of("The mayor was admitted to our ward.")[Facet.ROLE]
    plumber = details_of("A plumber was admitted to our ward.")[Facet.ROLE]
    assert mayor.bits > plumber.bits


def test_a_country_is_too_big_to_tell_anything():
    assert Facet.PLACE not in details_of("A man from Canada was treated for shock.")


def test_a_word_inside_a_name_is_no_thing():
    found = details_of("A man from Quill Point came in with a cough.")
    assert Facet.HAPPENING not in found
    assert found[Facet.PLACE].shown == "from Quill Point"


def test_colleagues_ranks_are_no_jobs_of_patients():
    assert Facet.ROLE not in details_of("The consultant admitted him to our ward.")


@pytest.mark.parametrize(
    ("text", "facet", "after"),
    [
        (
            "Today a man was admitted with a cough.",
            Facet.TIME,
            "Once a man was admitted with a cough.",
        ),
        ("A man was admitted today with a cough.", Facet.TIME, "A man was admitted with a cough."),
        (
            "An 8-year-old boy was treated for burns.",
            Facet.AGE,
            "A young boy was treated for burns.",
        ),
        ("A 34-year-old came in with a cough.", Facet.AGE, "A young adult came in with a cough."),
        (
            "A Finnish sailor was brought in.",
            Facet.ORIGIN,
            "A sailor was brought in.",
        ),
        (
            "A man was admitted with botulism.",
            Facet.CONDITION,
            "A man was admitted with an illness.",
        ),
        ("An umpire was admitted to our ward.", Facet.ROLE, "A person was admitted to our ward."),
        (
            "The mayor's son was admitted to our ward.",
            Facet.ROLE,
            "Somebody's son was admitted to our ward.",
        ),
        (
            "A man from Marrowby was treated for shock.",
            Facet.PLACE,
            "A man was treated for shock.",
        ),
        (
            "A man came in, bitten by a parrot.",
            Facet.HAPPENING,
            "A man came in, bitten by an animal.",
        ),
        (
            "In Marrowby, a man was treated for shock.",
            Facet.PLACE,
            "A man was treated for shock.",
        ),
        (
            "At 3 am a man was treated for shock.",
            Facet.TIME,
            "A man was treated for shock.",
        ),
        (
            "A woman was brought in from a farm with shock.",
            Facet.PLACE,
            "A woman was brought in with shock.",
        ),
        ("His twins were delivered here.", Facet.FAMILY, "His babies were delivered here."),
    ],
)
def test_a_blur_reads_like_a_sentence(text, facet, after):
    assert blurred(text, facet) == after


def test_emoji_before_a_story_move_its_details():
    text = "🎉🎉 A plumber was admitted to our ward. 🎉"
    detail = details_of(text)[Facet.ROLE]
    assert text[slice(*detail.span)] == "A plumber"
