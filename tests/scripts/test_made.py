"""What ships as the reader is what was made from what is committed."""

import hashlib
import json
from importlib.resources import files
from itertools import chain

import pytest

from scripts.reader.made import chosen
from scripts.reader.posts import FOLDER, read_folder
from scripts.reader.unseen import FILE
from scripts.reader.writers import FOLDS, HELD_BACK, trained_on

SHIPPED = files("resources").joinpath("reader")


@pytest.fixture(scope="module")
def made():
    return json.loads(SHIPPED.joinpath("made.json").read_text("utf-8"))


def sha256(raw):
    return hashlib.sha256(raw).hexdigest()


def test_every_file_is_the_one_that_was_made(made):
    assert made["files"].keys() == {"weights.onnx", "vocabulary.json", "grams.bin", "voice.json"}
    for name, known in made["files"].items():
        assert sha256(SHIPPED.joinpath(name).read_bytes()) == known, name


def test_the_posts_are_those_it_was_trained_on(made):
    here = {path.name: sha256(path.read_bytes()) for path in FOLDER.glob("*.jsonl")}
    assert made["posts"] == here, "run `make reader` again"
    assert made["unseen"] == sha256(FILE.read_bytes())


def test_nobody_held_back_was_trained_on_or_chosen_by(made):
    assert made["held_back"] == list(HELD_BACK)
    assert set(HELD_BACK) <= read_folder(FOLDER).keys()
    assert not set(HELD_BACK) & trained_on().keys()
    assert not set(HELD_BACK) & {name for group in FOLDS for name in group}


def test_nothing_was_trained_on_the_cases_that_judge():
    cases = read_folder(FOLDER.parents[1] / "cases")
    assert cases
    assert not cases.keys() & read_folder(FOLDER).keys()
    known = chain.from_iterable(trained_on().values())
    asked = chain.from_iterable(cases.values())
    assert not {post["text"] for post in known} & {post["text"] for post in asked}


def test_all_of_it_together_is_small(made):
    total = sum(len(SHIPPED.joinpath(name).read_bytes()) for name in made["files"])
    assert total <= 25_000_000


def test_the_thresholds_follow_from_the_answers_that_are_kept():
    voice = json.loads(SHIPPED.joinpath("voice.json").read_text("utf-8"))
    again = json.loads(json.dumps(chosen()))
    assert again.keys() == voice.keys()  # where the rules changed: `make reader-voice`
    for name, table in voice.items():
        assert again[name] == (
            pytest.approx(table, abs=1e-3) if not name.endswith("features") else table
        )
