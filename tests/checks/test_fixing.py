import pytest

from checks import Category, Certainty, Finding, Fix, Guideline, Kind, Mode, Rule, Severity, Span
from checks.fixing import edit_for

RULE = Rule(
    id="a-rule",
    code="P01",
    category=Category.PATIENT_INFO,
    severities=((Kind.PROFESSIONAL, Severity.STOP),),
    modes=frozenset(Mode),
    title="A rule",
    why="Because.",
    guideline=Guideline("g", "HHS", "Privacy Rule", "164.514", "Words."),
    certainty=Certainty.PATTERN,
    find=lambda _text, _context: (),
)


def fixed(text, quote, new):
    start = text.index(quote)
    finding = Finding(Span(start, start + len(quote)), RULE, Severity.STOP, quote)
    edit = edit_for(text, finding, Fix("Do it", new))
    return text[: edit.start] + edit.text + text[edit.end :]


@pytest.mark.parametrize(
    ("text", "quote", "new", "after"),
    [
        ("It was Mrs Tarrow again.", "Mrs Tarrow", "a patient", "It was a patient again."),
        ("Mrs Tarrow came in.", "Mrs Tarrow", "a patient", "A patient came in."),
        (
            "Long day. Mrs Tarrow came in.",
            "Mrs Tarrow",
            "a patient",
            "Long day. A patient came in.",
        ),
        ("It cures today for good.", "today", "", "It cures for good."),
        ("We saw him today.", "today", "", "We saw him."),
        ("Today we saw him.", "Today", "", "We saw him."),
        ("One line\nToday we saw him.", "Today", "", "One line\nWe saw him."),
        ("🎉 Today it works", "Today", "", "🎉 it works"),
        ("Bye today", "today", "", "Bye"),
    ],
)
def test_the_sentence_still_reads_well(text, quote, new, after):
    assert fixed(text, quote, new) == after


@pytest.mark.parametrize(
    ("text", "quote", "after"),
    [
        ("Long day. He said it cures colds. Home now.", "it cures colds", "Long day. Home now."),
        ("He said it cures colds. Home now.", "it cures colds", "Home now."),
        ("He said it cures colds.", "cures", ""),
        ("One 🎉 line.\nHe said it cures colds! Two.", "cures", "One 🎉 line.\nTwo."),
        ("Said it cures. And\nmore.", "cures. And", "\nmore."),
    ],
)
def test_a_removal_may_take_the_sentences_so_that_nothing_torn_stays(text, quote, after):
    start = text.index(quote)
    finding = Finding(Span(start, start + len(quote)), RULE, Severity.STOP, quote)
    edit = edit_for(text, finding, Fix("Leave it out", "", whole_sentences=True))
    assert text[: edit.start] + edit.text + text[edit.end :] == after
    assert edit_for("x" * len(text), finding, Fix("x", "", whole_sentences=True)) is None


def test_a_finding_whose_words_have_changed_is_left_alone():
    finding = Finding(Span(0, 5), RULE, Severity.STOP, "Hello")
    assert edit_for("Howdy", finding, Fix("x", "y")) is None


def test_a_finding_beyond_the_end_is_left_alone():
    finding = Finding(Span(90, 95), RULE, Severity.STOP, "Hello")
    assert edit_for("short", finding, Fix("x", "y")) is None
