"""Numbers, contacts, pages, homes, places and beds of one person; and what only looks like it."""

import subprocess
import sys

import pytest

from checks import Checker, Context, Mode, Rulebook, Severity, load_rulebook
from checks.detectors.identifiers import values

NUMBER, IDENTITY, DEVICE = "patient-number", "patient-identity", "patient-device"
BIRTH, CONTACT, PAGE = "patient-birth-date", "patient-contact", "patient-page"
ADDRESS, PLACE, BED = "patient-address", "patient-place", "patient-bed"
ALL = (NUMBER, IDENTITY, DEVICE, BIRTH, CONTACT, PAGE, ADDRESS, PLACE, BED)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("mrn ends 4471, please look", "mrn ends 4471"),
        (
            "MRN: four four one seven two, said out loud at the bus stop.",
            "MRN: four four one seven",
        ),
        ("Who has the notes of hosp. no. Q771 045?", "hosp. no. Q771 045"),
        ("Denied again: policy number HJ/55201/09.", "policy number HJ/55201/09"),
        ("invoice #D-10937 went to his widow", "invoice #D-10937"),
        ("Medicare 1EG4-TE5-MK73 was on the floor", "Medicare 1EG4-TE5-MK73"),
        ("left on the copier: 1EG4-TE5-MK73", "1EG4-TE5-MK73"),
        ("Her scan is under case no. 24/11708.", "case no. 24/11708"),
    ],
)
def test_a_record_number_is_a_cue_and_its_value(found, text, number):
    [quote] = found(NUMBER, text)
    assert quote.startswith(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ssn 219 09 9999", "ssn 219 09 9999"),
        ("last four of his social are 4471", "last four of his social are 4471"),
        ("219-09-9999 in the subject line", "219-09-9999"),
        ("the prisoner's number, A4471FQ, broken jaw", "prisoner's number, A4471FQ"),
        ("his pilot's licence 40-F-7713", "pilot's licence 40-F-7713"),
        ("typed her NPI 1234567893 for the referral", "NPI 1234567893"),
        ("voiceprint file 20-8812 is hers", "voiceprint file 20-8812"),
        ("paid from GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 32"),
    ],
)
def test_an_identity_number_is_marked(found, text, number):
    assert found(IDENTITY, text) == [number]


def test_the_writers_own_licence_is_let_be(disturbed):
    assert disturbed(IDENTITY, "My licence number is RN 4471902.") == []
    assert disturbed(IDENTITY, "Our NPI is 1234567893.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Recall: serial 4471-A to 4490-C of the pump, says the manufacturer.",
        "The lift has serial 20-8812 and a temper.",
        "Case 3 is a man of forty. Case 4 is a dog.",
        "Trial NCT01234567, PMID 12345678, ISRCTN12345678, doi 10.1001/jama.2024.1234.",
        "ICD-10 E11.9, CPT 99213, ISO 13485, ISBN 978-3-16-148410-0.",
        "House Bill 1204 and Senate bill no. 4471 were passed.",
        "Version 12.4.1 costs 4,471 and weighs 219 kg.",
        "H5N1, B12, 120/80, 24/7, 10,000 steps, 500 mg.",
        "Bus 4471 stops at the door.",
    ],
)
def test_what_carries_digits_and_is_no_ones_stays_quiet(disturbed, text):
    assert {rule: disturbed(rule, text) for rule in ALL if disturbed(rule, text)} == {}


def test_a_plate_and_a_device_need_somebody_near(found, disturbed):
    assert found(DEVICE, "Her insulin pump serial is KX-5519-B.") != []
    assert disturbed(DEVICE, "Pump serial KX-5519-B has the best manual on the market.") == []
    assert found(DEVICE, "He fainted in the red Corsa LK 55 TRV.") == ["LK 55 TRV"]
    assert found(DEVICE, "the VIN 1M8GDM9AXKP042788 is his") != []
    assert found(DEVICE, "the word 1M8GDM9A1KP042788 fails the check") == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("dob 3/7/61, left knee", "dob 3/7/61"),
        ("D.O.B. 30.11.48, allergies: his wife's cooking", "D.O.B. 30.11.48"),
        ("date of birth: 14th of March 1958", "date of birth: 14th of March 1958"),
        ("born 1931-06-02, and still cycling", "born 1931-06-02"),
    ],
)
def test_a_birth_date_is_marked_in_any_format(found, text, date):
    assert found(BIRTH, text) == [date]


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("His daughter's mobile is 07700 900 621 if you want her.", "07700 900 621"),
        ("call him back on (604) 555-0119 ext 4", "(604) 555-0119 ext 4"),
        ("texts from +44 7700 900123 all night", "+44 7700 900123"),
        ("She gave five five five, oh one two six and coughed.", "five five five, oh one two six"),
        ("Her asthma diary comes from hotrod1969@zoomail.example.", "hotrod1969@zoomail.example"),
        ("he spelled it: big dave at trout pond dot example, collapsed lung", "dave at trout"),
        ("Fax for the man with the knee: he wants it on fax 415-555-0163", "415-555-0163"),
    ],
)
def test_a_contact_of_a_person_in_care_is_marked(found, text, contact):
    [quote] = found(CONTACT, text)
    assert contact in quote


@pytest.mark.parametrize(
    "text",
    [
        "Call or text 988, 911, 112, 999, 111, 211 or 311.",
        "Quit line: 1-800-784-8669. Poison Control: 1-800-222-1222.",
        "Free from any phone: 0800 123 4567.",
        "To book a flu shot ring 555-0142, and bring your mum.",
        "RSVP to 555-0142 by Friday.",
        "We are hiring: ask for Summer on 555-0195.",
        "Write to jobs@larkmoor.example or hello@larkmoor.example.",
        "His recovery was long. Questions about rehab? 555-0142.",
        "The trial ran 2019-2024 and had 1204-1310 people a year.",
        "My own mobile is 555-0162.",
    ],
)
def test_a_contact_for_everybody_is_let_be(disturbed, text):
    assert disturbed(CONTACT, text) == []


@pytest.mark.parametrize(
    "line",
    ["US 1-800-222-1222", "1-800-QUIT-NOW", "1-800-784-8669", "888 555 0199", "0800 123 4567"],
)
def test_a_free_line_told_beside_somebodys_care_is_no_number_of_theirs(found, line):
    text = f"Her neighbour's boy had a seizure; the paper on the fridge says {line}."
    assert found(NUMBER, text) == []
    assert found(CONTACT, text) == []


def test_a_file_that_only_begins_like_a_free_line_is_marked(found):
    assert found(NUMBER, "The boy had a seizure; 800-22-1222-9 is on his band.") == [
        "800-22-1222-9"
    ]


def test_the_clinics_own_card_is_let_be(found):
    text = "She is in recovery; her sister's phone is 555-0142."
    assert found(CONTACT, text) == ["555-0142"]
    assert found(CONTACT, text, public_contacts=frozenset({"(555) 0142"})) == []


def test_a_reply_may_give_the_desks_phone_but_not_a_patients(found):
    reply = {"mode": Mode.REPLY, "reply_to": "Nobody rang me."}
    assert found(CONTACT, "Mrs Quist in patient relations helps: 555-0142.", **reply) == []
    assert found(CONTACT, "We rang her mobile, 555-0142, twice.", **reply) == ["555-0142"]


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Our patient @tern_and_co sends cake.", "@tern_and_co"),
        ("@salt.and.oats, your stitches come out on Monday!", "@salt.and.oats"),
        ("he paints since the stroke, @lefty.paints", "@lefty.paints"),
        (
            "Her wig fund is nearly full: pledge.example/bald-and-bossy",
            "pledge.example/bald-and-bossy",
        ),
        ("portal.example/chart?mrn=4471902 opens for anybody", "portal.example/chart?mrn=4471902"),
        ("one rash photo, 63 times, from 192.0.2.146", "192.0.2.146"),
        ("the depression form came in from 2001:db8::7e4", "2001:db8::7e4"),
    ],
)
def test_a_page_of_a_person_in_care_is_marked(found, text, page):
    assert found(PAGE, text) == [page]


@pytest.mark.parametrize(
    "text",
    [
        "Great thread by @reed_otter on sepsis.",
        "Follow @CDCgov and @NHSuk for flu news.",
        "Read https://www.cdc.gov/flu and larkmoor.example/asthma first.",
        "At 10:30:15 and 12:45 the alarm rang. Version 1.2.3.4 is out.",
        "Our charity walk: justgiving.com/larkmoor, every penny for the garden.",
    ],
)
def test_public_pages_are_let_be(disturbed, text):
    assert disturbed(PAGE, text) == []


def test_a_clinics_own_handle_is_not_a_patients(found):
    text = "Our patient @tern_and_co sends cake."
    assert found(PAGE, text, public_contacts=frozenset({"@tern_and_co"})) == []


def test_an_address_counts_only_with_somebody_in_care(found):
    assert found(ADDRESS, "Welfare check at 22 Quarry Terrace, third this week.") != []
    assert found(ADDRESS, "The stroke was in Flat 5, and she waved.") == ["Flat 5"]
    assert found(ADDRESS, "His insulin goes to P.O. Box 412.") == ["P.O. Box 412"]
    assert found(ADDRESS, "Blood drive on Saturday at 40 Tamarack Street.") == []
    assert found(ADDRESS, "We have moved to 8 Tanner Row, step-free.") == []


def test_a_place_is_only_a_caution_and_states_are_wide_enough():
    rules = load_rulebook().rules
    checker = Checker(Rulebook({PLACE: rules[PLACE]}))
    [finding] = checker.check("A girl from Kestrel House was admitted with measles.", Context())
    assert (finding.quote, finding.severity) == ("from Kestrel House", Severity.CAUTION)
    assert checker.check("A girl from Ohio was admitted with measles.", Context()) == ()


def test_the_employer_is_no_secret(found):
    text = "A man at Quarry Mill was diagnosed with lead poisoning."
    assert found(PLACE, text) == ["at Quarry Mill"]
    assert found(PLACE, text, organisations=frozenset({"Quarry Mill"})) == []


@pytest.mark.parametrize(
    ("text", "bed"),
    [
        ("4B crashed twice and pulled out his line", "4B"),
        ("Mr Grumpy in 12 asked me to marry him", "Mr Grumpy in 12"),
        ("when rm 118b says one more thing", "rm 118b"),
        ("tell me why bed twenty-two ordered a pizza", "bed twenty-two"),
        ("cubicle 9's been asleep for an hour", "cubicle 9"),
        ("the harbour pilot in chair 9 finished chemo", "pilot in chair 9"),
    ],
)
def test_a_bed_stands_for_who_lies_there(found, text, bed):
    [quote] = found(BED, text)
    assert bed in quote


@pytest.mark.parametrize(
    "text",
    [
        "Open evening for nurses: 14 March, lecture room 2.",
        "Watching that hospital drama: bed 5 has amnesia again.",
        "The plinth in bay 2 gave way under a physiotherapist.",
        "We waited 19 hours for a bed and 12 for a chair.",
        "unit 47 smells like egg and unit 52 does too",
        "Bus 12 in 14 minutes.",
    ],
)
def test_a_room_for_everybody_is_no_bed(disturbed, text):
    assert disturbed(BED, text) == []


def test_check_digits_tell_a_number_from_a_near_miss():
    assert values.is_card("4111 1111 1111 1111")
    assert not values.is_card("4111 1111 1111 1112")
    assert values.is_iban("GB82 WEST 1234 5698 7654 32")
    assert not values.is_iban("GB82 WEST 1234 5698 7654 33")
    assert values.is_vin("1M8GDM9AXKP042788")
    assert not values.is_vin("1M8GDM9A1KP042788")
    assert values.is_nhs("943 476 5919")
    assert not values.is_nhs("943 476 5918")
    assert values.is_ssn("219-09-9999")
    assert not values.is_ssn("900-09-9999")


@pytest.mark.parametrize("check", [values.is_card, values.is_iban, values.is_vin, values.is_nhs])
@pytest.mark.parametrize("typed", ["", " ", "٣٤٥", "O" * 40, "0" * 16, "not a number at all"])
def test_a_check_says_no_to_anything_else(check, typed):
    assert not check(typed)


def test_numbering_plans_load_only_for_a_text_with_a_number():
    code = (
        "import sys\n"
        "from checks import Checker, Context, load_rulebook\n"
        "checker = Checker(load_rulebook())\n"
        "checker.check('A calm day, 12 coffees.', Context())\n"
        "print('phonenumbers' in sys.modules)\n"
        "checker.check('Call her at 212-555-0188.', Context())\n"
        "print('phonenumbers' in sys.modules)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "True"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Potassium 8.9 twice, please look at KD/23/004412 before he collapses.", "KD/23/004412"),
        ("One more slide for the biopsy: M-19-30772.", "M-19-30772"),
        ("She waits since spring and 140361-888K was typed wrong again.", "140361-888K"),
        ("He spelled it out: four four oh one nine two.", "four four oh one nine two"),
    ],
)
def test_a_code_needs_no_cue_where_somebody_is_spoken_of(found, text, code):
    assert found(NUMBER, text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "The scanner KD/23/004412 was switched off.",
        "She says the trial is NCT05550137 and the batch 24-0071-KX.",
        "Five four three two one, and she jumped.",
        "She ran in 2021-2024 and treated 12 500 people on 12-03-2021.",
    ],
)
def test_a_code_of_nobody_is_let_be(disturbed, text):
    assert disturbed(NUMBER, text) == []
