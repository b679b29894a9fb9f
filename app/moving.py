"""From one life to the other: the one way by which words cross, and only by the writer's hand."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from checks import Finding, Fix, Kind, Mode
from checks.fixing import edit_for, whole_sentences

if TYPE_CHECKING:
    from app.window import MainWindow

_MOSTLY = 0.6  # of a draft's letters: a mark that covers more than this is what the draft is about

Receive = Callable[[Kind, str], bool]
"""Takes the other kind and the words; whether they are kept there now."""


class Moving(QObject):
    """Moves a marked statement, or a draft that is little else, to a draft of the other profile.

    Nothing leaves this draft before the other one is kept. There it is checked by that profile's
    own facts and rules, like anything typed.
    """

    def __init__(self, window: "MainWindow", receive: Receive) -> None:
        super().__init__(window)
        self._window, self._receive = window, receive
        window.aid_asked.connect(self._asked)

    def _asked(self, aid: str, finding: Finding | None) -> None:
        if aid == "move" and finding is not None:
            self.move(finding)

    def move(self, finding: Finding) -> None:
        """Move what the finding marks; all of the draft where the finding is most of it."""
        window, session = self._window, self._window.session
        text = window.editor.text()
        finding = whole_sentences(text, finding)  # nothing torn stays behind
        edit = edit_for(text, finding, Fix("", ""))
        if session.draft.mode is Mode.REPLY:
            window.notice.show_notice("A reply stays with the words it answers.")
            return
        if edit is None:
            window.notice.show_notice("The words have changed since then. Please look again.")
            return
        whole = _letters(finding.quote) >= _MOSTLY * _letters(text)
        words = text if whole else finding.quote
        other = session.profile.kind.other
        if not self._receive(other, words.strip()):
            where = other.value
            window.notice.show_notice(f"There is no {where} draft to move it to. Nothing changed.")
            return
        moved = f"Moved to a {other.word} draft."
        if whole:
            session.notebook.delete_draft(session.draft.id)  # the bin keeps it for thirty days
            window.notice.show_notice(f"{moved} The draft here is in the bin.")
        else:
            window.editor.apply_edit(edit)
            window.notice.show_notice(moved)


def _letters(text: str) -> int:
    return sum(1 for each in text if each.isalnum())
