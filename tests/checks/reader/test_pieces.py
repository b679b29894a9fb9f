"""Word pieces: each knows the code points it stands for."""

import unicodedata
from itertools import islice, pairwise

import pytest

from checks import Context, Mode
from checks.reader.tokens import LONGEST, header
from tests.checks.reader.samples import ODD


def plain(text):
    """What the vocabulary makes of a text: small letters, straight quotes, nothing invisible."""
    bare = unicodedata.normalize("NFD", text.replace("’", "'"))
    kept = (c for c in bare if unicodedata.category(c) not in ("Mn", "Cc", "Cf", "Cn", "Co"))
    return unicodedata.normalize("NFD", "".join(kept).lower()).replace("\u0307", "")


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_every_piece_stands_for_its_own_letters(cutter, text):
    for window in cutter.windows(text, "professional post"):
        own = window.ids[window.first : window.first + len(window.spans)]
        for id_, (start, end) in zip(own, window.spans, strict=True):
            sign = cutter._tokenizer.id_to_token(id_)
            words = text[start:end]
            assert 0 <= start < end <= len(text)
            assert words.strip()
            assert sign == "[UNK]" or sign.removeprefix("##") == plain(words)


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_no_letter_and_no_digit_goes_unread(cutter, text):
    read = set()
    for window in cutter.windows(text, "professional post"):
        for span in window.spans:
            read.update(range(*span))
    assert {at for at, sign in enumerate(text) if sign.isalnum()} <= read


def test_places_stay_true_behind_signs_that_other_systems_count_twice(cutter):
    for odd in ODD:
        text = f"{odd} beekeeper"
        [window] = cutter.windows(text, "")
        assert text[window.spans[-1].start :].endswith(text[slice(*window.spans[-1])])
        assert window.spans[-1].end == len(text)


@pytest.mark.parametrize("theirs", ["", "x", "護士" * 300, "👩‍⚕️ " * 200, "unbelievably " * 80])
def test_no_window_is_longer_than_the_network_was_trained_on(cutter, theirs):
    who = header(Context(mode=Mode.REPLY, reply_to=theirs))
    text = "The anaesthetist's bicycle stood outside. " * 150
    windows = list(islice(cutter.windows(text, who), 100))
    assert 5 < len(windows) < 100
    assert windows[-1].spans[-1].end == len(text.rstrip())
    for window in windows:
        assert len(window.ids) <= LONGEST
        assert len(window.ids) == window.first + len(window.spans) + 1


def test_windows_cover_a_long_text_and_share_their_seams(cutter):
    text = " ".join(f"word{n}" for n in range(2_000))
    windows = list(cutter.windows(text, "personal post"))
    pieces = list(dict.fromkeys(span for window in windows for span in window.spans))
    assert pieces == sorted(pieces)
    assert len(pieces) == cutter.count(text)
    for before, after in pairwise(windows):
        shared = [span for span in before.spans if span in set(after.spans)]
        assert len(shared) >= 20
        assert tuple(shared) == after.spans[: len(shared)] == before.spans[-len(shared) :]


def test_a_text_without_signs_has_no_window(cutter):
    for text in ("", " \t\n", "\u200b\u200d", "\ud83d\ud83d"):
        assert list(cutter.windows(text, "professional post")) == []


def test_quotation_marks_are_read_alike_and_keep_their_places(cutter, reader):
    straight = "She said \"don't tell my wife\", the mayor of Larkmoor's brother, bed 9."
    curly = "She said “don’t tell my wife”, the mayor of Larkmoor’s brother, bed 9."
    assert [*cutter.windows(straight, "a")] == [*cutter.windows(curly, "a")]
    said, again = (reader.read(text, Context()) for text in (straight, curly))
    assert said.findings, "a story that is not marked shows nothing here"
    assert [f.span for f in said.findings] == [f.span for f in again.findings]
    assert [f.odds for f in said.findings] == [f.odds for f in again.findings]
    assert all(curly[slice(*f.span)] == f.quote for f in again.findings)
