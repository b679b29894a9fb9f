"""Reflection mode: between the page with its three questions and the draft."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.present import clipped
from checks import Finding
from checks.reflecting import Given, given_away
from widgets.reflection import QUESTIONS, ReflectionPage

if TYPE_CHECKING:
    from app.window import MainWindow

_LONGEST = 48  # characters of what is quoted back


class Reflecting(QObject):
    """Opens the page of one window; it is built when first asked for and keeps its answers."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.page: ReflectionPage | None = None
        window.aid_asked.connect(self._asked)

    def _asked(self, aid: str, _finding: Finding | None) -> None:
        if aid == "reflection":
            self._window.show_page(self.page or self._make())

    def _make(self) -> ReflectionPage:
        self.page = page = ReflectionPage(remark)
        page.finished.connect(self._finish)
        page.closed.connect(self._window.back_to_draft)
        return page

    def _finish(self, answers: Mapping[str, str]) -> None:
        """Put the answers behind what is written, as one step to undo."""
        window = self._window
        text = window.editor.text()
        bare = len(text.rstrip())
        before = "\n\n" if bare else ""
        window.back_to_draft()
        window.editor.replace(bare, len(text), before + written(answers))
        window.editor.tell_now()
        if self.page is not None:
            self.page.clear()


def written(answers: Mapping[str, str]) -> str:
    """Return the answers as a text: a paragraph each, in the order of the questions."""
    return "\n\n".join(answers[name] for name in QUESTIONS if name in answers)


def remark(answer: str) -> str:
    """Say what an answer should leave out: who, when, where, how old."""
    given = given_away(answer)
    if not given:
        return ""
    parts = [f"{tells} (“{_short(answer, each)}”)" for tells, each in _first_of_each(given)]
    return f"Leave out {', '.join(parts)}."


def _first_of_each(given: tuple[Given, ...]) -> list[tuple[str, Given]]:
    return list({each.tells: each for each in reversed(given)}.items())[::-1]


def _short(answer: str, given: Given) -> str:
    return clipped(answer[slice(*given.span)].strip(" ,.;:"), _LONGEST)
