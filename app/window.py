"""The main window: arranges the widgets of one profile and connects them. It decides nothing."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QByteArray, QPoint, Signal
from PySide6.QtGui import QCloseEvent, QCursor, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import present
from app.clipboard import put_on_clipboard
from app.drafts import Draft, DraftSummary, TemplateUse
from app.pages import TemplatePages
from app.publish import copied_state, hold_choices, publish_state
from app.session import Session
from app.templates import load_library
from checks import Finding, Fix, Kind, Mode
from checks.review import Review
from checks.writing.counters import Network
from widgets.basics import Box, Hairline
from widgets.composer import Composer
from widgets.drafts import DraftsPanel
from widgets.identity import Stripe
from widgets.notice import NoticeBar
from widgets.pause import PauseSheet
from widgets.publish import PublishBar
from widgets.review import ReviewPanel
from widgets.theme import Theme, apply_theme
from widgets.topbar import TopBar

_NARROW = 1360  # design pixels: below this the drafts stand behind a rail
_REVIEW, _REVIEW_NARROW = 400, 336
_UNDELETE = "undelete "


class MainWindow(QMainWindow):
    """One profile's window: drafts, composer, review, publish bar; ready texts as pages.

    Signals:
        switch_asked: the other profile's window is wanted.
        settings_asked, help_asked, about_asked: that page is wanted.
        closed: the window is gone; carries its geometry as base64.
    """

    switch_asked = Signal()
    settings_asked = Signal()
    help_asked = Signal()
    about_asked = Signal()
    closed = Signal(str)

    def __init__(
        self, session: Session, networks: Sequence[Network], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._narrow: bool | None = None
        self.session, self._nets = session, networks
        kind = session.profile.kind
        self.topbar = TopBar()
        self.drafts = DraftsPanel()
        self.composer = Composer(kind, session.find)
        self.editor = self.composer.editor
        self.review = ReviewPanel()
        self.bar = PublishBar()
        self.notice = NoticeBar()
        self.pages = QStackedWidget()
        self.texts = TemplatePages(self.pages, lambda: session.profile, self)
        self.pause = PauseSheet(self._lay_out(kind))
        self._connect_asks()
        self._connect_changes()
        self._add_shortcuts()
        self.show_profile()

    # ---------------------------------------------------------------- what it shows

    def wear(self, theme: Theme) -> None:
        """Put on a theme."""
        apply_theme(self, theme)
        self._arrange()

    def show_profile(self) -> None:
        """Show who is speaking, everywhere it is said."""
        profile = self.session.profile
        self.setWindowTitle(f"{profile.word} · {profile.shown_name or 'Curbside'} · Curbside")
        speaker = present.speaker(profile, self._nets)
        handle = speaker.handle if profile.handle else ""
        self.topbar.show_person(profile.name, profile.organisation, handle)
        self.composer.show_speaker(speaker)
        self.composer.show_insertables(present.insertables(profile))
        self._show_counts()
        self._show_state()

    def show_shelf(self) -> None:
        """Show what is in season; reads the library, so it is called after the first paint."""
        work = self.session.profile.kind is Kind.PROFESSIONAL
        self.drafts.show_shelf("In season" if work else "Start from", self.texts.shelf())
        self.composer.show_suggestions(present.suggestions(load_library()))

    def _show_draft(self, draft: Draft) -> None:
        self.bar.setVisible(True)
        self.pages.setCurrentIndex(0)
        self.composer.open_draft(draft.id, draft.text, draft.mode, self.session.reply_to)
        self.composer.show_saved("")
        self.topbar.show_place(draft.mode.value)
        self._show_text(draft.text)
        self.editor.setFocus()

    def _show_text(self, text: str) -> None:
        self.composer.text_changed(text)
        self._show_counts()
        self._show_state()
        use = self.session.draft.template
        values = dict(use.values) if use else {}
        words = present.seal_words(text, load_library(), use.id, values) if use else ""
        self.composer.show_seal(words)

    def _show_review(self, review: Review, shown: tuple[Finding, ...]) -> None:
        self.editor.show_marks(review.findings, shown)
        self.review.show_review(review.findings, shown, empty=not self.session.draft.text.strip())
        self.composer.show_reading(present.reading_words(review.reading))
        self.topbar.allow_next(bool(review.findings))
        self._show_state()

    def _show_state(self) -> None:
        session = self.session
        self.bar.show_state(
            publish_state(
                session.review,
                session.profile,
                session.draft,
                datetime.now(UTC),
                pause=session.settings.pause,
            )
        )

    def _show_counts(self) -> None:
        session = self.session
        counts = present.counts(session.draft.text, session.profile, self._nets)
        self.composer.show_counts(counts)

    def _show_saved(self, when: datetime) -> None:
        self.composer.show_saved(present.saved_words(when))

    # ---------------------------------------------------------------- what is asked

    def _text_edited(self, text: str) -> None:
        self.session.set_text(text)
        self._show_text(text)

    def _apply(self, finding: Finding, fix: Fix) -> None:
        if self.editor.apply_fix(finding, fix):
            self.editor.setFocus()

    def _step(self, by: int) -> None:
        cursor = self.editor.caret()
        if finding := self.session.neighbour(cursor, by):
            self.session.choose(finding)
            self.editor.go_to(finding)

    def _delete(self, draft_id: str) -> None:
        self.session.delete_draft(draft_id)
        self.notice.show_notice("The draft is in the bin.", "Undo", _UNDELETE + draft_id)

    def _notice_acted(self, key: str) -> None:
        if key.startswith(_UNDELETE):
            self.session.restore_draft(key.removeprefix(_UNDELETE))

    def _use_text(self, text: str, use: TemplateUse) -> None:
        if self.session.draft.text.strip():
            self.session.new_draft(self.session.draft.mode)
        self.session.set_template(use)
        self.editor.replace_all(text)

    def show_page(self, page: QWidget) -> None:
        """Show a page instead of the draft; the publish bar belongs to the draft."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.bar.setVisible(False)
        self.topbar.show_place(None)
        self.pages.setCurrentWidget(page)
        page.setFocus()

    def back_to_draft(self) -> None:
        """Show the draft again."""
        self.pages.setCurrentIndex(0)
        self.bar.setVisible(True)
        self.topbar.show_place(self.session.draft.mode.value)
        self.editor.setFocus()

    def _open_gallery(self, only: tuple[str, ...] = ()) -> None:
        self.texts.open_gallery(only)
        self.bar.setVisible(False)
        self.topbar.show_place("templates")

    def _open_template(self, template_id: str) -> None:
        self.bar.setVisible(False)
        self.topbar.show_place("templates")
        self.texts.open_template(template_id)

    def _offer_hold(self) -> None:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        now = datetime.now(UTC)
        for label, until in hold_choices(now):
            menu.addAction(label).triggered.connect(partial(self._hold, until))
        held = self.session.draft.held_until
        if held is not None and held > now:
            menu.addAction("End the hold").triggered.connect(partial(self._hold, None))
        menu.popup(QCursor.pos() - QPoint(0, menu.sizeHint().height()))

    def _hold(self, until: datetime | None, _checked: object = None) -> None:
        self.session.hold(until)

    # ---------------------------------------------------------------- leaving

    def _ask_to_copy(self) -> None:
        session = self.session
        session.set_text(self.editor.text())  # what is read is what is checked is what leaves
        now = datetime.now(UTC)
        pause = session.settings.pause
        state = publish_state(session.review, session.profile, session.draft, now, pause=pause)
        self.bar.show_state(state)
        if not state.enabled:
            return
        if not pause:
            self._copy()
            return
        post, cautions = present.paused(session.draft, session.review, session.profile, self._nets)
        self.pause.ask(post, cautions)

    def _end_pause(self) -> None:
        self.pause.dismiss()
        self.editor.setFocus()

    def _copy(self) -> None:
        self._end_pause()
        put_on_clipboard(self.session.draft.text)
        self.session.record_copy()
        state = copied_state(self.session.profile, datetime.now(UTC))
        self.bar.show_state(state)
        self.editor.announce(state.title)

    # ---------------------------------------------------------------- arranging

    def _lay_out(self, kind: Kind) -> QWidget:
        work = kind is Kind.PROFESSIONAL
        middle = QWidget()
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.notice)
        inside.addWidget(self.composer, 1)
        page = QWidget()
        panels = QHBoxLayout(page)
        panels.setContentsMargins(0, 0, 0, 0)
        panels.setSpacing(0)
        panels.addWidget(self.drafts)
        lines = [Hairline(vertical=True), Hairline(vertical=True)] if work else []
        if lines:
            panels.addWidget(lines[0])
        panels.addWidget(middle, 1)
        if lines:
            panels.addWidget(lines[1])
        panels.addWidget(self.review)
        self.pages.addWidget(page)
        frame = Box(None, "bg")
        outer = QHBoxLayout(frame)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        for part, stretch in ((self.topbar, 0), (self.pages, 1), (self.bar, 0)):
            column.addWidget(part, stretch)
        for part_ in (Stripe(), column) if work else (column, Stripe()):
            if isinstance(part_, QVBoxLayout):
                outer.addLayout(part_, 1)
            else:
                outer.addWidget(part_)
        self.setCentralWidget(frame)
        return frame

    def _connect_asks(self) -> None:
        session, editor = self.session, self.editor
        editor.text_edited.connect(self._text_edited)
        editor.caret_moved.connect(session.set_caret)
        editor.fix_chosen.connect(self._apply)
        editor.dismissed.connect(session.dismiss)
        self.review.fix_chosen.connect(self._apply)
        self.review.dismissed.connect(session.dismiss)
        self.review.finding_chosen.connect(editor.go_to)
        self.review.finding_opened.connect(session.choose)
        self.drafts.draft_chosen.connect(session.open_draft)
        self.drafts.search_changed.connect(session.search)
        self.drafts.delete_asked.connect(self._delete)
        self.drafts.shelf_chosen.connect(lambda ids: self._open_gallery(tuple(ids.split())))
        self.composer.example_chosen.connect(editor.replace_all)
        self.composer.insert_chosen.connect(editor.insert)
        self.composer.reply_to_changed.connect(session.set_reply_to)
        self.composer.suggestion_chosen.connect(self._open_template)
        self.composer.templates_asked.connect(self._open_gallery)
        self.composer.replies_asked.connect(self._open_gallery)
        self.topbar.new_post_asked.connect(partial(session.new_draft, Mode.POST))
        self.topbar.new_reply_asked.connect(partial(session.new_draft, Mode.REPLY))
        self.topbar.templates_asked.connect(self._open_gallery)
        self.topbar.next_finding_asked.connect(partial(self._step, 1))
        self.topbar.switch_asked.connect(self.switch_asked)
        self.topbar.settings_asked.connect(self.settings_asked)
        self.topbar.help_asked.connect(self.help_asked)
        self.topbar.about_asked.connect(self.about_asked)
        self.bar.copy_asked.connect(self._ask_to_copy)
        self.bar.hold_asked.connect(self._offer_hold)
        self.notice.acted.connect(self._notice_acted)
        self.texts.filled.connect(self._use_text)
        self.texts.left.connect(self.back_to_draft)
        self.pause.copy_confirmed.connect(self._copy)
        self.pause.back_asked.connect(self._end_pause)

    def _connect_changes(self) -> None:
        session = self.session
        session.draft_opened.connect(self._show_draft)
        session.drafts_changed.connect(self._show_drafts)
        session.review_changed.connect(self._show_review)
        session.current_changed.connect(self.editor.set_active)
        session.current_changed.connect(self.review.set_active)
        session.paragraphs_ready.connect(self.editor.look_again)
        session.saved.connect(self._show_saved)
        session.announced.connect(self.editor.announce)
        session.troubled.connect(partial(self.notice.show_notice))
        self.composer.show_examples(present.examples(session.profile.kind))

    def _show_drafts(self, summaries: tuple[DraftSummary, ...]) -> None:
        rows = present.draft_rows(summaries, datetime.now(UTC))
        self.drafts.show_drafts(rows, self.session.draft.id)

    def _add_shortcuts(self) -> None:
        step, session = self._step, self.session
        for keys, work in (
            ("F8", partial(step, 1)),
            ("Shift+F8", partial(step, -1)),
            ("Ctrl+.", self.editor.offer_fixes),
            ("Ctrl+N", partial(session.new_draft, Mode.POST)),
            ("Ctrl+R", partial(session.new_draft, Mode.REPLY)),
            ("Ctrl+T", self._open_gallery),
            ("Ctrl+F", self.drafts.focus_search),
            ("F6", self.review.focus_card),
            ("Shift+F6", self.editor.setFocus),
            ("Ctrl+Shift+P", self.switch_asked.emit),
            ("Ctrl+,", self.settings_asked.emit),
            ("F1", self.help_asked.emit),
            ("Ctrl+Return", self._ask_to_copy),
        ):
            QShortcut(QKeySequence(keys), self, lambda work=work: work())

    def _arrange(self) -> None:
        theme = getattr(self, "theme", None)
        scale = theme.scale if isinstance(theme, Theme) else 1.0
        narrow = self.width() < _NARROW * scale
        if narrow != self._narrow:
            self._narrow = narrow
            self.drafts.set_narrow(narrow)
        self.review.setFixedWidth(round((_REVIEW_NARROW if narrow else _REVIEW) * scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the drafts behind a rail where there is no room."""
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, let the worker go, and say so."""
        self.session.set_text(self.editor.text())
        self.session.close()
        geometry: QByteArray = self.saveGeometry().toBase64()
        super().closeEvent(event)
        self.closed.emit(bytes(geometry.data()).decode("ascii"))
