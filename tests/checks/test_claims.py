"""Claims: what is asserted is pointed at; what is denied, asked, quoted or sourced is not."""

import pytest

from checks import Checker, Context, Kind, Mode, Rulebook, Severity, load_rulebook
from checks.detectors.sources import sourced

RULES = load_rulebook().rules
CLAIMS = Rulebook(
    {id_: RULES[id_] for id_ in ("false-claim", "absolute-promise", "heard-from-others")}
)


def rules_met(text, book=CLAIMS, **context):
    return [finding.rule.id for finding in Checker(book).check(text, Context(**context))]


@pytest.mark.parametrize(
    "text",
    [
        "The MMR shot does not cause autism.",
        "Vaccines have never caused autism.",
        "Does the MMR shot cause autism?",
        "“The MMR shot causes autism” is what the poster said.",
        "Myth: the MMR shot causes autism.",
        "It is false that the MMR shot causes autism.",
        "There is no evidence that the booster causes miscarriages.",
        "If someone tells you bleach cures autism, walk away.",
        "Nobody should promise that this drink cures cancer.",
        "I wish something worked every time.",
        "No treatment is 100% safe.",
    ],
)
def test_a_claim_that_is_denied_asked_or_quoted_is_let_be(text):
    assert rules_met(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The MMR shot causes autism.", "false-claim"),
        ("the booster’s fine, they say, but the booster causes miscarriages", "false-claim"),
        ("This tea is completely harmless.", "absolute-promise"),
        ("Rumor has it that the ward is full of mould.", "heard-from-others"),
    ],
)
def test_the_same_words_said_in_earnest_are_pointed_at(text, rule):
    assert rules_met(text) == [rule]


def test_a_claim_that_can_kill_stops_and_another_asks_for_care():
    [grave] = Checker(CLAIMS).check("A spoon of borax cures covid.", Context())
    [other] = Checker(CLAIMS).check("The flu shot causes dementia.", Context())
    assert (grave.severity, other.severity) == (Severity.STOP, Severity.CAUTION)


def test_a_false_claim_weighs_the_same_in_both_lives():
    for kind in Kind:
        assert rules_met("The flu shot causes dementia.", kind=kind) == ["false-claim"]


@pytest.mark.parametrize(
    "source",
    [
        "https://example.org/a",
        "doi 10.1000/182",
        "PMID 31452104",
        "(NEJM 2024)",
        "(Ola & Reed, Int J Epidemiol 2017;46:278)",
        "according to CDC",
        "WHO, 2023",
        "Source: our state health department",
        "per the American Heart Association",
        "in The Lancet",
        "Okafor et al",
        "Royal College of Midwives",
        "nhs.uk/conditions",
        "data from Statistics Canada",
    ],
)
def test_a_source_is_recognised(source):
    assert sourced(f"Half of all adults sleep badly, {source}.")


@pytest.mark.parametrize(
    "text",
    [
        "Half of all adults sleep badly.",
        "Studies show it, and experts agree.",
        "who knew that adults sleep badly (really badly)",
        "A source close to the ward told me.",
    ],
)
def test_what_only_sounds_like_a_source_is_none(text):
    assert not sourced(text)


@pytest.mark.parametrize(
    "text",
    [
        "My battery is at 40% and so is my brain.",
        "Her oxygen was 91% on arrival at the ward.",
        "Half of my shift was spent looking for pens.",
        "20% off for people in scrubs at the cafe.",
        "That 3% of people is who we do this for.",
        "We vaccinated 60% of the people who came.",
    ],
)
def test_a_figure_that_claims_nothing_about_health_is_let_be(text):
    assert rules_met(text, Rulebook({"no-source": RULES["no-source"]})) == []


def test_a_diagnosis_is_advice_only_in_a_reply():
    book = Rulebook({"public-treatment": RULES["public-treatment"]})
    said = "That's bronchitis."
    assert rules_met(said, book, mode=Mode.REPLY, reply_to="I cough.") == ["public-treatment"]
    assert rules_met(said, book) == []


@pytest.mark.parametrize(
    "text",
    [
        "We are four nurses short and nobody is safe.",
        "Strike on Monday. Fair pay, fair hours, safe ratios.",
        "Some shifts stay with you. I cried in the car.",
        "Unpaid overtime again. I am tired and I am angry.",
        "Management should fund two more nurses on nights.",
    ],
)
@pytest.mark.parametrize("kind", list(Kind))
def test_feelings_and_talk_of_staffing_meet_no_rule(text, kind):
    assert rules_met(text, load_rulebook(), kind=kind) == []
