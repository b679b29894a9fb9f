"""What the weights of owners were learnt from, and how examples are read."""

import json
from pathlib import Path

import pytest

from checks.detectors.identifiers.owners import FILE
from scripts.identifiers.__main__ import MANIFEST, RESOURCES
from scripts.identifiers.examples import PLAIN, of_posts, plain
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
    assert made["plain"] == sha256(PLAIN), "run `make owners` again"


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
    lines = PLAIN.read_text(encoding="utf-8").splitlines()
    sentences = [line for line in lines if line and not line.startswith("#")]
    met = {int(example.post.removeprefix("plain-")) for example in plain()}
    missed = [line for number, line in enumerate(sentences) if number not in met]
    assert missed == []


@pytest.mark.parametrize("folder", [Path(RESOURCES)])
def test_the_manifest_names_its_command(folder):
    assert "make owners" in (folder / MANIFEST).read_text(encoding="utf-8")
