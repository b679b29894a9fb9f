"""Whose a number, an address, a day, an age, a bed or a page is."""

import pytest

from checks import Context, Mode
from checks.detectors.identifiers.owners import LIKELY, features, load_owners, odds
from checks.detectors.identifiers.rules import shapes
from checks.detectors.reading import page


def likely(text, quote, **context):
    """The odds of the shape that holds ``quote``."""
    here = page(text)
    found = [(s, n) for s, n in shapes(here) if quote in text[s.start : s.end]]
    return max(odds(here, shape, Context(**context), count) for shape, count in found)


@pytest.mark.parametrize(
    ("patients", "everybodys", "quote"),
    [
        (
            "His wife gave me her mobile, 555-0163, for when he wakes up.",
            "Questions about the rota? The office is on 555-0163.",
            "555-0163",
        ),
        (
            "She was sent home on 12 May with her new hip.",
            "Registration for the conference opens on 12 May.",
            "12 May",
        ),
        (
            "My patient is 94 and asked for a dance after her stroke.",
            "The library is 94 years old and the roof leaks.",
            "94",
        ),
        (
            "The gentleman in bed 6 pulled out his cannula again.",
            "The teaching session moves to room 6 on Friday.",
            "6",
        ),
        (
            "Home visit to 31 Poplar Road, her leg ulcer is healing.",
            "The vaccination bus stops at 31 Poplar Road, everybody welcome.",
            "31 Poplar Road",
        ),
        (
            "Our patient shares her dialysis diary at kidneyqueen.example/diary.",
            "The guideline is at kidneycare.example/guideline, page 4.",
            ".example/",
        ),
    ],
)
def test_what_stands_around_a_shape_says_whose_it_is(patients, everybodys, quote):
    assert likely(patients, quote) >= LIKELY > likely(everybodys, quote)


def test_a_bed_of_which_something_is_told_weighs_more_than_a_bare_one():
    told = "Bed 9 has sepsis again and he asked for his wife."
    assert likely("Bed 9!", "Bed 9") < likely(told, "Bed 9")


def test_the_value_itself_says_nothing_but_how_it_is_written():
    texts = [f"The man with MRN {number} is awake." for number in ("4471-20", "9032-88")]
    here, there = (page(text) for text in texts)
    [(one, count)], [(other, _)] = shapes(here), shapes(there)
    assert features(here, one, Context(), count) == features(there, other, Context(), count)


def test_a_reply_and_a_post_are_weighed_apart():
    text = "We rang her mobile, 555-0142, twice."
    post, reply = (likely(text, "555-0142", mode=mode) for mode in Mode)
    assert post != reply


def test_features_it_never_met_say_nothing():
    owners = load_owners()
    assert owners.odds(["bias", "says=quokka"]) == owners.odds(["bias"])
