"""A post that burns is offered a night's sleep; feelings that are aimed at nobody never are."""

import time

import pytest

from checks.heat import heat

HOT = [  # (text, late)
    ("YOU PEOPLE NEVER LISTEN and now look what happened!!! Absolutely disgraceful!", False),
    ("Management lied to us AGAIN. Liars, the whole board. I am furious!!!", False),
    ("To whoever keeps parking in my spot: I HATE THIS!!! You are so rude.", False),
    ("They betrayed every nurse on this floor!!! Shameful, disgusting, and they know it!", False),
    ("MY BOSS IS A COWARD AND EVERYONE KNOWS IT!!!", False),
    ("You call that leadership?! It is pathetic!! You are an insult to this job!!", False),
    ("WHO KEEPS LEAVING THE LAB LIKE THIS!!! Every single time, you know who you are!", False),
    ("The insurer denied it again!!! These people are greedy liars!!!", False),
    ("I'm done being nice. Our director is a corrupt, arrogant bully. Disgusting!!!", False),
    ("ANOTHER SHIFT WITHOUT A BREAK BECAUSE ADMIN DOES NOT CARE!!! Shame on you!", False),
    ("Night shift left us their mess again. Lazy idiots. SORT YOUR LIVES OUT NOW!", False),
    ("Dear reviewer, you lied, and it was malicious. HOW DARE YOU DO THAT!", False),
    (
        "He screamed at the new girl in front of everyone. I despise him. HE SHOULD BE ASHAMED!!!",
        False,
    ),
    ("They keep blaming us!!! Toxic, gutless, useless leadership!!!", False),
    ("So the council closed the clinic. Spineless clowns, all of them. You betrayed us.", True),
    ("My manager is a liar and a bully and I have had it.", True),
    ("YOU NEVER ANSWER YOUR PHONE AND THEN YOU BLAME US", True),
    ("They knew!!! They knew and they said nothing!!! Disgraceful!", True),
    ("Whoever reported me: you are pathetic. I hate cowards.", True),
    ("The board can keep its pizza!!! We are furious with you!!!", True),
    ("Admin ignored us for a year. Ignored, insulted, betrayed. I hate them.", True),
    ("To the surgeon who threw the tray: you are a disgrace, a bully, and I am livid.", True),
]
WARM = [
    ("WE DID IT!!! She passed her exams!!! SO PROUD OF YOU ALL!!!", True),
    ("PLEASE SHARE: BLOOD DRIVE THIS SATURDAY!!! Every drop counts!!!", True),
    ("HAPPY NURSES WEEK TO THE BEST TEAM EVER!!!", True),
    ("I am so angry today, and so sad. I cried in the car.", True),
    ("I hate this disease. I hate what it takes. Good night.", True),
    ("My heart is broken. He was my dad. I am angry at the sky.", True),
    ("Congratulations to our whole crew!!! You are AMAZING PEOPLE AND WE LOVE YOU!!!", True),
    ("The ratios are unsafe. We asked for help three times. We will ask again.", True),
    ("CODE BLUE DRILL AT NOON, ROOM 4. All staff welcome.", False),
    ("IT'S A GIRL!!! Aunt life begins!!!", True),
    ("Four hours of sleep, two coffees, one sock. I am fed up with snow!!!", True),
    ("FREE FLU SHOTS SATURDAY!!! Bring your neighbour!!!", False),
    ("Scared, tired, proud. What a week!!!", True),
    ("COVID, RSV, FLU: know the signs. CDC and WHO agree.", False),
    ("Lost a patient today. I'm furious at cancer. Hug your people.", True),
    ("COME ON YOU REDS!!! What a goal!!!", True),
    ("I was wrong, and I'm ashamed of how rude I was. Sorry to the whole night team.", True),
    ("Thank you!!! You have no idea what this means!!! I LOVE THIS TEAM SO MUCH", True),
    ("Strike vote on Monday. We are not angry, we are tired. Come and stand with us.", True),
    ("LAST CALL: FIVE SEATS LEFT for the CPR class!!!", False),
    ("Anger is normal after a loss. It can turn on you, on me, on everyone. Be gentle.", True),
    ("The printer and I are no longer speaking. I HATE THAT THING SO MUCH!!!", True),
    ("GOOD MORNING EVERYONE!!! You know who you are, my favourite people!!!", True),
    ("He rang the bell today!!! He beat it!!! Take that, you stupid tumour!!!", True),
    ("Bullying at work is not part of the job. Tell somebody. You are not alone.", True),
]


@pytest.mark.parametrize(("text", "late"), HOT)
def test_anger_at_somebody_is_offered_a_night(text, late):
    found = heat(text, late=late)
    assert found
    assert found.reasons


@pytest.mark.parametrize(("text", "late"), WARM)
def test_joy_grief_calls_and_tiredness_are_nobodys_business(text, late):
    assert heat(text, late=late) is None


def test_one_sign_is_enough_only_when_it_is_late():
    text = "My manager is a liar and a bully and I have had it."
    assert heat(text, late=False) is None
    assert heat(text, late=True).reasons == ("Angry words at somebody", "It is late in your day")


def test_the_reasons_say_what_was_seen_and_quote_nothing():
    found = heat("YOU PEOPLE NEVER LISTEN!!! Disgraceful, shameful liars!", late=False)
    assert found.reasons == (
        "A run of capital letters",
        "Many exclamation marks",
        "Angry words at somebody",
    )


@pytest.mark.parametrize("text", ["", " ", "!!!", "AAAA " * 5_000, "you hate! " * 5_000])
def test_hostile_text_is_quick(text):
    start = time.perf_counter()
    heat(text, late=True)
    assert time.perf_counter() - start < 0.2
