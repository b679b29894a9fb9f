"""What the reader adds to the window, with invented words in it, to look at and to test."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from checks.model import (
    Category,
    Certainty,
    Finding,
    Guideline,
    Kind,
    Mode,
    Question,
    Rule,
    Severity,
    Span,
)
from widgets.basics import scrolling
from widgets.composer import Composer
from widgets.composer_samples import composer
from widgets.question_strip import QuestionStrip
from widgets.reasons import Reasons
from widgets.review import ReviewPanel

QUOTE = "He came in with his two girls at four, and by six I had to tell them."
PASSAGE = f"Night shift. {QUOTE} I drove home slowly."


def reasons(text: str, *words: str) -> Reasons:
    """The answer that these words of a text did it."""
    at = (text.index(word) for word in words)
    spans = (Span(start, start + len(word)) for start, word in zip(at, words, strict=True))
    return Reasons(text, tuple(spans))


REASONS = reasons(PASSAGE, "two girls", "at four", "tell them")


def read_finding(quote: str = QUOTE, odds: float | None = 0.78) -> Finding:
    """A caution that no pattern found."""
    guideline = Guideline(
        "ama-social",
        "AMA",
        "Professionalism in the use of social media",
        "Opinion 2.3.2",
        "People know themselves, and each other, in stories without a name.",
    )
    rule = Rule(
        id="read.story",
        code="R01",
        category=Category.PATIENT_MOSAIC,
        severities=tuple((kind, Severity.CAUTION) for kind in Kind),
        modes=frozenset(Mode),
        title="A story someone may know themselves in",
        why="No name stands here, and the people in it would know each other.",
        guideline=guideline,
        certainty=Certainty.READ,
        find=lambda _text, _context: (),
    )
    return Finding(Span(13, 13 + len(quote)), rule, Severity.CAUTION, quote, odds=odds)


SCRIPTS = reasons(
    "Ward 👩🏽‍⚕️💉 café story: هي أم لثلاثة أطفال من قريتنا. שלום, she is 👨‍👩‍👧‍👦 the baker’s wife"
    ", 手を洗いましょう。" + "It was a long and quiet night after all of that. " * 9 + "Room nine.",
    "👩🏽‍⚕️",
    "café",
    "أم لثلاثة",
    "baker’s",
    "nine",
)


def _review(answer: Reasons | None = None, *, asked: bool = False) -> ReviewPanel:
    panel, finding = ReviewPanel(), read_finding()
    panel.show_review((finding,), (finding,))
    panel.set_active(finding)
    if asked:
        panel.cards[0].ask_for_reasons()
    if answer is not None:
        panel.show_reasons(finding, answer)
    return panel


def _closed() -> ReviewPanel:
    panel = ReviewPanel()
    several = tuple(read_finding(f"{QUOTE} {number}", 0.95) for number in range(4))
    panel.show_review(several, several)
    return panel


def _strip(*, is_open: bool = False) -> Composer:
    whole = composer(Mode.POST, PASSAGE)
    whole.question_strip.show_question(Question.TONE)
    if is_open:
        whole.question_strip.turn_list()
    return whole


def _strip_alone() -> QWidget:
    strip = QuestionStrip()
    strip.show_question(Question.TONE)
    strip.turn_list()
    return scrolling(strip, "Page")


def reader_samples() -> Mapping[str, tuple[Callable[[], QWidget], int, int]]:
    """How to make each of them, and its size in design pixels, by name."""
    none = Reasons(QUOTE, ())
    return {
        "read": (_review, 400, 420),
        "read-closed": (_closed, 336, 560),
        "read-looking": (lambda: _review(asked=True), 400, 480),
        "read-reasons": (lambda: _review(REASONS, asked=True), 400, 520),
        "read-narrow": (lambda: _review(REASONS, asked=True), 260, 760),
        "read-scripts": (lambda: _review(SCRIPTS, asked=True), 400, 520),
        "read-no-reasons": (lambda: _review(none, asked=True), 400, 480),
        "question-strip": (_strip, 740, 560),
        "question-strip-open": (lambda: _strip(is_open=True), 740, 660),
        "question-strip-low": (_strip, 740, 420),
        "question-strip-narrow": (_strip_alone, 300, 330),
    }
