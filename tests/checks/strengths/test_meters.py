"""The four strengths: what counts, what does not, and what one click adds."""

import pytest

from checks import Context, Kind, Mode
from checks.fixing import joined
from checks.strengths import Card, Strength, meters
from checks.strengths.model import LEVELS
from checks.writing.readability import read

WORK = Context(organisations=frozenset(("City Hospital",)))
HOME = Context(kind=Kind.PERSONAL)
CARD = Card("City Hospital", "555 0100", "cityhospital.example", "My own views.", "November 2026")


def signs(text, strength, context=WORK, card=CARD):
    [meter] = [m for m in meters(text, context, card, read(text)) if m.strength is strength]
    return {sign.id: sign for sign in meter.signs}


def has(text, sign_id, context=WORK):
    for meter in meters(text, context, CARD, read(text)):
        for sign in meter.signs:
            if sign.id == sign_id:
                return sign.found
    raise AssertionError(f"no meter has the sign {sign_id}")


@pytest.mark.parametrize(
    ("sign_id", "text"),
    [
        ("asks", "Which of these do you find hardest to remember?"),
        ("asks", "How do you wind down after nights?"),
        ("asks", "Anyone else counting the days to spring?"),
        ("channel", "Worried about your own tablets? Ring us on 555 0100."),
        ("channel", "Ask your own pharmacist before you mix them."),
        ("channel", "Book at cityhospital.example."),
        ("thanks", "Thank you for reading to the end."),
        ("thanks", "Your feedback changed our waiting room."),
        ("answers", "Many parents ask whether a fever is good. It can be."),
        ("answers", "Does a cold need antibiotics? No. It is a virus."),
        ("house", "Come to City Hospital for your jab."),
        ("house", "A good day. #CityHospital"),
        ("credit", "Thank you to our cleaners, who make all of it possible."),
        ("credit", "Proud of the night team."),
        ("credit", "Great talk by @drokafor."),
        ("where", "Saturday, 9 am, in the main hall."),
        ("where", "Read more at cityhospital.example."),
        ("tags", "Wash your hands. #HandHygiene"),
        ("tags", "Thank you. #nurses"),
        ("picture", "A photo of our new door. Image description: a blue door."),
        ("feels", "I am so tired and so proud."),
        ("feels", "Cried in the car. Went back in."),
        ("grateful", "Grateful for tea."),
        ("hopes", "I hope tomorrow is kinder."),
        ("learnt", "It taught me to sit down first."),
        ("first", "Flu shots are here."),
        ("action", "Wash your hands for 20 seconds."),
        ("action", "If you feel dizzy, call us."),
        ("source", "Half of them happen at home (WHO, 2024)."),
        ("dated", "As of November 2026, both are in stock."),
        ("whole", "About 20% of us, or 2 in 10 people."),
        ("known", "There is an outbreak of mumps. We do not know yet where it began."),
    ],
)
def test_a_sign_is_seen(sign_id, text):
    assert has(text, sign_id)


@pytest.mark.parametrize(
    ("sign_id", "text"),
    [
        ("asks", "What are your symptoms?"),
        ("asks", "Tell me, which medications do you take?"),
        ("asks", "Does a cold need antibiotics? No."),
        ("channel", "A calm day with two coffees."),
        ("thanks", "No thanks."),
        ("house", "Come to the lake."),
        ("credit", "I did it all by myself."),
        ("where", "It was a good day."),
        ("tags", "Wash your hands. #handhygiene"),
        ("tags", "#One #Two #Three #Four"),
        ("picture", "A photo of our new door."),
        ("feels", "Flu is a virus."),
        ("hopes", "Flu is a virus."),
        ("learnt", "Flu is a virus."),
        ("first", "Hi everyone!"),
        ("first", "Have you had your shot?"),
        ("action", "Flu is a virus."),
        ("source", "Half of them happen at home."),
        ("source", "Half of them happen at home, says the CDC."),
        ("dated", "Both are in stock."),
        ("whole", "About 20% of us."),
        ("known", "There is an outbreak of mumps. Stay calm."),
    ],
)
def test_a_sign_is_missed(sign_id, text):
    assert not has(text, sign_id)


def test_every_addition_gives_its_sign_and_keeps_what_was_written():
    text = "About 20% of the photos show an outbreak of #handhygiene"
    for context in (WORK, HOME, Context(mode=Mode.REPLY)):
        for meter in meters(text, context, CARD):
            for sign in meter.signs:
                if sign.addition is None:
                    continue
                edit = joined(text, sign.addition.edits)
                after = text[: edit.start] + edit.text + text[edit.end :]
                assert "20% of the photos" in after
                again = signs(after, meter.strength, context)[sign.id]
                assert again.found, (meter.strength, sign.id, after)
                assert again.addition is None


def test_an_addition_is_a_paragraph_of_its_own_at_the_end():
    sign = signs("One line.  \n", Strength.TWO_WAY)["thanks"]
    [edit] = sign.addition.edits
    assert edit.text.startswith("\n\nThank you")
    assert (edit.start, edit.end) == (9, 12)


def test_nothing_is_offered_for_what_is_there():
    assert signs("Which one do you like?", Strength.TWO_WAY)["asks"].addition is None


def test_without_a_card_nothing_is_invented():
    found = signs("One line.", Strength.REACH, Context(), Card())
    assert found["house"].addition is None
    assert "‹" in found["where"].addition.edits[0].text


def test_a_private_profile_is_not_asked_to_name_its_house():
    found = signs("One line.", Strength.REACH, HOME)
    assert "house" not in found
    assert found["whose"].addition.edits[0].text.endswith("My own views.")


def test_a_reply_is_asked_for_less():
    reply = Context(mode=Mode.REPLY)
    assert set(signs("Thank you.", Strength.TWO_WAY, reply)) == {"channel", "thanks"}
    assert set(signs("Thank you.", Strength.REACH, reply)) == {"where"}


def test_the_blocks_are_the_part_of_the_signs_that_stand():
    empty = meters("A line.", WORK, CARD)
    full = meters(
        "Cried in the car. I am grateful. I hope for spring. It taught me a lot.", WORK, CARD
    )
    levels = {meter.strength: (meter.level, meter.word) for meter in full}
    assert levels[Strength.HUMAN] == (3, "Good")
    assert {m.strength: m.word for m in empty}[Strength.HUMAN] == "Not yet"
    assert all(meter.word == LEVELS[meter.level] for meter in (*empty, *full))


def test_a_long_text_is_looked_at_from_its_beginning():
    text = "I am proud. " + "Flu is a virus. " * 4000
    assert has(text, "feels")


def test_nothing_at_all_has_four_empty_meters():
    found = meters("", WORK, CARD)
    assert [meter.strength for meter in found] == list(Strength)
    assert all(meter.level == 0 for meter in found)


def test_a_stamp_counts_and_a_claim_without_one_is_offered_the_seven_steps():
    claim = "Half of all falls happen at home."
    sign = signs(claim, Strength.CLEAR)["checked"]
    assert (sign.found, sign.opens) == (False, "verify")
    assert signs(claim, Strength.CLEAR, card=Card(verified=True))["checked"].found
    assert "checked" not in signs("A calm day.", Strength.CLEAR)
