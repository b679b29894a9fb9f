"""What the writer called "not a risk here"."""

import time
from dataclasses import replace

import pytest

from app.dismissals import Dismissals
from app.vault import Vault
from checks.model import (
    Category,
    Certainty,
    Finding,
    Guideline,
    Kind,
    Mode,
    Rule,
    Severity,
    Span,
)

RULE = Rule(
    id="a-rule",
    code="X01",
    category=Category.WRITING,
    severities=((Kind.PROFESSIONAL, Severity.CAUTION),),
    modes=frozenset(Mode),
    title="A rule",
    why="For the test.",
    guideline=Guideline("g", "Body", "Title", "1", "Text."),
    certainty=Certainty.PATTERN,
    find=lambda _text, _context: (),
)
PARAGRAPH = "Last summer we all met the new team at the lake, and it was a lovely day."


def finding(quote: str, paragraph: str = PARAGRAPH, severity: Severity = Severity.CAUTION):
    start = paragraph.index(quote)
    return Finding(Span(start, start + len(quote)), RULE, severity, quote)


@pytest.fixture
def vault(tmp_path):
    vault = Vault.open(tmp_path / "work.db")
    yield vault
    vault.close()


def test_a_dismissal_holds_for_its_place_and_comes_back_from_the_file(vault):
    dismissals = Dismissals(vault)
    found = finding("new team")
    assert not dismissals.covers(found, PARAGRAPH)
    dismissals.add(found, PARAGRAPH)
    assert dismissals.covers(found, PARAGRAPH)
    assert Dismissals(vault).covers(found, PARAGRAPH)
    assert not dismissals.covers(finding("the lake"), PARAGRAPH)
    assert not dismissals.covers(replace(found, rule=replace(RULE, id="other")), PARAGRAPH)


def test_it_follows_the_words_when_the_paragraph_grows_elsewhere(vault):
    dismissals = Dismissals(vault)
    dismissals.add(finding("new team"), PARAGRAPH)
    longer = f"Good news! {PARAGRAPH} We laughed a lot."
    assert dismissals.covers(finding("new team", longer), longer)
    shouted = PARAGRAPH.upper()
    assert dismissals.covers(finding("NEW TEAM", shouted), shouted)


@pytest.mark.parametrize("word", ["all", "met", "the new", "at", "lake"])
def test_it_ends_when_a_word_beside_it_changes(vault, word):
    dismissals = Dismissals(vault)
    dismissals.add(finding("team"), PARAGRAPH)
    changed = PARAGRAPH.replace(word, word + "x" if word != "the new" else "a newer", 1)
    if word == "all":  # the fourth word away does not matter
        assert dismissals.covers(finding("team", changed), changed)
    else:
        assert not dismissals.covers(finding("team", changed), changed)


def test_a_stop_is_never_dismissed(vault):
    dismissals = Dismissals(vault)
    stop = finding("new team", severity=Severity.STOP)
    with pytest.raises(ValueError, match="stop"):
        dismissals.add(stop, PARAGRAPH)
    dismissals.add(finding("new team"), PARAGRAPH)
    assert not dismissals.covers(stop, PARAGRAPH)  # also not one dismissed when it weighed less


def test_a_finding_placed_in_the_draft_is_refused_not_hashed_amiss(vault):
    with pytest.raises(ValueError, match="paragraph"):
        Dismissals(vault).add(finding("new team").moved(40), PARAGRAPH)


def test_a_dismissal_can_be_undone(vault):
    dismissals = Dismissals(vault)
    for quote in ("new team", "the lake"):
        dismissals.add(finding(quote), PARAGRAPH)
    dismissals.undo(finding("new team"), PARAGRAPH)
    assert not dismissals.covers(finding("new team"), PARAGRAPH)
    assert Dismissals(vault).covers(finding("the lake"), PARAGRAPH)
    dismissals.clear()
    assert not Dismissals(vault).covers(finding("the lake"), PARAGRAPH)


def test_the_file_holds_no_word_and_another_file_another_hash(vault, tmp_path):
    other = Vault.open(tmp_path / "personal.db")
    for each in (vault, other):
        Dismissals(each).add(finding("new team"), PARAGRAPH)
    assert vault.rows("SELECT hash FROM dismissals") != other.rows("SELECT hash FROM dismissals")
    other.close()
    raw = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"new team" not in raw
    assert b"a-rule" not in raw


def test_asking_takes_microseconds_also_in_a_long_paragraph(vault):
    dismissals = Dismissals(vault)
    dismissals.add(finding("new team"), PARAGRAPH)
    longer = "word " * 5_000 + PARAGRAPH + " word" * 5_000
    found = finding("new team", longer)
    times = []
    for _ in range(200):
        begun = time.perf_counter()
        dismissals.covers(found, longer)
        times.append(time.perf_counter() - begun)
    print(f"{sorted(times)[100] * 1e6:.1f} µs")
    assert sorted(times)[100] < 100e-6  # measured: about 10
