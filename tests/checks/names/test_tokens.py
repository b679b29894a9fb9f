"""Tokens know their place, however the text is encoded."""

import unicodedata

import pytest

from checks.names.tokens import tokens


def read(text):
    return [token.text for token in tokens(text)]


def test_words_numbers_and_signs_are_tokens():
    assert read("Pt Maria, 34F: O2 98%!") == [
        *("Pt", "Maria", ",", "34", "F", ":", "O", "2", "98", "%", "!"),
    ]


def test_links_handles_and_tags_say_only_what_they_are():
    text = "Ask @MariaLopez #TeamMaria maria@clinic.org https://maria.example/lopez www.maria.org"
    assert read(text) == ["Ask", "@", "#", "http", "http", "http"]


def test_a_possessive_stands_alone():
    assert read("Maria's mom, Maria’s mom") == ["Maria", "'s", "mom", ",", "Maria", "'s", "mom"]


def test_names_with_hyphens_and_apostrophes_stay_whole():
    assert read("Jean-Luc O’Brien D'Angelo") == ["Jean-Luc", "O'Brien", "D'Angelo"]


def test_letters_that_stand_apart_are_a_word():
    text = "my M a r i a G a r c i a went"
    found = {token.text: text[token.start : token.end] for token in tokens(text)}
    assert found["Maria"] == "M a r i a"
    assert found["Garcia"] == "G a r c i a"


def test_two_letters_that_stand_apart_are_no_word():
    assert read("vitamin B C") == ["vitamin", "B", "C"]


@pytest.mark.parametrize(
    "raw", ["Jose\u0301", "Jos\u00e9", "Jo\u00adse\u0301", "Jo\u200bs\u00e9", "𝐉𝐨𝐬é"]
)
def test_a_word_reads_the_same_however_it_is_encoded(raw):
    text = f"😀 {raw} left"
    _, name, _ = tokens(text)
    assert name.text == "José"
    assert text[name.start : name.end] == raw


def test_places_hold_for_any_text():
    text = unicodedata.normalize("NFD", "Zoë 👩🏽‍⚕️ told Łukasz’s mother: “é”\u200d\n\nBjörk")
    for token in tokens(text):
        assert 0 <= token.start < token.end <= len(text)
        assert not text[token.start : token.end].isspace()


def test_nothing_has_no_tokens():
    assert read("") == read(" \n\t\u200b ") == []
