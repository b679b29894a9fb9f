"""Whole texts: what is said stands where it says, whatever the text."""

from itertools import pairwise
from random import Random

import numpy as np
import pytest

import resources
from checks import Context, Kind, Mode, Severity, Span
from checks.fixing import edit_for
from checks.model import Calm, Category, Certainty, Question
from checks.reader.grams import Grams
from checks.reader.labels import CATEGORIES
from checks.reader.network import Said
from checks.reader.reader import GRAMS, Reader, load_reader
from tests.checks.reader.samples import CALM_WORDS, STORY, talking, whole


def check_report(text, report):
    for finding in report.findings:
        start, end = finding.span
        assert 0 <= start < end <= len(text)
        assert finding.quote == text[start:end]
        assert "\n" not in finding.quote
        assert finding.quote.strip()
        assert 0 <= finding.odds <= 1
        assert finding.rule.certainty is Certainty.READ
    assert list(report.findings) == sorted(report.findings, key=lambda f: f.span)
    assert report.questions <= set(Question)
    for (start, end), steps in report.calm:
        assert steps in (1, 2)
        assert 0 <= start <= end <= len(text)
        assert not any(start < f.span.end and f.span.start < end for f in report.findings)


def odd_texts(luck, number):
    """Short texts from all of Unicode, halves of characters too; some with a story among them."""
    emoji = ("👩‍⚕️", "👍🏽", "🎉", "🏳️‍🌈", "🫀", "❤️", "🇩🇪", "👨‍👩‍👧‍👦", " ")
    blanks = " \t\n\r\v\f\u00a0\u200b\u2003\u2028\u3000\ufeff"
    words = STORY.split()

    def anywhere():
        return "".join(map(chr, (luck.randrange(0x110000) for _ in range(luck.randint(1, 12)))))

    def low():
        return "".join(map(chr, (luck.randrange(0x800) for _ in range(luck.randint(1, 12)))))

    def halves():
        return "".join(luck.choices("\ud800\udbff\udc00\udfff ab\n", k=luck.randint(1, 9)))

    def story():
        return "".join(word + luck.choice((" ", " ", low()[:2], anywhere()[:1])) for word in words)

    for at in range(number):
        if at % 40 == 0:
            yield story()
        elif at % 9 == 0:
            yield "".join(luck.choices(emoji, k=luck.randint(1, 4)))
        elif at % 9 == 1:
            yield "".join(luck.choices(blanks, k=luck.randint(1, 9)))
        elif at % 9 == 2:
            yield halves()
        else:
            yield luck.choice((anywhere, low))()


def test_ten_thousand_odd_texts_are_read_and_quoted_exactly(reader):
    luck = Random(7)  # noqa: S311 - luck that can be repeated
    contexts = [Context(), Context(kind=Kind.PERSONAL, mode=Mode.REPLY, reply_to="\ud83d why?")]
    marked = 0
    for at, text in enumerate(odd_texts(luck, 9_995)):
        report = reader.read(text, contexts[at % 400 == 0])
        check_report(text, report)
        marked += bool(report.findings)
    assert marked >= 20, "hardly anything was marked, so hardly anything was checked"
    long = "".join(
        luck.choices(("word ", "you ", "🎉 ", f"{STORY} ", "\ud83d", "e\u0301 "), k=6_000)
    )
    for text in (
        "",
        long[:60_000].ljust(60_000, "x"),
        "x" * 60_000,
        "\n" * 60_000,
        "\r\n".join(f"line {n} 👩‍⚕️" for n in range(100)) + "\na" * 2_000,
    ):
        check_report(text, reader.read(text, contexts[0]))


BEFORE = ("", "🎉👩‍⚕️ ", "e\u0301\u0301 ", "\ud83d", "שלום ", "\u200b\ufeff")
LINE_ENDS = ("\n", "\r\n", "\n\n\t")


def test_an_obvious_story_is_quoted_where_it_stands(reader):
    marked = 0
    for before in BEFORE:
        for end in LINE_ENDS:
            text = f"{before}Good morning.{end}{STORY}{end}{CALM_WORDS}"
            report = reader.read(text, Context())
            check_report(text, report)
            marked += any(f.quote in STORY for f in report.findings)
    assert marked > len(BEFORE) * len(LINE_ENDS) / 2


class Pointing:
    """A network that is sure of certain words, and calm about all others."""

    def __init__(self, cutter, words, category=Category.PATIENT_MOSAIC):
        [window] = cutter.windows(words, "")
        self._at = CATEGORIES.index(category)
        self._ids = set(window.ids[window.first : -1])

    def read(self, windows):
        return [self._say(window) for window in windows]

    def _say(self, window):
        own = window.ids[window.first : window.first + len(window.spans)]
        token = np.full((len(own), len(CATEGORIES)), 0.01, np.float32)
        token[[id_ in self._ids for id_ in own], self._at] = 0.95
        return Said(token, np.full((len(own), 3), (0.9, 0.8, 0.1), np.float32), whole(0.01))


PUT_RIGHT = (
    "Do 5G radio waves cause COVID-19?",
    "Myth: 5G radio waves spread COVID-19.",
    "Half my patients believe that 5G radio waves cause COVID-19.",
    "Viruses cannot travel on radio waves or phone networks.",
)


def test_a_myth_that_is_put_right_asked_or_reported_is_not_doubted(rulebook, cutter):
    grams = Grams(resources.read_bytes(f"reader/{GRAMS}"))

    def marked(draft, category=Category.RUMOR):
        network = Pointing(cutter, "radio waves", category)
        return Reader(network, cutter, grams, talking(), rulebook.says).read(draft, Context())

    spread = "5G radio waves spread COVID-19."
    assert marked(spread).findings
    for right in PUT_RIGHT:
        assert not marked(right).findings
        [finding] = marked(f"{CALM_WORDS}\n{right} {CALM_WORDS}\n{spread}").findings
        assert finding.span.start > len(CALM_WORDS) + len(right)
        assert marked(right, Category.PATIENT_MOSAIC).findings, "only claims are let be"


def test_a_claim_in_other_words_is_told_as_the_myth_it_is_nearest_to(rulebook, cutter):
    grams = Grams(resources.read_bytes(f"reader/{GRAMS}"))

    def marked(draft, category=Category.RUMOR):
        network = Pointing(cutter, "walkers weeks sooner", category)
        said = Reader(network, cutter, grams, talking(), rulebook.says).read(draft, Context())
        return said.findings

    draft = f"{CALM_WORDS} Wheeled walkers had both of mine walking weeks sooner. Bye."
    for finding in marked(draft):
        assert "Baby walkers" in finding.why
        assert finding.told.sources
        assert {fix.text == "" for fix in finding.fixes} == {True, False}
        for fix in finding.fixes:
            edit = edit_for(draft, finding, fix)
            after = draft[: edit.start] + edit.text + draft[edit.end :]
            assert after.startswith(CALM_WORDS)
            assert after.endswith(" Bye.")
            assert "mine" not in after
    assert marked(draft)
    assert not any(f.told for f in marked("The porters left weeks sooner than planned."))
    assert not any(f.told for f in marked(draft, Category.PATIENT_MOSAIC))


@pytest.fixture
def pointing(rulebook, cutter):
    """A reader that marks "beekeeper" and "garden shears" wherever they stand."""
    grams = Grams(resources.read_bytes(f"reader/{GRAMS}"))
    return Reader(
        Pointing(cutter, "beekeeper garden shears"), cutter, grams, talking(), rulebook.says
    )


@pytest.mark.parametrize("before", BEFORE, ids=ascii)
@pytest.mark.parametrize("end", LINE_ENDS, ids=ascii)
@pytest.mark.parametrize("lines", [1, 3, 30])
def test_what_the_network_points_at_is_marked_there_and_once(pointing, before, end, lines):
    for at in range(0, lines, 4):
        text = [f"{before}{CALM_WORDS} It is day {n}." for n in range(lines)]
        text[at] = f"{before}The beekeeper’s {before}garden shears {before}, he said."
        draft = end.join(text)
        report = pointing.read(draft, Context())
        check_report(draft, report)
        marked = [word for f in report.findings for word in f.quote.split()]
        for word in ("beekeeper", "garden", "shears"):
            assert sum(word in each for each in marked) == 1
        start = draft.index("The beekeeper")
        assert all(start < f.span.start < start + 60 for f in report.findings)
        assert all(f.severity is Severity.CAUTION for f in report.findings)


def test_calm_is_every_passage_without_a_mark_and_no_other(pointing):
    assert pointing.read(CALM_WORDS, Context()).calm == (Calm(Span(0, len(CALM_WORDS)), 2),)
    assert pointing.read(STORY, Context()).calm == ()
    lines = [f"{CALM_WORDS} It is day {n}." for n in range(40)]
    lines[20] = STORY
    draft = "\n".join(lines)
    calm = pointing.read(draft, Context()).calm
    story = draft.index(STORY)
    stretches = [each.span for each in calm]
    assert not any(span.start <= story < span.end for span in stretches)
    assert all(before.end < after.start for before, after in pairwise(stretches))
    assert any(span.start == 0 for span in stretches)
    assert any(span.end == len(draft) for span in stretches)


def test_the_same_text_gets_the_same_answer_whatever_was_read_between(reader, rulebook):
    first = reader.read(STORY, Context())
    for n in range(30):
        reader.read(f"{CALM_WORDS} {n}", Context())
    assert (
        reader.read(STORY, Context()) == first == load_reader(rulebook.says).read(STORY, Context())
    )


def test_a_fix_repeats_the_words_it_keeps(reader):
    for finding in reader.read(STORY, Context()).findings:
        assert finding.fixes
        for fix in finding.fixes:
            assert "{quote}" not in fix.text
