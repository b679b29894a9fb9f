import pytest

from checks.model import Severity, Span
from checks.story.model import (
    Blur,
    Detail,
    Estimate,
    Facet,
    apply_blurs,
    people_words,
    strongest,
)


def detail(facet, start, quote, bits, blur=None, left=0.0):
    return Detail(facet, Span(start, start + len(quote)), bits, quote, blur, left)


TEXT = "A baker came in today from Marrowby."
BAKER = detail(Facet.ROLE, 2, "baker", 5.0, "person")
TODAY = detail(Facet.TIME, 16, "today", 8.5, "once")
TOWN = detail(Facet.PLACE, 21, " from Marrowby", 10.0, "")


def test_every_bit_halves_the_people():
    assert Estimate((), 1024, extra=3).people == 128
    assert Estimate((detail(Facet.AGE, 0, "x", 4),), 1024, extra=3).people == 8


@pytest.mark.parametrize(
    ("bits", "severity"),
    [
        (0, None),
        (4.4, Severity.ADVICE),
        (6.7, Severity.CAUTION),
        (9.1, Severity.STOP),
    ],
)
def test_the_fewer_fit_the_graver_it_is(bits, severity):
    assert Estimate((), 1000, extra=bits).severity is severity


def test_a_consent_record_turns_a_stop_into_a_caution():
    assert Estimate((), 1, extra=3, agreed=True).severity is Severity.CAUTION


def test_what_the_family_would_know_is_a_caution_however_many_could_fit():
    assert Estimate((), 1_000_000, seen_inside=True).severity is Severity.CAUTION


def test_the_best_blur_comes_first_and_says_what_it_reaches():
    best, *others = Estimate((BAKER, TODAY, TOWN), 1_000_000).blurs()
    assert best.detail is TOWN
    assert best.people == pytest.approx(1_000_000 / 2**13.5)
    assert [blur.detail for blur in others] == [TODAY, BAKER]


def test_a_detail_without_a_wording_is_not_offered():
    died = detail(Facet.OUTCOME, 0, "died", 5.0)
    assert Estimate((died,), 100).blurs() == ()


def test_mending_takes_the_fewest_blurs_that_reach_the_goal():
    estimate = Estimate((BAKER, TODAY, TOWN), 1_000_000)
    assert [blur.detail for blur in estimate.mend()] == [TOWN]
    narrow = Estimate((BAKER, TODAY, TOWN), 100_000)
    steps = narrow.mend()
    assert [blur.detail for blur in steps] == [TODAY, TOWN]
    assert steps[-1].people == pytest.approx(100_000 / 2**5)


def test_nothing_is_offered_as_enough_where_all_blurs_together_are_not():
    assert Estimate((BAKER,), 10).mend() == ()


def test_blurs_are_put_in_together_without_moving_each_other():
    blurs = [Blur(TODAY, "once", 1), Blur(TOWN, "", 1), Blur(BAKER, "person", 1)]
    assert apply_blurs(TEXT, blurs) == "A person came in once."


def test_only_the_most_telling_detail_of_a_facet_counts():
    week = detail(Facet.TIME, 0, "this week", 5.7)
    assert strongest([week, BAKER, TODAY]) == (BAKER, TODAY)


@pytest.mark.parametrize(
    ("people", "words"),
    [
        (0.003, "only one person"),
        (1.4, "only one person"),
        (3.2, "about 3 people"),
        (137, "about 100 people"),
        (1_640, "about 2,000 people"),
        (10_001, "more than 10,000 people"),
    ],
)
def test_the_number_is_said_as_roughly_as_it_is_known(people, words):
    assert people_words(people) == words


@pytest.mark.parametrize(
    ("quote", "blur", "shown"),
    [
        ("baker", "person", ("baker", "person")),
        (" from Marrowby", "", ("from Marrowby", "")),
        ("In Marrowby, a", "A", ("In Marrowby", "")),
        ("died", None, ("died", "")),
    ],
)
def test_a_button_shows_the_words_and_not_the_edit(quote, blur, shown):
    made = detail(Facet.PLACE, 0, quote, 10.0, blur)
    assert (made.shown, made.shown_blur) == shown


def test_the_words_of_a_story_stay_out_of_what_is_printed():
    assert "Marrowby" not in repr(TOWN)
    assert "Marrowby" not in repr(Blur(TOWN, "near Marrowby", 2))
