"""The strengths, quiet cards and the reflection, with invented words, to look at and to test."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from checks.strengths import Addition, Meter, Sign, Strength
from widgets.aside import AsideCard, Way
from widgets.basics import scrolling
from widgets.meters import Meters, StrengthCard
from widgets.reflection import ReflectionPage

_ASKS = "Asks readers something they can answer without health details"
_ADD = Addition("Add a question", ())
METERS = (
    Meter(
        Strength.TWO_WAY,
        (
            Sign("asks", _ASKS, False, _ADD),
            Sign("channel", "Says where to turn with one's own question", True),
            Sign("thanks", "Thanks people, or says that you listen", True),
        ),
    ),
    Meter(Strength.REACH, (Sign("house", "Names your organisation", True),)),
    Meter(
        Strength.HUMAN,
        (Sign("feels", "Says how you feel, in the first person", False, None, "reflection"),),
    ),
    Meter(
        Strength.CLEAR,
        (
            Sign("first", "Says the main thing in the first sentence", True),
            Sign("source", "Names a source and its year", False, None, "source"),
        ),
    ),
)


def _meters() -> Meters:
    made = Meters()
    made.show_meters(METERS)
    return made


def _card(strength: Strength) -> StrengthCard:
    card = StrengthCard()
    card.show_meter(next(meter for meter in METERS if meter.strength is strength))
    card.show()
    return card


def _hours() -> AsideCard:
    ways = [Way("park", "Save it for after my shift (19:00)", "soft"), Way("away", "Not now")]
    words = "Personal posts can wait until your shift is over, unless this is your break."
    return AsideCard("clock", "These are your working hours", [words], ways)


def _reflection() -> ReflectionPage:
    def remark(answer: str) -> str:
        return "Leave out when (“last night”)." if "night" in answer else ""

    page = ReflectionPage(remark)
    page.show_answers({"felt": "Helpless, and then oddly calm.", "learnt": "Silence, last night."})
    return page


def strength_samples() -> Mapping[str, tuple[Callable[[], QWidget], int, int]]:
    """How to make each, and the size to show it at in design pixels."""
    return {
        "meters": (_meters, 400, 92),
        "meters-narrow": (_meters, 264, 140),
        "strength": (lambda: scrolling(_card(Strength.TWO_WAY), "Strength"), 368, 260),
        "strength-pages": (lambda: scrolling(_card(Strength.CLEAR), "Strength"), 304, 240),
        "aside": (lambda: scrolling(_hours(), "Aside"), 368, 180),
        "reflection": (_reflection, 1000, 620),
        "reflection-narrow": (_reflection, 560, 900),
    }
