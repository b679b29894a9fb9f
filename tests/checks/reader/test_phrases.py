"""From likely pieces to phrases."""

import unicodedata
from random import Random

import numpy as np

from checks.reader.labels import CATEGORIES
from checks.reader.network import Said
from checks.reader.spans import candidates
from tests.checks.reader.samples import whole

BITS = (
    *"aZ7",
    "beekeeper",
    "unbelievably",
    "straße",
    "Zoë",
    "護士",
    "שלום",
    "مرحبا",
    "Çok",
    "42",
    "👍🏽",
    "🎉",
    "\ud83d",
    *" \t.,;!?…-–()",
    "“",
    "”",
    "  ",
    "\r\n",
    "\n",
    " ",
    " ",
    " ",
    "#flu",
    "@ana",
    "%",
)


def letter(sign):
    return sign.isalnum() or unicodedata.category(sign).startswith("M")


def test_phrases_are_whole_words_of_one_line_wherever_the_network_is_sure(cutter):
    luck, dice = Random(5), np.random.default_rng(5)  # noqa: S311 - luck that can be repeated
    seen = 0
    for _ in range(1_500):
        text = "".join(luck.choices(BITS, k=luck.randint(1, 40)))
        for window in cutter.windows(text, "professional post"):
            shape = len(window.spans), len(CATEGORIES)
            token = (dice.random(shape) * (dice.random(shape) < 0.15)).astype(np.float32)
            gravity = dice.random((shape[0], 3)).astype(np.float32)
            for found in candidates(text, window.spans, Said(token, gravity, whole())):
                start, end = found.span
                quote = text[start:end]
                assert 0 <= start < end <= len(text)
                assert "\n" not in quote
                assert quote == quote.strip(" \t\r\n.,;!?…-–()“”")
                assert start == 0 or not (letter(text[start - 1]) and letter(text[start]))
                assert end == len(text) or not (letter(text[end - 1]) and letter(text[end]))
                assert 0 < found.mean <= found.peak <= 1
                assert all(0 <= part <= 1 for part in found.gravity)
                seen += 1
    assert seen > 10_000


def one_candidate(cutter, text, likely):
    """The phrase that is found where ``likely`` gives these words' pieces a probability."""
    [window] = cutter.windows(text, "")
    token = np.zeros((len(window.spans), len(CATEGORIES)), np.float32)
    for words, value in likely.items():
        start = text.index(words)
        for row, span in enumerate(window.spans):
            if span.start < start + len(words) and start < span.end:
                token[row, 3] = value
    found = list(candidates(text, window.spans, Said(token, token[:, :3], whole())))
    return [(text[slice(*each.span)], each.category) for each in found]


def test_a_phrase_reaches_over_a_small_gap_and_no_further(cutter):
    text = "They said the hospital hides the real numbers from us all."
    near = one_candidate(cutter, text, {"hospital hides": 0.9, "real": 0.8})
    assert near == [("hospital hides the real", CATEGORIES[3])]
    [widest] = one_candidate(cutter, text, {"They": 0.9, "hospital": 0.9})
    assert widest[0] == "They said the hospital"
    far = one_candidate(cutter, text, {"They": 0.9, "hides": 0.9})
    assert [quote for quote, _ in far] == ["They", "hides"]


def test_a_phrase_leaves_out_what_is_far_less_likely_than_its_peak(cutter):
    text = "They said the hospital hides numbers."
    [(quote, _)] = one_candidate(cutter, text, {"said the": 0.2, "hospital hides": 0.9})
    assert quote == "hospital hides"


def test_a_phrase_of_part_of_a_word_is_the_whole_word(cutter):
    text = "🎉 Unbelievably so"
    [window] = cutter.windows("Unbelievably", "")
    assert len(window.spans) > 1, "this word has to be cut in pieces"
    last = "Unbelievably"[window.spans[-1].start :]
    assert one_candidate(cutter, text, {last: 0.9}) == [("Unbelievably", CATEGORIES[3])]


def test_a_phrase_over_a_line_end_keeps_its_longer_part(cutter):
    text = "He died.\nHis wife is the mayor of a town"
    [(quote, _)] = one_candidate(cutter, text, {text: 0.9})
    assert quote == "His wife is the mayor of a town"
