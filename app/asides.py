"""Quiet cards beside the text: support, heat, working hours. They mark, hold and keep nothing.

What was waved away is remembered for this draft, or this shift, and in memory alone: that somebody
sounded desperate, or posted at work, is nobody's business, this program's files included.
"""

import tomllib
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

import resources
from app.publish import clock, next_morning
from checks import Kind
from checks.burden import HEAVY, sounds_heavy
from checks.heat import Heat, heat
from widgets.aside import AsideCard, Way

if TYPE_CHECKING:
    from app.window import MainWindow

PAUSE_MS = 800
TIMER_MINUTES = 15
_NIGHT_FROM, _NIGHT_UNTIL = 22, 5  # hours in which anger posts what the morning regrets
_AFTER_A_SHIFT = timedelta(hours=1)
_KEEPS = "The words stay as they are. You decide again in the morning."
_ELSEWHERE = "You need not carry this alone. Help lines stand in the review; only you see them."
_ALONE = "Only you see this. Nothing is marked, sent or kept."


class Asides(QObject):
    """Shows at most one card of each kind under the findings of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._cards: dict[str, tuple[str, AsideCard]] = {}  # by kind: what about, and the card
        self._waved_away: set[tuple[str, str]] = set()  # kind of card, draft or shift
        self._minutes = 0
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.look)
        self._minute = QTimer(self, interval=60_000)
        self._minute.timeout.connect(self._another_minute)
        window.session.review_changed.connect(lambda *_: self._pause.start())
        window.session.heard.connect(self._pause.start)
        window.session.draft_opened.connect(lambda _: self.look())
        if window.session.profile.kind is Kind.PERSONAL:
            self._minute.start()

    def look(self) -> None:
        """Look at the draft and the clock as they are now."""
        window = self._window
        text, now = window.editor.text(), self._now()
        draft, held = window.session.draft.id, window.session.draft.held_until
        waits = held is not None and held > now
        heavy = self._is_heavy(text, draft)
        hot = None if waits or heavy else heat(text, late=self._is_late(now))
        self._show("support", draft, _support if heavy else None)
        window.review.set_heavy(on="support" in self._cards)
        self._show("heat", draft, partial(_heat, hot, now) if hot else None)
        shift = "" if waits or heavy or not text.strip() else self._shift(now)
        long = self._is_long()
        self._show("hours", f"{shift} {long}", partial(self._hours, now, long) if shift else None)

    # ---------------------------------------------------------------- what is said

    def _hours(self, now: datetime, long: bool) -> AsideCard:  # noqa: FBT001 - bound at once
        after = clock(self._window.session.profile.shift_end(now) or now, now)
        title = "These are your working hours"
        if long:
            title = f"{TIMER_MINUTES} minutes here in your working hours"
        words = "Personal posts can wait until your shift is over, unless this is your break."
        save = Way("park", f"Save it for after my shift ({after})", "soft")
        return AsideCard("clock", title, [words, _ALONE], [save, Way("away", "Not now")])

    # ---------------------------------------------------------------- inside

    def _show(self, kind: str, about: str, make: Callable[[], AsideCard] | None) -> None:
        """Show the card of this kind about this draft or shift, unless it was waved away."""
        wanted = make is not None and (kind, about) not in self._waved_away
        known, old = self._cards.get(kind, ("", None))
        if wanted and old is not None and known == about:
            return
        if old is not None:
            del self._cards[kind]
            old.hide()
            old.deleteLater()
        if wanted and make is not None:
            card = make()
            card.chosen.connect(lambda key: self._chosen(kind, about, key))
            self._cards[kind] = about, card
            review = self._window.review
            (review.add_above if kind == "support" else review.add_notice)(card)
            if kind == "support" and not review.isVisible():  # the window has no room for both
                self._window.notice.show_notice(_ELSEWHERE)
            card.show()

    def _chosen(self, kind: str, about: str, key: str) -> None:
        self._waved_away.add((kind, about))
        now = self._now()
        end = self._window.session.profile.shift_end(now)
        if key == "hold":
            self._window.session.notebook.hold(next_morning(now))
        elif key == "park" and end is not None:
            self._window.session.notebook.hold(end)
        self._window.editor.setFocus()
        self.look()

    def _another_minute(self) -> None:
        """Count what is spent in this window at work; a pause of the shift begins anew."""
        at_work = self._window.session.profile.works_at(self._now())
        if not at_work:
            self._minutes = 0
        elif self._window.isActiveWindow():
            self._minutes += 1
            if self._minutes == TIMER_MINUTES:
                self.look()

    def _shift(self, now: datetime) -> str:
        """The shift that somebody is in who writes in private; empty outside of one."""
        profile = self._window.session.profile
        end = profile.shift_end(now) if profile.kind is Kind.PERSONAL else None
        return end.isoformat() if end else ""

    def _is_long(self) -> bool:
        return self._window.session.settings.timer and self._minutes >= TIMER_MINUTES

    def _is_heavy(self, text: str, draft: str) -> bool:
        """Whether help lines should stand; while more is typed they do not come and go."""
        session = self._window.session
        about, _ = self._cards.get("support", ("", None))
        waits = about == draft and session.is_unread and bool(text.strip())
        return session.burden >= HEAVY or sounds_heavy(text) or waits

    def _is_late(self, now: datetime) -> bool:
        night = now.hour >= _NIGHT_FROM or now.hour < _NIGHT_UNTIL
        return night or self._window.session.profile.just_worked(now, _AFTER_A_SHIFT)

    def _now(self) -> datetime:
        return datetime.now().astimezone()


def _support() -> AsideCard:
    lines = [f"{each['how']} ({each['who']})" for each in _support_lines()]
    title = "This sounds heavy. You need not carry it alone."
    return AsideCard("heart", title, [*lines, _ALONE], [Way("away", "Close")])


def _heat(hot: Heat, now: datetime) -> AsideCard:
    hold = Way("hold", f"Hold until {clock(next_morning(now), now)}", "soft")
    first, *more = hot.reasons
    seen = ", ".join((first, *(f"{each[0].lower()}{each[1:]}" for each in more)))
    lines = [f"{seen}.", _KEEPS]
    return AsideCard("moon", "Hold it until tomorrow?", lines, [hold, Way("away", "Not now")])


def _support_lines() -> list[dict[str, str]]:
    lines: list[dict[str, str]] = tomllib.loads(resources.read_text("support.toml"))["lines"]
    return lines
