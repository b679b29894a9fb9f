"""Findings placed in the whole draft, and which of them are shown."""

import pytest

from checks import (
    Category,
    Certainty,
    Context,
    Finding,
    Guideline,
    Kind,
    Mode,
    Rule,
    Severity,
    Span,
)
from checks.review import (
    MARKS_SHOWN,
    Review,
    in_draft,
    paragraph_at,
    place,
    review,
    shown,
    still_standing,
    worst_first,
)
from checks.writing.readability import Band

RULE = Rule(
    id="made-up",
    code="T01",
    category=Category.WRITING,
    severities=((Kind.PROFESSIONAL, Severity.ADVICE),),
    modes=frozenset(Mode),
    title="Made up",
    why="Because.",
    guideline=Guideline("g", "Larkmoor Board", "Made up", "1", "Be kind."),
    certainty=Certainty.PATTERN,
    find=lambda _text, _context: (),
)


def finding(start, severity=Severity.ADVICE, *, end=None, quote="x", also=()):
    return Finding(Span(start, end or start + 1), RULE, severity, quote, also=also)


def find_word(paragraph):
    at = paragraph.find("word")
    return [finding(at, end=at + 4, quote="word")] if at >= 0 else []


def test_findings_are_moved_to_where_their_paragraph_stands():
    text = "a word\n\n🎉 word\nnothing\nword"
    placed = place(text, find_word)
    assert [text[s:e] for s, e in (f.span for f in placed)] == ["word"] * 3
    assert [f.span.start for f in placed] == [2, 10, 23]


def test_a_windows_line_end_is_no_part_of_a_paragraph():
    asked = []
    place("a\r\nb\rc\r\n", lambda paragraph: asked.append(paragraph) or ())
    assert asked == ["a", "b\rc", ""]


def test_riders_move_with_their_finding():
    def find(_paragraph):
        return [finding(0, also=(finding(1),))]

    [_, second] = place("ab\ncd", find)
    assert second.span.start == 3
    assert second.also[0].span.start == 4


def test_an_empty_draft_has_one_empty_paragraph():
    asked = []
    place("", lambda paragraph: asked.append(paragraph) or ())
    assert asked == [""]


def test_the_worst_come_first_and_equals_stay_in_reading_order():
    advice, stop, caution = finding(0), finding(9, Severity.STOP), finding(5, Severity.CAUTION)
    other = finding(3, Severity.CAUTION)
    assert worst_first([advice, caution, other, stop]) == (stop, other, caution, advice)


def test_at_most_seven_marks_show_the_worst_kept_in_reading_order():
    findings = [finding(n) for n in range(10)]
    findings += [finding(20, Severity.STOP), finding(30, Severity.CAUTION)]
    marks = shown(findings)
    assert len(marks) == MARKS_SHOWN == 7
    assert [f.span.start for f in marks] == [0, 1, 2, 3, 4, 20, 30]


def test_few_marks_all_show():
    findings = (finding(1), finding(2))
    assert shown(findings) == findings
    assert shown(()) == ()


def test_a_review_sorts_its_findings_by_what_they_ask():
    stop, caution, advice = (finding(n, s) for n, s in enumerate(reversed(Severity)))
    whole = Review((stop, caution, advice))
    assert (whole.stops, whole.cautions, whole.advice) == ((stop,), (caution,), (advice,))
    assert whole.open_stops == 1
    assert Review().open_stops == 0


def test_reviewing_is_pure_and_holds_the_reading():
    text = "a word\nShort."
    assert review(text, find_word) == review(text, find_word)
    assert review(text, find_word).reading.band is Band.SHORT


@pytest.mark.parametrize(
    "line",
    [
        "Source: CDC, 2024",
        "References - WHO fact sheet",
        "https://www.cochrane.org/honey",
        "More at cdc.gov/flu.",
        "doi 10.1000/182",
    ],
)
def test_a_source_in_one_paragraph_holds_for_the_draft(line):
    text = f"Half of all falls happen at home.\n\n{line}"
    assert in_draft(text, Context()).sourced


@pytest.mark.parametrize(
    "line", ["A good source of joy: cake.", "Ask the CDC.", "Book at www.larkmoor.example"]
)
def test_what_is_no_source_leaves_the_draft_without_one(line):
    own = Context(public_contacts=frozenset({"larkmoor.example"}))
    assert not in_draft(f"Half of all falls happen at home.\n\n{line}", own).sourced


@pytest.mark.parametrize("opening", ["#ad ", "Ad: ", "Paid partnership with Solla.\n"])
def test_a_disclosure_counts_where_the_draft_opens(opening):
    assert in_draft(f"{opening}Love these shoes.", Context()).disclosed
    assert not in_draft(f"Love these shoes. {'So soft. ' * 20}\n{opening}", Context()).disclosed


def test_a_draft_takes_back_what_an_older_one_said():
    said = Context(sourced=True, disclosed=True)
    assert in_draft("Good morning.", said) == Context()


def test_a_source_elsewhere_clears_a_figure(checker):
    text = "Half of all falls in old people happen at home.\n\nSource: CDC, 2024"

    def rules(context):
        return [f.rule.id for f in place(text, lambda line: checker.check(line, context))]

    assert rules(Context()) == ["no-source"]
    assert rules(in_draft(text, Context())) == []


def test_the_neighbours_of_a_place_go_round():
    first, last = finding(3), finding(9)
    found = Review((first, last))
    assert (found.neighbour(0, 1), found.neighbour(3, 1), found.neighbour(9, 1)) == (
        first,
        last,
        first,
    )
    assert (found.neighbour(9, -1), found.neighbour(3, -1)) == (first, last)
    assert Review().neighbour(0, 1) is None


def test_a_caret_at_either_end_of_a_finding_stands_in_it():
    found = Review((finding(3, end=5),))
    assert [found.at(index) is not None for index in (2, 3, 5, 6)] == [False, True, True, False]


def test_a_finding_stays_while_its_words_stand_and_nothing_new_is_there():
    text = "a word and a word"
    old, other = finding(2, end=6, quote="word"), finding(13, end=17, quote="word")
    fresh = finding(2, Severity.STOP, end=6, quote="word")
    assert still_standing((old, other), (fresh,), text) == (fresh, other)
    assert still_standing((old, other), (), "a bird and a word") == (other,)


@pytest.mark.parametrize(
    ("index", "found"), [(0, (0, "one")), (3, (0, "one")), (4, (4, "")), (5, (5, "🎉 three"))]
)
def test_the_paragraph_around_a_place(index, found):
    assert paragraph_at("one\n\n🎉 three", index) == found


def test_spans_that_only_touch_do_not_overlap():
    assert Span(2, 5).overlaps(Span(4, 9))
    assert not Span(2, 5).overlaps(Span(5, 9))
