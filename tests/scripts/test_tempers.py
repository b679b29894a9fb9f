"""Words of scorn and anger are chosen by what they mean, how often, and a recipe."""

import tomllib

import pytest

from checks.detectors.tempers import AMBIGUOUS, load_tempers, plural
from scripts.lexicon.tempers import RECIPE, chosen
from scripts.lexicon.wordnet import WordNet

RECIPES = tomllib.loads(RECIPE.read_text(encoding="utf-8"))
NOUNS = """\
00000001 18 n 01 oaf 0 001 ~ 00000002 n 0000 | a clumsy person
00000002 18 n 02 lummox 0 Gawker 0 001 @ 00000001 n 0000 | a big oaf
00000003 18 n 01 clown 0 001 @ 00000001 n 0000 | a fool
00000004 18 n 01 clown 0 000 | who makes people laugh
"""
SENSES = """\
oaf%1:18:00:: 00000001 1 2
lummox%1:18:00:: 00000002 1 0
gawker%1:18:00:: 00000002 1 0
clown%1:18:00:: 00000004 1 9
clown%1:18:01:: 00000003 2 1
"""


class Often:
    """Every word is met once in a million words, but for one that is met all the time."""

    def zipf(self, word):
        return 7.0 if word == "oaf" else 3.0


def choose(**changes):
    recipe = {
        "roots": ["oaf.n.1"],
        "without": [],
        "share": 0.5,
        "least": 1,
        "most": 9,
        "also": [],
        "stop": [],
    }
    net = WordNet({"data.noun": NOUNS, "index.sense": SENSES})
    return chosen(net, Often(), recipe | changes)


def test_what_stands_below_a_root_is_chosen_and_names_are_not():
    assert choose() == {"oaf", "lummox"}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"most": 5}, {"lummox"}),
        ({"stop": ["lummox"]}, {"oaf"}),
        ({"also": ["muppet", "two words"]}, {"oaf", "lummox", "muppet"}),
    ],
)
def test_the_recipe_has_the_last_word(changes, expected):
    assert choose(**changes) == expected


@pytest.mark.parametrize("name", ["insult", "scorn", "anger"])
def test_what_ships_was_made_with_the_recipe(name):
    words = getattr(load_tempers(), name)
    recipe = RECIPES[name]
    single = {word for word in recipe["also"] if word.isalpha()}
    assert single <= words
    assert not {word for word in recipe["stop"] if word not in single} & words


def test_plurals_are_known_and_findings_are_no_scorn():
    tempers = load_tempers()
    assert {"liar", "liars", "bully", "bullies"} <= tempers.insult
    assert not {"obese", "demented", "psychotic", "incontinent", "addict"} & tempers.scorn
    assert plural("louse") == "louses"
    assert AMBIGUOUS & tempers.insult
