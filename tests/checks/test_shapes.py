"""What looks like an identifier, before anybody asks whose it is."""

import itertools

import pytest

from checks.detectors.identifiers.rules import shapes
from checks.detectors.identifiers.shape import MOST, Taken, sketch
from checks.detectors.reading import page


def seen(text):
    return [(shape.how, text[shape.start : shape.end]) for shape, _ in shapes(page(text))]


@pytest.mark.parametrize(
    ("text", "how", "quote"),
    [
        ("MRN 4471-20 is open", "record", "MRN 4471-20"),
        ("it was 24/118/K on the screen", "code", "24/118/K"),
        ("the sign says KX14 DPO in green", "plate", "KX14 DPO"),
        ("he spelt Bravo, nine, two, four, four", "aloud", "Bravo, nine, two, four, four"),
        ("paid with 4111 1111 1111 1111 at noon", "card", "4111 1111 1111 1111"),
        ("it said 219-09-9999 twice", "ssn", "219-09-9999"),
        ("dial +44 7700 900123 first", "phone", "+44 7700 900123"),
        ("to ana.b@mail.example today", "mail", "ana.b@mail.example"),
        ("walked to 14 Alder Road alone", "street", "14 Alder Road"),
        ("asleep at Kievitlaan 28 since noon", "street", "Kievitlaan 28"),
        ("a fall at Bäckvägen 17 B again", "street", "Bäckvägen 17 B"),
        ("soup in Rua das Flores 308 today", "street", "Rua das Flores 308"),
        ("the roof of 4-17-2 Midorigaoka fell", "street", "4-17-2 Midorigaoka"),
        ("he pays with oakfarm52@okexample now", "mail", "oakfarm52@okexample"),
        ("ring 555-0142 daytime only", "phone", "555-0142"),
        ("all of LS6 3QP knows", "postcode", "LS6 3QP"),
        ("born, dob 4/9/57, in the car", "birth", "dob 4/9/57"),
        ("His scan was on 9 Jan. and he is fine.", "day", "on 9 Jan"),
        ("hers is 5.IX.2022, cord and all", "date", "5.IX.2022"),
        ("the wristband of 3/8/1962 fell", "day", "3/8/1962"),
        ("waiting on 2 March in the rain", "day", "on 2 March"),
        ("Ilse is 93 and dances", "is", "93"),
        ("somebody of ninety-six came", "any", "ninety-six"),
        ("beside bed 12 stood a cake", "place", "bed 12"),
        ("posts as otter_and_sons there", "username", "otter_and_sons"),
        ("see @mossy_hen for more", "handle", "@mossy_hen"),
        ("written at tinywigs.example/blog now", "link", "tinywigs.example/blog"),
        ("it came from 203.0.113.77 at night", "machine", "203.0.113.77"),
    ],
)
def test_a_shape_is_found_whosever_it_is(text, how, quote):
    assert (how, quote) in seen(text)


def test_an_address_of_mail_holds_no_page():
    assert seen("to oana.quist@mail.example now") == [("mail", "oana.quist@mail.example")]


@pytest.mark.parametrize(
    "text",
    [
        "A calm day with two coffees and no alarms.",
        "We counted: one, two, three, four, five, jump.",
        "Trial NCT04567890, PMID 31234567, ISO 13485.",
        "From 2019-2024 it cost 12 000 a year.",
        "Call 1-800-222-1222 if a child ate a plant.",
        "The helpline's number, 0800 555 0119, is in the loo.",
        "My licence number is RN 4471902.",
        "Brigade 5 won 4-2-1 Saturday, delegate 4 cheered for Katie 12.",
        "The study of 2019-2024 had 1204-1310 people a year.",
        "Version 1.2.3.4 is out, and the file is named by nobody.",
        "The relatives' room no one uses is cold.",
        "She weighs 92 kg and walked 101 steps.",
        "In 1846, on 16 October, ether was given here.",
    ],
)
def test_what_can_be_nobodys_has_no_shape(text):
    assert seen(text) == []


def test_no_two_shapes_of_a_number_share_a_digit():
    text = "MRN 219-09-9999, phone 555-0142, card 4111 1111 1111 1111, plate KX14 DPO."
    spans = sorted((s.start, s.end) for s, _ in shapes(page(text)) if s.family == "number")
    assert len(spans) == 4
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))


def test_a_directory_is_cut_short():
    text = " ".join(f"Line {n}: 555-01{n:02}." for n in range(40))
    assert len(seen(text)) == MOST


def test_what_is_taken_stays_taken():
    taken = Taken()
    assert taken.take(3, 9)
    assert not taken.take(8, 12)
    assert taken.take(9, 12)


def test_a_sketch_keeps_how_a_value_is_written_and_not_what_it_says():
    assert sketch("KX14 DPO") == sketch("LT07 KWO") == "A292 A3"
    assert sketch("24-mb/11873") == "92-a2/95"
    assert len(sketch("1 " * 400)) < 30
