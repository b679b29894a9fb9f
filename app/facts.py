"""Facts beside the text: what is right about myths that a draft puts right, asks or reports."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from checks.debunk_shape import Shape, debunk_shape
from checks.detectors.myths import facts
from checks.fixing import Edit
from checks.model import Fact
from widgets.shape_card import ShapeCard, Step

if TYPE_CHECKING:
    from app.window import MainWindow

PAUSE_MS = 600  # a card that comes and goes with every word would be in the way
_LONG = 80  # code points: a few words of doubt need no shape
_FACT = "‹what is right, in one sentence›"
_WARNING = "A false claim is going round. Here is what is wrong with it."
_WHY = "It misleads because ‹what it leaves out or mixes up›."


class FactsBeside(QObject):
    """Looks at the draft when typing pauses, and lets the review show the facts behind it.

    Where a post puts a myth right but begins with it, or says it more often than the fact, a
    second card shows the order that works. It marks nothing, and can be sent away for a draft.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._facts: tuple[Fact, ...] = ()
        self._sent_away: set[str] = set()  # drafts whose order the writer wants to keep
        self._card = ShapeCard()
        window.review.add_notice(self._card)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        window.session.review_changed.connect(lambda *_: self._pause.start())
        window.session.draft_opened.connect(lambda _: self._forget())
        window.review.fact_chosen.connect(self._insert)
        window.review.heavy_changed.connect(self._look)
        self._card.step_chosen.connect(self._add)
        self._card.closed.connect(self._send_away)

    def _look(self) -> None:
        draft, pack = self._window.session.draft, self._window.session.pack
        self._facts = facts(draft.text, pack)
        heavy = self._window.review.is_heavy  # beside help lines, nothing else matters
        spreads = any(f.told for f in self._window.session.review.findings)  # first things first
        kept = draft.id in self._sent_away or heavy or spreads
        wanted = len(draft.text) >= _LONG and not kept
        shape = debunk_shape(draft.text, pack) if wanted else None
        if shape is not None and shape.could_be_better:
            self._card.show_steps(title_of(shape), steps_of(shape))
        reshaped = shape is not None and shape.could_be_better
        self._card.setVisible(reshaped)
        self._window.review.show_facts(() if reshaped or heavy else self._facts)

    def _forget(self) -> None:
        self._window.review.show_facts(())
        self._card.hide()

    def _send_away(self) -> None:
        self._sent_away.add(self._window.session.draft.id)
        self._card.hide()
        self._window.editor.setFocus()

    def _insert(self, words: str) -> None:
        text = self._window.editor.text()  # the session's may be a key behind
        before = "" if not text or text.endswith((" ", "\n")) else "\n"
        self._window.editor.replace(len(text), len(text), before + words)
        self._window.editor.setFocus()

    def _add(self, key: str) -> None:
        editor = self._window.editor
        editor.apply_edit(edit_of(key, editor.text(), self._facts))
        editor.setFocus()


def title_of(shape: Shape) -> str:
    """Say what could be better about the order."""
    if shape.leads_with_myth:
        return "It begins with the myth"
    if shape.repeats_myth:
        return "It says the myth more often than the fact"
    return "It does not end on the fact" if shape.facts else "It does not say what is right"


def steps_of(shape: Shape) -> tuple[Step, ...]:
    """Return the advised order, and what of it a click may add."""
    return (
        Step(
            "The fact", shape.fact_first, "" if shape.fact_first else "Begin with the fact", "first"
        ),
        Step(
            "A warning that a false claim follows",
            shape.warning or shape.quiz,
            "" if shape.warning or shape.quiz else "Add a warning",
            "warning",
        ),
        Step("Why it misleads", shape.why, "" if shape.why else "Add why", "why"),
        Step(
            "The fact again",
            shape.fact_last,
            "" if shape.fact_last else "End on the fact",
            "last",
        ),
    )


def edit_of(key: str, text: str, known: tuple[Fact, ...]) -> Edit:
    """Return the edit that adds a part, with the known fact where there is one.

    The fact names its source, but for the second time.
    """
    fact = _FACT
    if known:
        fact = known[0].words if known[0].cite in text else known[0].sourced
    bare = len(text.rstrip())
    match key:
        case "first":
            return Edit(0, 0, f"{fact}\n\n")
        case "warning":
            return Edit(0, 0, f"{_WARNING}\n\n")
        case "why":
            return Edit(bare, len(text), f"\n\n{_WHY}")
    return Edit(bare, len(text), f"\n\n{fact}")
