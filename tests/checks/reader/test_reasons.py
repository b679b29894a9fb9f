"""The words that made the reader say so."""

import math

import numpy as np
import pytest

import resources
from checks import Context, Span
from checks.model import Category
from checks.reader.grams import Grams
from checks.reader.labels import CATEGORIES
from checks.reader.network import Said
from checks.reader.reader import GRAMS, Reader
from checks.reader.tokens import LONGEST, header
from tests.checks.reader.samples import CALM_WORDS, ODD, STORY, whole


class Weighing:
    """A network that is the surer the more of certain words it sees."""

    def __init__(self, cutter, weights):
        self._weights = {}
        for word, weight in weights.items():
            [window] = cutter.windows(word, "")
            [id_] = window.ids[window.first : -1]
            self._weights[id_] = weight
        self.windows = 0

    def read(self, windows):
        self.windows += len(windows)
        return list(map(self._say, windows))

    def _say(self, window):
        strength = sum(self._weights.get(id_, 0) for id_ in window.ids) - 4
        token = np.full((len(window.spans), len(CATEGORIES)), 1 / (1 + math.exp(-strength)))
        return Said(token, token[:, :3], whole())


@pytest.fixture
def weighing(rulebook, cutter, voice):
    """A maker of readers that go by certain words alone; and their networks."""

    def make(weights):
        network = Weighing(cutter, weights)
        grams = Grams(resources.read_bytes(f"reader/{GRAMS}"))
        return Reader(network, cutter, grams, voice, rulebook.says), network

    return make


def why(reader, draft, phrase, category=Category.PATIENT_MOSAIC):
    start = draft.index(phrase)
    span = Span(start, start + len(phrase))
    found = reader.reasons(draft, span, category, Context())
    assert found == sorted(found)
    return [draft[slice(*word)] for word in found]


def test_reasons_are_exactly_the_words_that_count(weighing):
    reader, _ = weighing({"ring": 2, "garden": 1, "mayor": 3})
    assert why(reader, STORY, STORY.rstrip(".")) == ["ring", "garden", "mayor"]


def test_of_many_reasons_the_five_heaviest_are_told_in_reading_order(weighing):
    order = ["ring", "garden", "brought", "cut", "wife", "wedding", "mayor"]
    reader, _ = weighing({word: 1 + heavy / 10 for heavy, word in enumerate(order)})
    assert why(reader, STORY, STORY) == ["Cut", "wedding", "brought", "wife", "mayor"]


def test_words_that_hardly_matter_are_no_reasons(weighing):
    reader, _ = weighing({"ring": 0.05, "mayor": -3})
    assert why(reader, STORY, STORY) == []


def test_reasons_stand_before_and_behind_the_phrase_too(weighing):
    reader, _ = weighing({"ring": 2, "wife": 2, "mayor": 3})
    assert why(reader, STORY, "garden shears") == ["ring", "wife", "mayor"]


def test_a_phrase_of_one_word_is_its_own_reason(weighing):
    reader, _ = weighing({"garden": 4})
    assert why(reader, STORY, "beekeeper") == ["beekeeper", "garden"]


def test_reasons_in_a_long_draft_are_found_near_the_phrase(weighing):
    reader, network = weighing({"ring": 0.2, "mayor": 3})
    lines = [f"{CALM_WORDS} The ring lies here on day {n}." for n in range(30)]
    lines[17] = STORY
    draft = "\n".join(lines)
    found = why(reader, draft, STORY.rstrip("."))
    assert "mayor" in found
    assert len(found) <= 5
    assert network.windows <= 65
    start = draft.index(STORY)
    reach = LONGEST * 8  # code points: nothing further off was read
    span = Span(start, start + len(STORY))
    for word in reader.reasons(draft, span, Category.PATIENT_MOSAIC, Context()):
        assert start - reach <= word.start < word.end <= start + len(STORY) + reach


def test_taking_the_reasons_away_really_makes_the_reader_less_sure(reader, network, cutter):
    column = CATEGORIES.index(Category.PATIENT_MOSAIC)

    def strength(text, start, end):
        [window] = cutter.windows(text, header(Context()))
        [said] = network.read([window])
        inside = [
            math.log(p / (1 - p))
            for p, span in zip(said.token[:, column].astype(float), window.spans, strict=True)
            if span.start < end and start < span.end
        ]
        return sum(inside) / len(inside)

    end = len(STORY) - 1
    words = reader.reasons(STORY, Span(0, end), Category.PATIENT_MOSAIC, Context())
    assert 1 <= len(words) <= 5
    left = STORY  # one reason alone may stand in for another: the reader has several
    for word in reversed(words):
        left = left[: word.start] + left[word.end :]
    assert strength(left, 0, end - (len(STORY) - len(left))) < strength(STORY, 0, end) - 0.5


@pytest.mark.parametrize("before", ["", f"{CALM_WORDS} " * 2 + "\n", f"{CALM_WORDS}\n" * 40])
def test_reasons_of_a_paragraph_cost_sixty_four_more_readings_at_most(counted, before):
    reader, network = counted
    paragraph = (STORY + " " + CALM_WORDS + " " + STORY)[:300]
    draft = f"{before}{paragraph}\n{CALM_WORDS}"
    start = draft.index(paragraph)
    words = reader.reasons(draft, Span(start + 6, start + 60), Category.PATIENT_MOSAIC, Context())
    assert 2 <= network.windows <= 65
    assert len(words) <= 5
    assert all(0 <= word.start < word.end <= len(draft) for word in words)


def test_reasons_never_change_what_is_said(counted):
    reader, _ = counted
    first = reader.read(STORY, Context())
    reader.reasons(STORY, Span(0, 30), Category.PATIENT_MOSAIC, Context())
    assert reader.read(STORY, Context()) == first


@pytest.mark.parametrize("odd", [text for text in ODD if any(map(str.isalnum, text))], ids=ascii)
def test_reasons_of_odd_texts_are_words_of_theirs(reader, odd):
    text = f"{odd}\n{STORY} {odd}"
    start = text.index(STORY)
    span = Span(start, start + len(STORY))
    for word in reader.reasons(text, span, Category.PATIENT_MOSAIC, Context()):
        assert 0 <= word.start < word.end <= len(text)
        quote = text[slice(*word)]
        assert quote == quote.strip()
        assert "\n" not in quote
