"""The same words spread a myth or put it right: what stands around them tells."""

import pytest

from checks.detectors.reading import page
from checks.myths.stance import Stance, stance
from checks.myths.terms import Terms, tokens

TEA = Terms([[["tea", "teas"], ["gout"], ["cause*", "causing", "give*", "gave", "from", "behind"]]])
HATS = Terms([[["hat", "hats"], ["don't work", "useless", "does nothing", "do nothing"]]])
SOAP = Terms([[["soap"], ["eye", "eyes"], ["put", "good", "nice", "safe"]]])


def stand(text, terms=TEA, *, promises=False):
    here = page(text)
    start = 0
    while True:  # the sentence that makes the statement
        start, end = here.lines.bounds(start)
        if found := [*terms.made(tokens(here.text[start:end]))]:
            return stance(here, found[0].moved(start), promises=promises)
        assert end < len(text), "the words are not there"
        start = end


@pytest.mark.parametrize(
    "text",
    [
        "Tea causes gout.",
        "I'm telling you, it was tea that gave him gout.",
        "Did you know that tea causes gout?",
        "Not only does tea taste of hay, tea causes gout.",
        "I am not against drinks, but tea causes gout.",
        "No doubt about it, gout comes from tea.",
        "Why don't they tell you that tea causes gout!",
        "Never forget: tea causes gout.",
        "It isn't the beer. Tea causes gout.",
    ],
)
def test_what_is_said_in_earnest_is_asserted(text):
    assert stand(text) is Stance.ASSERTED


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Tea does not cause gout.", Stance.DENIED),
        ("Tea doesn't give you gout, I promise.", Stance.DENIED),
        ("No, tea won't give anybody gout.", Stance.DENIED),
        ("There is no good evidence that tea causes gout.", Stance.DENIED),
        ("Myth: tea causes gout. Fact: it is fine.", Stance.DENIED),
        ("Tea causes gout? Nope.", Stance.DENIED),
        ("Tea causes gout. That's a myth.", Stance.DENIED),
        ("Tea causing gout has been debunked.", Stance.DENIED),
        ("Please stop telling people that tea causes gout.", Stance.DENIED),
        ("I have never, in twenty years, seen gout from tea.", Stance.DENIED),
        ("Is it true that tea causes gout?", Stance.ASKED),
        ("Can tea give you gout?", Stance.ASKED),
        ("Some people still believe that tea causes gout.", Stance.REPORTED),
        ("A patient asked me whether gout comes from tea.", Stance.REPORTED),
        ("My uncle is convinced that tea gave him gout.", Stance.REPORTED),
        ('He wrote "tea causes gout" on the board.', Stance.REPORTED),
        ("You talk as if tea caused gout.", Stance.SUPPOSED),
        ("Sure, tea causes gout 🙄", Stance.MOCKED),
        ("Tea might be behind your gout.", Stance.HEDGED),
        ("Just saying, gout comes from tea.", Stance.HEDGED),
    ],
)
def test_what_is_not_ones_own_view_or_not_all_of_it_is_told_apart(text, how):
    assert stand(text) is how


def test_only_two_of_them_spread_it():
    assert {how for how in Stance if how.spreads} == {Stance.ASSERTED, Stance.HEDGED}


def test_the_myths_own_no_is_no_denial():
    assert stand("Hats don't work.", HATS) is Stance.ASSERTED
    assert stand("Hats do nothing, they are useless.", HATS) is Stance.ASSERTED
    assert stand("It is not true that hats are useless.", HATS) is Stance.DENIED
    assert stand("Hats aren't useless.", HATS) is Stance.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "Never put soap in an eye.",
        "Don't put soap in your eyes, please.",
        "To put soap into the eyes is a bad idea.",
        "Soap in the eyes smells nice and isn't safe.",
        "Put soap in your eye and it burns for a week.",
    ],
)
def test_advice_against_an_act_and_a_warning_deny_that_it_does_good(text):
    assert stand(text, SOAP, promises=True) is Stance.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "Put soap in your eyes, it works without any side effects.",
        "Put soap in your eye or she'll get worse.",
    ],
)
def test_a_harm_that_is_ruled_out_or_would_come_otherwise_is_no_warning(text):
    assert stand(text, SOAP, promises=True) is Stance.ASSERTED
