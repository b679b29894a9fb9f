"""The strengths beside the text: when they are looked at, and what one click adds."""

import re
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.profiles import Profile
from checks import Span
from checks.fixing import joined
from checks.strengths import Addition, Card, Meter, Strength, meters
from widgets.meters import Meters, StrengthCard

if TYPE_CHECKING:
    from app.window import MainWindow

_BLANK = re.compile("‹[^‹›\n]+›")
PAUSE_MS = 400  # a meter that moves with every key would pull the eye from the words


class StrengthsBeside(QObject):
    """Shows four meters under the review, and the card of the one that is pressed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._found: tuple[Meter, ...] = ()
        self.meters, self.card = Meters(), StrengthCard()
        window.review.add_footer(self.meters)
        window.review.add_above(self.card)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.look)
        window.session.review_changed.connect(lambda *_: self._pause.start())
        window.session.draft_opened.connect(lambda _: self._opened())
        window.session.records.stamp_changed.connect(lambda _: self._pause.start())
        self.meters.chosen.connect(self._open)
        self.card.closed.connect(lambda: self._close(focus=True))
        self.card.addition_chosen.connect(self._add)
        self.card.page_asked.connect(window.ask_aid)
        self.look()

    def look(self) -> None:
        """Look at the draft as it stands; an empty page has no meters."""
        window = self._window
        text = window.editor.text()
        self.meters.setVisible(bool(text.strip()))
        if not text.strip():
            self._close(focus=False)
            return
        session = window.session
        card = card_of(session.profile, datetime.now().astimezone())
        card = replace(card, verified=session.records.is_verified)
        self._found = meters(text, session.facts, card, session.review.reading)
        self.meters.show_meters(self._found)
        if self.card.strength is not None and not self.card.isHidden():
            self._show(self.card.strength)

    def _opened(self) -> None:
        self._close(focus=False)
        self.look()

    def _open(self, strength: Strength | None) -> None:
        if strength is None:
            self._close(focus=False)
            return
        self.look()
        self._show(strength)
        self._window.review.show_above()

    def _show(self, strength: Strength) -> None:
        meter = next((each for each in self._found if each.strength is strength), None)
        if meter is not None:
            self.card.show_meter(meter)
            self.card.show()

    def _close(self, *, focus: bool) -> None:
        self.card.hide()
        self.meters.release(focus=focus)

    def _add(self, strength: Strength, sign_id: str) -> None:
        """Add what was promised to the words as they are now, as one step to undo."""
        self.look()
        for meter in self._found:
            for sign in meter.signs:
                if (meter.strength, sign.id) == (strength, sign_id) and sign.addition:
                    self._put_in(sign.addition)

    def _put_in(self, addition: Addition) -> None:
        """Put the words in, and select the first place that waits for the writer's own."""
        editor = self._window.editor
        edit = joined(editor.text(), addition.edits)
        if edit is None or not editor.apply_edit(edit):
            return
        if blank := _BLANK.search(editor.text(), edit.start, edit.start + len(edit.text)):
            editor.select(Span(*blank.span()))
        editor.setFocus()


def card_of(profile: Profile, now: datetime) -> Card:
    """Return what an addition may take from the writer's card, and the month."""
    return Card(
        organisation=profile.organisation,
        phone=profile.phone,
        page=profile.page,
        disclosure=profile.disclosure,
        month=f"{now:%B %Y}",
    )
