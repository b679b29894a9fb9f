"""How a draft leaves: the pause, the clipboard, the journal; or how it waits."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.clipboard import put_on_clipboard
from app.present import counts, verified_words
from app.publish import Doubt, copied_state, hold_choices, still_reading, wrong_account
from app.window import MainWindow
from widgets.pause import PauseSheet
from widgets.pause_parts import PauseCaution, PausePost
from widgets.publish import PublishState


class Leaving(QObject):
    """Stands between one window's draft and the clipboard."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.pause = PauseSheet(window.frame)
        self.pause.copy_confirmed.connect(self._confirmed)
        self.pause.back_asked.connect(self._end_pause)
        self._asked: tuple[str, tuple[PauseCaution, ...]] = ("", ())  # words and open cautions
        self._copied: tuple[tuple[str, str], PublishState] | None = None  # words, and what was said
        self._waits: tuple[str, str] | None = None  # draft and words to copy once they are read
        window.session.review_changed.connect(lambda *_: self._review_changed())
        window.session.heard.connect(self._go_on)
        window.copy_asked.connect(self.ask)
        window.hold_asked.connect(self._offer_hold)

    def ask(self) -> None:
        """Copy the draft if it may leave, after the pause if the writer keeps one.

        Words that the rules or the reader have not read yet are waited for.
        """
        self._waits = None
        if not self._may_leave():
            return
        if not self._is_read():
            self._waits = self._words()
            self._window.bar.show_state(still_reading(self._window.session.profile))
            return
        if self._window.session.settings.pause:
            self._asked = self._at_stake()
            self.pause.ask(self._post(), self._cautions())
        else:
            self._copy()

    def _go_on(self) -> None:
        """Go on with a copy that waited to be read, if it is still of the same words."""
        if self._waits is None:
            return
        if self._waits != self._words():
            self._waits = None
            self._window.show_state()
        else:
            self.ask()

    def _is_read(self) -> bool:
        """Tell whether rules and reader have both read all of the words."""
        session = self._window.session
        return session.doubt is Doubt.NONE and not session.is_unread

    def _words(self) -> tuple[str, str]:
        return self._window.session.draft.id, self._window.editor.text()

    def _may_leave(self) -> bool:
        """Judge the words as they stand now, and say so in the bar."""
        window = self._window
        window.session.set_text(window.editor.text())
        window.session.settle()
        return window.show_state()

    def _at_stake(self) -> tuple[str, tuple[PauseCaution, ...]]:
        return self._window.session.draft.text, self._cautions()

    def _confirmed(self) -> None:
        """Copy what was read, unless more has come to light since."""
        self._end_pause()
        if not self._is_read():
            self.ask()
        elif self._may_leave() and self._at_stake() == self._asked:
            self._copy()

    def _review_changed(self) -> None:
        """A stop or a caution that arrives during the pause ends it: nobody was asked about it."""
        if not self.pause.isVisible():
            self._go_on()
            if self._copied is not None and self._copied[0] == self._words():
                self._window.bar.show_state(self._copied[1])  # still true of these words
            return
        if not self._window.show_state() or self._at_stake() != self._asked:
            self._end_pause()

    def _post(self) -> PausePost:
        profile, text = self._window.session.profile, self._window.session.draft.text
        room = counts(text, profile, self._window.networks)
        where = [f"{each.name} {each.used:,} of {each.limit:,}" for each in room]
        records = self._window.session.records
        if records.is_verified:
            where.append(verified_words(records.stamp, text, datetime.now(UTC)).rstrip("."))
        return PausePost(
            text=text,
            name=profile.shown_name,
            handle=f"@{profile.handle}" if profile.handle else "",
            initials=profile.initials,
            where=" · ".join(where),
            button=f"Copy as {profile.label}",
        )

    def _cautions(self) -> tuple[PauseCaution, ...]:
        """Everything to stand by: the cautions, and once what may be on the wrong account."""
        session = self._window.session
        asked = [PauseCaution(f.quote, f.why) for f in session.review.cautions]
        quiet = (f for f in session.review.advice if f.belongs_elsewhere)
        if stray := next(quiet, None):
            asked.append(PauseCaution(stray.quote, wrong_account(session.profile.kind)))
        return tuple(asked)

    def _end_pause(self) -> None:
        self.pause.dismiss()
        self._window.editor.setFocus()

    def _copy(self) -> None:
        session = self._window.session
        put_on_clipboard(session.draft.text)
        session.record_copy()
        state = copied_state(session.profile, datetime.now(UTC))
        self._copied = self._words(), state
        self._window.bar.show_state(state)
        self._window.editor.announce(state.title)

    def _offer_hold(self) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        session, now = self._window.session, datetime.now(UTC)
        for label, until in hold_choices(now):
            menu.addAction(label).triggered.connect(partial(self._hold, until))
        held = session.draft.held_until
        if held is not None and held > now:
            menu.addAction("End the hold").triggered.connect(partial(self._hold, None))
        menu.popup(self._window.bar.hold_button_corner() - QPoint(0, menu.sizeHint().height()))
        menu.setActiveAction(menu.actions()[0])

    def _hold(self, until: datetime | None, _checked: object = None) -> None:
        self._window.session.notebook.hold(until)
