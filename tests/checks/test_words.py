"""Plain words and person-first words: helpful, quiet about names and chosen words."""

import tomllib

import pytest

import resources
from checks import Checker, Context, Rulebook, load_rulebook

RULES = load_rulebook().rules
WORDS = Rulebook({id_: RULES[id_] for id_ in ("plain-words", "person-first", "suicide-words")})


def fixed(text):
    return [
        (finding.quote, finding.fixes[0].text) for finding in Checker(WORDS).check(text, Context())
    ]


def test_a_fix_keeps_the_capital_of_the_word_it_replaces():
    assert fixed("Hypertension is common.") == [("Hypertension", "High blood pressure")]
    assert fixed("We utilize it.") == [("utilize", "use")]


def test_the_longest_entry_wins():
    assert fixed("Help for drug addicts here.") == [
        ("drug addicts", "people with a substance use disorder")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hypertension, or high blood pressure, has no symptoms.",
        "The Pulmonary Hypertension Association meets in May.",
        "Our renal team and the neonatal unit say thank you.",
        "#Hypertension awareness at kidney.example/renal",
        "Please do not call anyone “a diabetic”.",
        "A diabetic foot check takes five minutes.",
        "Diabetic ketoacidosis is an emergency.",
        "Alcoholics Anonymous meets on Monday.",
        "Autistic people and Deaf people tell us what they prefer to be called.",
        "An epileptic seizure needs calm and time.",
    ],
)
def test_names_tags_quotes_and_chosen_words_are_let_be(text):
    assert fixed(text) == []


@pytest.mark.parametrize("name", ["plain_words", "person_first"])
def test_no_better_word_needs_a_better_word(name):
    for word, better in tomllib.loads(resources.read_text(f"words/{name}.toml")).items():
        assert fixed(f"It is {better} here.") == [], word


@pytest.mark.parametrize("name", ["plain_words", "person_first"])
def test_every_word_of_the_tables_is_found(name):
    for word, better in tomllib.loads(resources.read_text(f"words/{name}.toml")).items():
        assert fixed(f"So {word}, they said.") == [(word, better)], word


@pytest.mark.parametrize("word", ["autistic", "deaf", "blind", "disabled person"])
def test_words_that_groups_choose_for_themselves_are_never_listed(word):
    table = tomllib.loads(resources.read_text("words/person_first.toml"))
    assert word not in {entry.lower() for entry in table}
