"""The lexicons know what their classes mean, and leave everyday words alone."""

import hashlib
import json
import time
import tomllib
import tracemalloc
from pathlib import Path

import pytest

import resources
from checks.lexicon import FILE, PROPER, WORD, Lexicon, WordClass, load_lexicon

SAID = tomllib.loads(
    (Path(__file__).parent.parent / "data" / "lexicon.toml").read_text(encoding="utf-8")
)


def classes(phrase):
    """Return the classes of the match that ends where the phrase ends."""
    words = WORD.findall(phrase.lower())
    return {
        word_class
        for _, last, entry in load_lexicon().find(words)
        if last == len(words) - 1
        for word_class in entry.classes
    }


def matches(text, lexicon=None):
    words = WORD.findall(text.lower())
    found = (lexicon or load_lexicon()).find(words)
    return [(" ".join(words[first : last + 1]), set(entry.classes)) for first, last, entry in found]


def commonness(phrase):
    return load_lexicon().find(WORD.findall(phrase.lower()))[-1][2].commonness


def test_every_class_is_asked_for():
    assert set(SAID["knows"]) == set(WordClass)
    assert all(len(set(phrases)) >= 25 for phrases in SAID["knows"].values())
    assert len(set(SAID["nothing"]["words"])) >= 120


@pytest.mark.parametrize("word_class", list(WordClass))
def test_a_class_knows_what_it_means(word_class):
    phrases = SAID["knows"][word_class]
    missed = [phrase for phrase in phrases if word_class not in classes(phrase)]
    assert len(missed) <= 0.15 * len(phrases), missed


def test_everyday_words_belong_to_no_class():
    words = SAID["nothing"]["words"]
    wrong = [word for word in words if matches(word)]
    assert len(wrong) <= 0.03 * len(words), wrong


@pytest.mark.parametrize("word", SAID["not"])
def test_a_word_is_not_in_a_class_by_a_rare_sense(word):
    assert not classes(word) & set(SAID["not"][word])


def test_the_longest_phrase_is_reported_once():
    found = matches("Sickle cell disease and a hip replacement")
    assert [phrase for phrase, _ in found] == ["sickle cell disease", "hip replacement"]


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("wolves", WordClass.ANIMAL),
        ("mice", WordClass.ANIMAL),
        ("kangaroos'", WordClass.ANIMAL),
        ("parrot’s", WordClass.ANIMAL),
        ("cherries", WordClass.FOOD),
        ("knives", WordClass.OBJECT),
        ("toothbrushes", WordClass.OBJECT),
        ("policewomen", WordClass.OCCUPATION),
        ("churches", WordClass.SETTING),
        ("Crohn’s disease", WordClass.CONDITION),
        ("fiancée", WordClass.RELATION),
        ("half-brothers", WordClass.RELATION),
        ("stabbed", WordClass.INJURY),
    ],
)
def test_forms_of_a_word_are_known(said, known):
    assert known in classes(said)


@pytest.mark.parametrize("word", ["does", "stays", "works", "numbers", "mine", "scares"])
def test_what_only_looks_like_a_plural_is_not_one(word):
    assert not matches(word)


def test_a_compound_is_what_its_last_noun_says():
    assert matches("liver transplant") == [("liver transplant", {WordClass.PROCEDURE})]
    assert matches("a bus driver") == [("bus driver", {WordClass.OCCUPATION})]
    assert matches("their football coach") == [("football coach", {WordClass.PUBLIC_ROLE})]


def test_what_stands_before_a_part_of_the_body_may_say_what_became_of_it():
    assert matches("a broken arm") == [("broken arm", {WordClass.INJURY})]
    assert matches("an artificial leg") == [("artificial leg", {WordClass.MARK})]
    assert matches("broken and the arm")[-1] == ("arm", {WordClass.BODY})


def test_a_word_of_two_classes_has_both():
    assert {WordClass.ANIMAL, WordClass.REGION} <= classes("turkey")


def test_names_need_a_capital_that_the_caller_sees():
    assert classes("polish") <= PROPER
    assert classes("duluth") <= PROPER


def test_common_things_are_more_common_than_rare_ones():
    assert commonness("asthma") > commonness("endometriosis") > commonness("tularemia")
    assert commonness("dog") > commonness("goat") > commonness("kangaroo") > commonness("tapir")
    assert commonness("heart attack") > commonness("cystic fibrosis")


def test_empty_words_and_odd_signs_are_no_trouble():
    assert load_lexicon().find([]) == []
    assert load_lexicon().find(["", "'", "’s", "\ud800", "ß", "a" * 10_000]) == []


def test_time_grows_with_the_text_and_no_faster():
    lexicon, words = load_lexicon(), ["sickle", "cell", "hip", "broken", "x", "does"] * 5_000

    def taken(count):
        started = time.perf_counter()
        lexicon.find(words[:count])
        return time.perf_counter() - started

    taken(3_000)
    assert min(taken(30_000) for _ in range(3)) < 30 * min(taken(3_000) for _ in range(3))


def test_it_is_small_and_soon_there():
    assert len(resources.read_bytes(FILE)) <= 400_000
    load_lexicon.cache_clear()
    tracemalloc.start()
    load_lexicon()
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert memory <= 12_000_000


def test_the_file_is_the_one_that_was_made():
    folder, _, name = FILE.rpartition("/")
    made = json.loads(resources.read_text(f"{folder}/made.json"))
    assert made["files"] == {name: hashlib.sha256(resources.read_bytes(FILE)).hexdigest()}


def test_a_line_that_is_no_list_is_an_error():
    with pytest.raises(ValueError, match="unpack"):
        Lexicon("animal|word\n")
    with pytest.raises(ValueError, match="monster"):
        Lexicon("monster 3|word\n")
