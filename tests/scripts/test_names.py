"""The person tagger that ships was made from what is committed, and from honest texts."""

import json
from collections import Counter
from importlib.resources import files

import pytest

from checks.model import Span
from checks.names.tokens import tokens
from scripts.marks import unmarked
from scripts.names.bearers import PLAIN
from scripts.names.made import EPONYMS, OUT, SENTENCES, Recipe, of_training, sha256
from scripts.names.score import compare, traps
from scripts.names.texts import (
    Text,
    held_out,
    labels,
    marked,
    marked_names,
    read_tweets,
    recased,
    sentences,
    tweets_path,
)

SHIPPED = files("resources").joinpath("names")


@pytest.fixture(scope="module")
def made():
    return json.loads(SHIPPED.joinpath("made.json").read_text("utf-8"))


def test_every_file_is_the_one_that_was_made(made):
    assert made["files"] == {name: sha256(OUT / name) for name in ("gazetteer.xz", "weights.xz")}


def test_it_was_trained_on_what_is_here(made, tmp_path):
    tweets = tmp_path / "tweets"
    tweets.touch()
    now = of_training(tweets)
    now["learnt_from"]["tweets"] = made["learnt_from"]["tweets"]  # they are not committed
    assert {key: made[key] for key in now} == now, "run `make names` again"
    assert made["eponyms"] == sha256(EPONYMS), "run `make names` again"


def test_whose_names_they_are_was_learnt_from_the_sentences_that_are_here(made):
    assert made["bearers"]["sha256"] == sha256(OUT / "bearers.xz")
    assert made["bearers"]["plain"] == sha256(PLAIN), "run `make names` again"


def test_a_mark_in_a_plain_sentence_says_whose_name_it_is():
    text, marks = unmarked("[Mrs Oduya]'s chart lay beside {Dr Bell}'s tea, #PrayFor[Ana].")
    assert text == "Mrs Oduya's chart lay beside Dr Bell's tea, #PrayForAna."
    told = [(text[a:b], by_patient) for a, b, by_patient in marks]
    assert told == [("Mrs Oduya", True), ("Dr Bell", False), ("Ana", True)]


def test_every_source_names_its_licence(made):
    assert all(wheel["licence"] and "==" in wheel["package"] for wheel in made["wheels"])
    assert made["learnt_from"]["tweets"]["licence"] == "CC-BY-4.0"


def test_there_are_enough_sentences_of_both_kinds():
    with_names = [text for text in sentences() if text.names]
    assert len(with_names) >= 600
    assert len(sentences()) - len(with_names) >= 600


def test_no_sentence_stands_twice_or_judges_too():
    counts = Counter(text.text for text in sentences())
    assert [text for text, count in counts.items() if count > 1] == []
    assert not set(counts) & set(traps())


def test_brackets_mark_names():
    text = marked("We saw [Ana] and [Bo Li].", "x-1")
    assert text.text == "We saw Ana and Bo Li."
    assert [text.text[slice(*name)] for name in text.names] == ["Ana", "Bo Li"]


@pytest.mark.parametrize("line", ["We saw [Ana.", "We saw Ana].", "[[Ana]]", "an empty [] one"])
def test_an_open_bracket_is_a_mistake(line):
    with pytest.raises(ValueError, match="x-1"):
        marked(line, "x-1")


def test_titles_signs_and_possessives_are_outside_names():
    text = marked("[Dr. Ana Li’s] cat and [Mr. Bo,] too", "x-1")
    among = [*tokens(text.text)]
    told = dict(zip((token.text for token in among), labels(among, text.names), strict=True))
    assert {word for word, label in told.items() if label == "B"} == {"Ana", "Bo"}
    assert {word for word, label in told.items() if label == "I"} == {"Li"}
    assert [text.text[slice(*name)] for name in marked_names(text)] == ["Ana Li", "Bo"]


def test_the_same_texts_are_held_out_and_recased_every_time():
    texts = [Text(f"t-{n}", f"Ana {n}", ()) for n in range(1_000)]
    assert 150 < sum(map(held_out, texts)) < 250
    copies = [*recased(texts, Recipe())]
    assert copies == [*recased(texts, Recipe())]
    assert 200 < len(copies) < 400
    assert {copy.text[:3] for copy in copies} == {"ana", "ANA"}


def test_a_copy_never_moves_a_name():
    longer = [Text(f"t-{n}", "İ met Ana, ß", (Span(6, 9),)) for n in range(50)]
    assert [*recased(longer, Recipe())] == []


def test_tweets_are_read_once_each(tmp_path):
    row = {"id": "1", "text": "hi Ana", "spans": [{"start": 3, "end": 6, "label": "PERSON"}]}
    other = {"id": "2", "text": "in Rome", "spans": [{"start": 3, "end": 7, "label": "LOCATION"}]}
    path = tmp_path / "tweets.jsonl"
    path.write_text("\n".join(map(json.dumps, (row, row, other))), encoding="utf-8")
    assert read_tweets(path) == [Text("1", "hi Ana", (Span(3, 6),)), Text("2", "in Rome", ())]


def test_missing_tweets_are_told_where_to_get(monkeypatch):
    monkeypatch.delenv("CURBSIDE_TWEETS", raising=False)
    with pytest.raises(SystemExit, match="CC-BY"):
        tweets_path()
    with pytest.raises(SystemExit, match="Broad Twitter Corpus"):
        tweets_path("nowhere.jsonl")


def test_a_score_counts_exact_names():
    class Says:
        def names(self, text, floor):
            return [type("Name", (), {"span": Span(0, 3)})] if floor < 0.5 else []

    texts = [marked("[Ana] and [Bo]", "x-1"), marked("[Ana Li]", "x-2")]
    score = compare(Says(), texts, 0.2)
    assert (score.wanted, score.said, score.right) == (3, 2, 1)
    assert str(score) == "precision 0.500 recall 0.333 F1 0.400"
    assert compare(Says(), texts, 0.9).said == 0


def test_sentences_are_where_the_manifest_looks(made):
    assert made["learnt_from"]["sentences"] == sha256(SENTENCES)
