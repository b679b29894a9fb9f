"""What the weights of owners were learnt from, and how examples are read."""

import json

from checks.detectors.identifiers.owners import FILE
from scripts.identifiers.__main__ import MANIFEST, RESOURCES
from scripts.identifiers.examples import PLAIN, of_posts, plain
from scripts.marks import sentences
from scripts.names.made import sha256


def post(text, *marks, clean=False):
    expect = [
        {"category": category, "quote": quote, "severity": "block"} for category, quote in marks
    ]
    return {
        "id": "w0-1",
        "text": text,
        "profile": "professional",
        "mode": "post",
        "expect": expect,
        "clean": clean,
    }


def told(*posts):
    return [example.is_patients for example in of_posts(posts)]


def test_what_ships_was_learnt_from_the_sentences_that_are_here():
    made = json.loads((RESOURCES / MANIFEST).read_text(encoding="utf-8"))
    assert made["sha256"] == sha256(RESOURCES / FILE)
    assert made["plain"] == sha256(PLAIN), f"run `{made['command']}` again"


def test_a_short_mark_is_a_patients_and_what_is_unmarked_is_everybodys():
    text = "Her mobile is 555-0142, and ours is 555-0100."
    assert told(post(text, ("patient_info", "555-0142"))) == [True, False]


def test_a_long_mark_of_several_shapes_tells_of_none():
    text = "She came on 2 March and left on 9 March, and between them nobody slept for a minute."
    assert told(post(text, ("patient_info", text))) == []


def test_a_story_around_a_shape_says_nothing_of_it():
    text = "The only beekeeper of the island turned 97 on my ward."
    assert told(post(text, ("patient_mosaic", text))) == []
    assert told(post(text, ("rumor", text))) == [False]


def test_every_mark_in_the_plain_sentences_meets_a_shape():
    met = {int(example.post.removeprefix("plain-")) for example in plain()}
    missed = [text for number, (text, _) in enumerate(sentences(PLAIN)) if number not in met]
    assert missed == []
