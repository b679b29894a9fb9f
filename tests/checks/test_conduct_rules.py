"""Conduct, two lives and gain: free speech stays free, and words may be fine in one life only."""

import importlib
import pkgutil
import re
import tomllib

import pytest

import resources
from checks import Checker, Context, Kind, Mode, Rulebook, Severity, detectors, load_rulebook
from checks.lazy import Lazy

FAMILIES = ("conduct", "mixing", "interests")
IDS = {id_ for name in FAMILIES for id_ in tomllib.loads(resources.read_text(f"rules/{name}.toml"))}
RULEBOOK = load_rulebook()
CHECKER = Checker(Rulebook({id_: RULEBOOK.rules[id_] for id_ in IDS}))
WORK, HOME = Kind.PROFESSIONAL, Kind.PERSONAL
HOUSE = frozenset({"Larkmoor General", "Larkmoor"})

FREE_SPEECH = [  # staffing, pay, safety, union, whistle-blowing: angry, plain, sad, with names
    "We were four nurses for thirty-one beds again. This is not safe.",
    "Short-staffed, no break, and the rota for next week is worse. Fix it.",
    "Unpaid overtime is theft. I stayed three hours and nobody will pay me for one.",
    "On strike from Monday. We did not want this, and the ratios left us no choice.",
    "Our union voted yes. Ninety-four in a hundred of us, and we will be at the gate at six.",
    "I raised it with my manager twice and then in writing. Nothing. So I am saying it here.",
    "Larkmoor General pays its agency staff double and its own staff in pizza.",
    "Larkmoor has had eleven unfilled posts on nights since spring, and calls it a hiring problem.",
    "The lift has been broken for a month and we carry people down the stairs. Somebody will fall.",
    "I reported the unsafe staffing and was moved to another ward the week after.",
    "A wage that does not pay the rent is a resignation letter that takes a year to write.",
    "They cut the night porter to save money and now I push the beds myself.",
    "Management says the ratios are fine. Management is welcome to work one night with me.",
    "We ran out of masks at four. We were told to use the same one again.",
    "If you wonder why your nurse looks tired: twelve days in a row. We need safer staffing.",
    "Whistle-blowers need protection, not a meeting with human resources.",
    "I filled in an incident form for missed breaks every day this month. Do the same.",
    "One nurse to eight patients is not care, it is luck.",
    "The board gave itself a rise of nine per cent. We got one. Read that again.",
    "No, I will not apologise for striking. I strike so that you have a nurse next year.",
    "My ward lost six colleagues since June, and each of them told the same story at the door.",
    "The heating is off on the children's ward again. I have told everybody whose job it is.",
    "Health and safety came, saw the wiring and said what we had said since May.",
    "Pay us for the handover. Thirty minutes a day is two weeks a year, unpaid.",
    "I love this job and I cannot afford it any more.",
    "The new contract takes away our sick pay. Meet at noon by the bike shed.",
    "We asked for two more midwives. We got a wellness app and a poster about resilience.",
    "A patient waited nine hours on a trolley on our ward because there was no nurse. Unsafe.",
    "They told us not to talk about the staffing. I am talking about the staffing.",
    "Our hospital is closing beds since there is no staff to stand beside them. Ask them why.",
    "Under the law we may talk about our pay, so: 14.20 an hour, after nine years.",
]


HONEST = [  # the words of risk, said by people who harm nobody
    "Half our patients cannot afford their insulin. That is the emergency.",
    "I am tired of a system that fails our patients, and I will say so at the meeting.",
    "An army of volunteers brought soup to the ward. Thank you.",
    "We have been thinking of you and your family since Tuesday.",
    "Her hearing is better in the left ear since the operation.",
    "His sugar was still high at noon, so we called the team.",
    "We were hammered in the department tonight, forty through the door by nine.",
    "The clinic could not run without our volunteers.",
    "The nurses couldn't find a porter for an hour, so I pushed the bed.",
    "We changed the visiting times. The new ones are on the door.",
    "I never told anyone how scared I was in my first year.",
    "You can wait in the waiting room or in the car park, we will text you.",
    "The next person who brings cake gets a hug.",
    "We will see how long the repair takes.",
    "They are closing our maternity unit. March with us on Saturday.",
    "CQC found us good, and found the tea excellent.",
    "We settled the baby in the warm cot and called her father.",
    "Bowel kits now go out from 50 instead of 60.",
    "Two nurses for 31 beds again tonight.",
    "My last patient was gorgeous company, ninety-eight and full of jokes.",
    "Fridge 2 is broken, use fridge 3 for the vaccines.",
    "Vote for your favourite poster by Friday.",
    "Vote for Maria's mural in our lobby.",
    "Tag a colleague who made your week lighter.",
    "We borrowed the ketamine from the next bay and he was asleep in seconds.",
    "Six places left on the resuscitation course, call the desk.",
    "I'd rather listen than talk, and patients teach me most.",
    "Wash your hands before and after you eat.",
    "Our patients say thank you more often than you would think.",
    "My name is Ifeoma. It means something good.",
    "The gene pool of these beetles is small, says the museum's lecture.",
    "There is a snake on the staff of our logo, and it has a name now.",
    "I felt like a fraud all through my first year. Most of us do.",
    "He was drunk, frightened and kind, and he thanked every one of us.",
    "Coffee on me for whoever covers Sunday.",
    "If you touch hot glue, cool it under the tap for twenty minutes.",
    "The pigs at the city farm were the best part of our team day.",
    "My manager has the patience of a saint.",
    "Frequent flyer cards from the airline paid for her flight home.",
    "Lost 5-0 to the porters, and we were proud.",
]


def found(text, kind=WORK, mode=Mode.POST, **known):
    return CHECKER.check(text, Context(kind=kind, mode=mode, **known))


def ids(text, kind=WORK, **known):
    said = found(text, kind, **known)
    return {each.rule.id for finding in said for each in (finding, *finding.also)}


@pytest.mark.parametrize("kind", [WORK, HOME])
@pytest.mark.parametrize("text", FREE_SPEECH)
def test_talk_of_working_conditions_never_rises_above_advice(text, kind):
    loud = [f for f in found(text, kind, organisations=HOUSE) if f.severity > Severity.ADVICE]
    assert [(f.rule.id, f.quote) for f in loud] == []


@pytest.mark.parametrize("kind", [WORK, HOME])
@pytest.mark.parametrize("text", HONEST)
def test_honest_words_are_not_disturbed(text, kind):
    loud = [f for f in found(text, kind) if f.severity > Severity.ADVICE]
    assert [(f.rule.id, f.quote) for f in loud] == []


def test_it_is_told_only_to_look_for_details_of_patients():
    [told] = found("We are two nurses short on our ward and bed 9 waited an hour. Unsafe.")
    assert told.rule.id == "working-conditions"
    assert told.quote == "bed 9"
    assert told.why.startswith("You may have a right to say this.")


def test_without_a_detail_nothing_is_said():
    assert ids("We are two nurses short on our ward. Unsafe.") == set()


ONE_LIFE_ONLY = [  # the same words; the rule; the life in which they say something
    ("Ten days in Lisbon with my kids, see you all in June.", "private-life", WORK),
    ("My sister's wedding was perfect.", "private-life", WORK),
    ("Vote Anna Brandt on Thursday.", "partisan-politics", WORK),
    ("What a goal! Who's watching the final tonight?", "games-at-work", WORK),
    ("Selling my old bike, 40 quid, message me.", "goods-for-sale", WORK),
    ("Write to me at lou.brandt@gmail.com any time.", "crossed-contacts", WORK),
    ("Ring me at home on 555 0134.", "crossed-contacts", WORK),
    ("My work e-mail is l.brandt@larkmoor-hospital.example.", "crossed-contacts", HOME),
    ("Two slots free tomorrow, call the desk and ask for me.", "work-in-private", HOME),
    ("We're accepting new patients from Monday.", "work-in-private", HOME),
    ("Larkmoor General is the best hospital in the county.", "employer-praised", HOME),
]


@pytest.mark.parametrize(("text", "rule", "kind"), ONE_LIFE_ONLY)
def test_the_same_words_may_be_fine_in_the_other_life(text, rule, kind):
    other = HOME if kind is WORK else WORK
    assert rule in ids(text, kind, organisations=HOUSE)
    assert rule not in ids(text, other, organisations=HOUSE)


def test_a_house_may_speak_on_its_own_page_but_is_asked_about_a_quarrel():
    plain = "We at Larkmoor General will open a new ward in May."
    quarrel = "We at Larkmoor General do not recognise the strike."
    assert "speaking-for" not in ids(plain, WORK)
    assert "speaking-for" in ids(plain, HOME)
    [asked] = [f for f in found(quarrel, WORK) if f.rule.id == "speaking-for"]
    assert asked.severity is Severity.ADVICE


def test_contacts_that_the_profile_names_are_public():
    text = "Questions? Write to larkmoor.desk@gmail.com or ring me at home on 555 0134."
    public = frozenset({"larkmoor.desk@gmail.com", "555 0134"})
    assert "crossed-contacts" in ids(text)
    assert "crossed-contacts" not in ids(text, public_contacts=public)


def test_praise_of_the_employer_is_said_once():
    said = ids("The best food is at Larkmoor.", HOME, organisations=HOUSE)
    assert said & {"employer-named", "employer-praised"} == {"employer-praised"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I am a board-certified surgeon.", True),
        ("Dr Brandt is a board-certified surgeon.", False),
        ("I am not board-certified.", False),
    ],
)
def test_only_ones_own_title_is_compared_with_ones_papers(text, expected):
    assert ("titles-claimed" in ids(text, credentials=frozenset({"RN"}))) is expected
    assert "titles-claimed" not in ids(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kill germs: wash your hands for twenty seconds.",
        "My feet are killing me after that shift.",
        "If you touch the hot pan again you will burn yourself.",
        "We will beat the flu together.",
        "I hope he never needs us again. Go home, be well.",
        "Break a leg at your exam, all of you!",
        "If she calls again I will cry with joy.",
    ],
)
def test_idioms_of_harm_are_no_threats(text):
    assert "threats-made" not in ids(text, HOME)


@pytest.mark.parametrize(
    "text",
    [
        "One more prank and I swear I'll strangle whoever did it.",
        "Next time he spits, I will break his fingers.",
        "I know where you park. You'll regret this.",
        "I hope your wife gets shingles.",
    ],
)
def test_harm_on_a_condition_or_as_a_wish_is_seen(text):
    assert "threats-made" in ids(text, HOME)


@pytest.mark.parametrize(
    "text",
    [
        "A visitor called my colleague a raghead. We walked him to the door.",
        "I'm a faggot and proud of it, and your nurse tonight.",
        "Keep the bay spic and span.",
        "There is a chink in the blind in room 4.",
    ],
)
def test_slurs_that_are_reported_reclaimed_or_other_words_pass(text):
    assert "demeaning-words" not in ids(text, HOME)


def test_a_slur_is_a_stop():
    [said] = found("Three pikeys at the desk again.", HOME)
    assert said.severity is Severity.STOP


@pytest.mark.parametrize(
    "text",
    [
        "Our surgeon is a spineless liar.",
        "The night shift are feckless, the lot of them.",
        "Dr Brandt is basically a charlatan with a degree.",
        "That vindictive manager again.",
    ],
)
def test_insults_come_from_open_classes(text):
    assert "insulted-work" in ids(text)


def test_every_expression_of_every_detector_compiles():
    """They are compiled when first needed: a bad one would fail while somebody types."""
    found = 0
    for info in pkgutil.walk_packages(detectors.__path__, detectors.__name__ + "."):
        for value in vars(importlib.import_module(info.name)).values():
            members = value if isinstance(value, tuple) else ((None, value),)
            for member in members:
                last = member[-1] if isinstance(member, tuple) and member else None
                if isinstance(last, Lazy):
                    re.compile(last.source, last.flags)
                    found += 1
    assert found > 200
