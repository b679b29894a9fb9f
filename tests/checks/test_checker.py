"""What wins where findings overlap, and which rules speak when."""

import pytest

from checks import (
    Category,
    Certainty,
    Checker,
    Context,
    Fix,
    Guideline,
    Kind,
    Mode,
    Rule,
    Rulebook,
    Severity,
)
from checks.matching import finder
from checks.model import Hit

GUIDELINE = Guideline("g", "Larkmoor Board", "Made up", "1", "Be kind.")
BOTH = (Kind.PROFESSIONAL, Kind.PERSONAL)


def rule(
    id_, pattern, severity=Severity.CAUTION, *, kinds=BOTH, modes=tuple(Mode), fixes=(), find=None
):
    return Rule(
        id=id_,
        code="T01",
        category=Category.PATIENT_INFO,
        severities=tuple((kind, severity) for kind in kinds),
        modes=frozenset(modes),
        title=id_,
        why="Because.",
        guideline=GUIDELINE,
        certainty=Certainty.PATTERN,
        find=find or finder(pattern),
        fixes=fixes,
    )


ANYWHERE = Context()


def check(text, *rules, context=ANYWHERE):
    return Checker(Rulebook({r.id: r for r in rules})).check(text, context)


def quotes(findings):
    return [finding.quote for finding in findings]


def test_what_is_faint_is_weighed_and_not_told():
    def find(_text, _context):
        yield Hit(0, 3, severity=Severity.STOP, faint=True)
        yield Hit(4, 7, severity=Severity.ADVICE)

    faint, plain = rule("a-b", "", find=find), rule("b-c", "two thr")
    checker = Checker(Rulebook({r.id: r for r in (faint, plain)}))
    assert quotes(checker.check("one two three", ANYWHERE)) == ["two thr"]
    weighed = checker.weigh("one two three", ANYWHERE)
    assert [(f.quote, f.faint) for f in weighed] == [("one", True), ("two thr", False)]
    louder = rule("c-d", "one t")
    [first] = Checker(Rulebook({r.id: r for r in (faint, louder)})).weigh("one two", ANYWHERE)
    assert (first.quote, [f.faint for f in first.also]) == ("one t", [False])


def test_findings_come_in_reading_order():
    assert quotes(check("one two three", rule("a-b", "three"), rule("b-c", "one"))) == [
        "one",
        "three",
    ]


def test_the_gravest_of_two_that_overlap_wins_and_the_other_rides_along():
    caution = rule("long-one", "Mrs Tarrow came in", Severity.CAUTION)
    stop = rule("short-one", "Mrs Tarrow", Severity.STOP)
    [finding] = check("Mrs Tarrow came in today", caution, stop)
    assert finding.rule is stop
    assert quotes(finding.also) == ["Mrs Tarrow came in"]


def test_among_equals_the_longer_quote_wins():
    [finding] = check("Mrs Tarrow came", rule("a-b", "Mrs Tarrow"), rule("b-c", "Mrs Tarrow came"))
    assert finding.rule.id == "b-c"


def test_findings_that_only_touch_both_stay():
    assert quotes(check("onetwo", rule("a-b", "one"), rule("b-c", "two"))) == ["one", "two"]


def test_the_same_rule_rides_only_once():
    narrow = rule("narrow-one", "day")
    wide = rule("wide-one", "day by day", Severity.STOP)
    [finding] = check("day by day", narrow, wide)
    assert [f.rule.id for f in finding.also] == ["narrow-one"]


def test_no_two_findings_overlap():
    rules = [rule("a-b", "one two"), rule("b-c", "two three"), rule("c-d", "three four")]
    found = check("one two three four", *rules)
    ends = [0, *(f.span.end for f in found)]
    assert all(f.span.start >= end for f, end in zip(found, ends, strict=False))


def test_a_rule_is_silent_in_the_life_it_does_not_serve():
    work_only = rule("work-only", "shift", kinds=(Kind.PROFESSIONAL,))
    assert check("my shift", work_only)
    assert not check("my shift", work_only, context=Context(kind=Kind.PERSONAL))


def test_a_reply_rule_is_silent_in_a_post():
    reply = rule("reply-only", "visit", modes=(Mode.REPLY,))
    assert not check("your visit", reply)
    assert check("your visit", reply, context=Context(mode=Mode.REPLY))


@pytest.mark.parametrize(
    ("severity", "speaks"),
    [(Severity.ADVICE, False), (Severity.CAUTION, True), (Severity.STOP, True)],
)
def test_only_advice_can_be_switched_off(severity, speaks):
    off = Context(rules_off=frozenset({"plain-word"}))
    assert bool(check("utilise", rule("plain-word", "utilise", severity), context=off)) is speaks


@pytest.mark.parametrize(
    "before",
    [
        "🎉🎉 ",
        "👨‍👩‍👧‍👦 ",
        "🇺🇸 ",
        "e\u0301te\u0301 ",
        "日本 ",
        "\u200f",
        "ﷺ ",
        "\U0001f469🏽\u200d⚕️ ",
    ],
)
def test_positions_are_code_points_whatever_stands_before(before):
    text = f"{before}cures everything 🎉"
    [finding] = check(text, rule("big-promise", "cures everything"))
    assert text[finding.span.start : finding.span.end] == finding.quote == "cures everything"
    assert finding.span.start == len(before)


def test_curly_quotes_do_not_move_a_span():
    text = "“It’s” the patient’s name"
    [finding] = check(text, rule("a-b", "patient's"))
    assert finding.quote == "patient’s"


def test_a_hit_may_bring_its_own_severity_and_fixes():
    def find(_text, _context):
        yield Hit(
            0,
            3,
            fixes=(Fix("Say {who}", "{who}"),),
            severity=Severity.STOP,
            parts=(("who", "Ann"),),
        )

    [finding] = check("one two", rule("a-b", "", Severity.ADVICE, find=find))
    assert finding.severity is Severity.STOP
    assert finding.fixes == (Fix("Say Ann", "Ann"),)


def test_named_groups_fill_the_blanks_of_a_fix():
    numbered = rule("a-b", r"(?P<n>\d+) years", fixes=(Fix("Round it", "about {n}"),))
    [finding] = check("34 years old", numbered)
    assert finding.fixes == (Fix("Round it", "about 34"),)


def test_what_the_writer_wrote_stays_out_of_the_repr():
    [finding] = check("quokka came in", rule("a-b", "quokka"))
    assert "quokka" not in repr(finding)
    assert "quokka" not in repr(Context(reply_to="quokka"))


def test_an_empty_paragraph_has_no_findings():
    assert check("", rule("a-b", ".*")) == ()


def test_a_warm_checker_finds_the_same(rulebook):
    text = "Mrs Tarrow was admitted today. Studies show it."
    before = Checker(rulebook).check(text, Context())
    warm = Checker(rulebook)
    warm.warm()
    assert warm.check(text, Context()) == before
    assert sum(1 for _ in warm.warming()) >= len(rulebook)  # a rule at a time, then words
