"""Words that together make a statement, wherever they stand in a sentence."""

import pytest

from checks.model import Span
from checks.myths.terms import WINDOW, Terms, parts, tokens

TEA = [["tea", "brew*"], ["cough*", "sore throat*"], ["cure*", "get rid of"]]
HATS = [["hat", "hats"], ["don't work", "useless"]]
TERMS = Terms([TEA, HATS])


def numbers(text):
    return [made.number for made in TERMS.made(tokens(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tea cures every cough.", [0]),
        ("You can get rid of sore throats with a good brew", [0]),
        ("A cough? Cured by TEA!", [0]),
        ("Tea is nice and coughs are not.", []),
        ("Teapots cure coughs.", []),
        ("To get rid of a hat, brew something.", []),
        ("Hats don't work, they are useless.", [1]),
        ("Hats do work.", []),
        ("Tea cures a cough and hats are useless.", [0, 1]),
        ("", []),
    ],
)
def test_a_statement_needs_a_term_of_every_group(text, found):
    assert sorted(numbers(text)) == found


def test_it_says_where_the_nearest_words_stand_and_all_of_its_terms():
    text = "Tea, they say: my tea cures each cough."
    [made] = TERMS.made(tokens(text))
    assert text[made.start : made.end] == "tea cures each cough"
    assert [text[slice(*word)] for word in made.words] == ["Tea", "tea", "cures", "cough"]
    moved = made.moved(5)
    assert (moved.start, moved.end) == (made.start + 5, made.end + 5)
    assert moved.words[0] == Span(5, 8)


def test_words_that_stand_far_apart_make_nothing():
    near = "tea " + "so " * (WINDOW - 3) + "cures coughs"
    assert numbers(near) == [0]
    assert numbers("so " + near.replace("tea ", "tea so ")) == []


@pytest.mark.parametrize("term", ["", " ", "*", "a*", "te*a", "side-effect", "so  far", "tea."])
def test_what_is_no_term_is_refused(term):
    with pytest.raises(ValueError, match="no term"):
        parts(term)


def test_a_curly_apostrophe_is_an_apostrophe():
    assert parts("don’t work*") == ["don't", "work*"]


@pytest.mark.parametrize("statement", [[], [["tea"], []]])
def test_a_statement_without_words_is_refused(statement):
    with pytest.raises(ValueError, match="needs"):
        Terms([statement])
