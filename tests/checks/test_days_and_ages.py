"""Exact days of care and ages of ninety and more; and days and ages that are everybody's."""

import pytest

DATE, AGE = "patient-date", "patient-great-age"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("She was intubated on 2024-03-09 and woke up cross.", "2024-03-09"),
        ("Came off the ventilator on the 3rd of May, and he waved.", "3rd of May"),
        ("He was discharged on the 14th, singing.", "the 14th"),
        ("She coded last Tuesday at 4:12 and is knitting now.", "last Tuesday at 4:12"),
        ("Our lad passed away on Boxing Day.", "Boxing Day"),
        ("the boy was admitted March third", "March third"),
        ("Baby girl, 09/03/24, 3,410 g, dad fainted.", "09/03/24"),
    ],
)
def test_a_day_next_to_one_patient_is_marked_in_any_format(found, text, day):
    [quote] = found(DATE, text)
    assert day in quote


@pytest.mark.parametrize(
    "text",
    [
        "World AIDS Day is on 1 December. Get tested.",
        "Flu season starts in October, the clinic on 12 October is free.",
        "Dr Brandvold takes over the chair of surgery from 1 January.",
        "I was admitted on 3 May and they were kind.",
        "Most patients admitted on 3 May waited less than an hour.",
        "In 1846, on 16 October, he was given ether.",
        "The strike vote is on 9 June and he will count.",
        "The trial ran from 3 May to 9 June.",
        "The choir's Christmas concert is on 12 December.",
    ],
)
def test_a_day_in_everybodys_diary_is_let_be(disturbed, text):
    assert disturbed(DATE, text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Shoulder dislocation, 91M, cause: kayak.", "91M"),
        ("one of my ladies turned 103 on the unit", "103"),
        ("My oldest regular turned one hundred and four this month.", "one hundred and four"),
        ("Hedwig, 96, never took her tablets without a song.", "96"),
        ("carved her own roast on her ninety-eighth birthday", "ninety-eighth birthday"),
        ("Miss Delacroix (101) won at cards in the ward.", "101"),
        ("a lady of 98 from the list", "98"),
        ("he is in his nineties and had the surgery", "nineties"),
        ("Our centenarian got her pacemaker.", "centenarian"),
        ("a lady born 1919 with the smoothest elbows", "born 1919"),
    ],
)
def test_a_great_age_is_marked_however_it_is_said(found, text, age):
    assert found(AGE, text) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "People aged 90 and over get the booster first.",
        "Gran, 97, taught me the foxtrot in our kitchen.",
        "Dad is 91 today and shaved at six.",
        "The practice turns 103 today, cake for all patients.",
        "Sats 96, pulse 101, fever 101.",
        "In the UK it's 111, and 112 works too.",
        "Our 95-year-old tortoise has better knees than us.",
        "She weighs 92 kg and walked 101 steps.",
        "The physician who founded us was 94 years old in 1871.",
    ],
)
def test_other_numbers_from_ninety_on_are_let_be(disturbed, text):
    assert disturbed(AGE, text) == []
