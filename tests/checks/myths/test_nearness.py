"""Which known myth a sentence is nearest to, in whatever words."""

import pytest

from checks.myths.nearness import Nearness, starts
from checks.myths.pack import load_pack, packed, read_pack, unpacked
from scripts.myths.__main__ import SOURCES, in_other_words
from tests.checks.myths.test_pack import CLASSES, GOOD


def test_words_begin_alike_whatever_their_ending_and_their_size():
    words = ["Vaccines, VACCINATION; mRNA no1", "a, of", "walk walks walked walking"]
    assert starts(words) == {"vaccin", "mrna", "no1", "walk"}


@pytest.mark.parametrize(
    ("sentence", "nearest"),
    [
        ("Coffee in the morning swells your toes.", 0),
        ("Swollen toes? Blame the kettle and its coffee.", 0),
        ("Frogs give you warts on both hands.", 1),
        ("It rains.", None),
        ("", None),
        ("…🎉!", None),
        ("Coffee and frogs.", None),
        ("Coffee for all.", None),
    ],
)
def test_the_one_that_clearly_leads_is_nearest(sentence, nearest):
    near = Nearness(
        [starts(["Tea and coffee swell toes."]), starts(["Frogs and toads give warts."])]
    )
    assert near.nearest(sentence) == nearest


def test_an_empty_pack_is_near_to_nothing():
    assert Nearness([]).nearest("Coffee swells your toes.") is None


def test_its_test_sentences_help_and_ship_as_the_beginnings_of_their_words():
    says = 'says = ["Kettles swell toes."]\nquiet = ["Toes like socks."]\n'
    pack = read_pack({"tea.toml": GOOD.replace("sources =", f"{says}sources =")}, CLASSES)
    [myth] = unpacked(packed(pack)).myths
    assert myth.near == {"kettl", "swell", "toe", "lik", "sock"}
    assert (myth.says, myth.quiet) == ((), ())
    assert {"kettl", "gout", "coffe"} <= myth.word_starts


@pytest.mark.parametrize(
    ("sentence", "id_"),
    [
        ("A scoop of lard on scalded fingers and they heal without a blister.", "burn-butter"),
        ("Wheeled walkers had both of mine walking weeks sooner.", "baby-walkers"),
        ("Our ward sang for the porter who retires today.", ""),
    ],
)
def test_a_known_myth_is_near_in_other_words(sentence, id_):
    myth = load_pack().nearest(sentence)
    assert (myth.id if myth else "") == id_


def test_hands_that_saw_one_sentence_of_each_myth_are_understood():
    """The figures of docs/TRUTH.md, held loosely: most are named, and few wrongly."""
    assert SOURCES.exists()
    for line in in_other_words():
        words = line.replace(",", "").replace(":", "").split()
        of, by_terms, right, wrong, either = (int(word) for word in words if word.isdigit())
        assert by_terms < either
        assert either >= 0.6 * of
        assert wrong <= 0.1 * (right + wrong)
