"""The main window: arranges the widgets of one profile and connects them. It decides nothing.

What stands behind the first page (ready texts, settings, help, the pause) listens to the asks of
this window and is built after the first paint: ``app.desktop`` furnishes it.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import present
from app.drafts import Draft, DraftSummary
from app.publish import publish_state
from app.session import Session
from checks import Finding, Fix, Kind, Mode
from checks.review import Review
from checks.writing.networks import Network
from widgets.basics import Box, Hairline
from widgets.composer import Composer
from widgets.drafts import DraftsPanel
from widgets.identity import Stripe
from widgets.notice import NoticeBar
from widgets.publish import PublishBar
from widgets.review import ReviewPanel
from widgets.theme import Theme, apply_theme, theme_of
from widgets.topbar import Place, TopBar

_NARROW = 1360  # design pixels: below this the drafts stand behind a rail
_REVIEW, _REVIEW_NARROW, _REVIEW_LEAST = 400, 336, 264
_CRAMPED, _TINY = 940, 690  # below these the review shrinks, then takes turns with the text
_LEAST_SIZE = (480, 400)
_UNDELETE = "undelete "


class MainWindow(QMainWindow):
    """One profile's window: drafts, composer, review, publish bar; other pages come on top.

    Signals:
        gallery_asked: ready texts are wanted; carries the ids it is limited to, or none.
        template_asked: one ready text is wanted; carries its id.
        copy_asked, hold_asked: the draft is to leave, or to wait.
        switch_asked: the other profile's window is wanted.
        settings_asked, help_asked, about_asked: that page is wanted.
        closed: the window is gone; carries its geometry as base64.
    """

    gallery_asked = Signal(tuple)
    template_asked = Signal(str)
    copy_asked = Signal()
    hold_asked = Signal()
    switch_asked = Signal()
    settings_asked = Signal()
    help_asked = Signal()
    about_asked = Signal()
    closed = Signal(str)

    def __init__(
        self, session: Session, networks: Sequence[Network], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session, self.networks = session, networks
        self._narrow: bool | None = None
        self._tiny = False
        self._reviewing = False  # in a tiny window: whether the review is shown, not the text
        self.topbar = TopBar()
        self.drafts = DraftsPanel()
        self.composer = Composer(session.profile.kind, session.find)
        self.editor = self.composer.editor
        self.review = ReviewPanel()
        self.bar = PublishBar()
        self.notice = NoticeBar()
        self.pages = QStackedWidget()
        self.frame = self._lay_out(session.profile.kind)
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
        speaker = present.speaker(profile, self.networks)
        handle = speaker.handle if profile.handle else ""
        self.topbar.show_person(profile.name, profile.organisation, handle)
        self.composer.show_speaker(speaker)
        self.composer.show_insertables(present.insertables(profile))
        self._show_counts()
        self.show_state()

    def show_page(self, page: QWidget, place: Place | None = None) -> None:
        """Show a page instead of the draft; the publish bar belongs to the draft."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.bar.setVisible(False)
        self.topbar.show_place(place)
        self.pages.setCurrentWidget(page)
        page.setFocus()

    def back_to_draft(self) -> None:
        """Show the draft again."""
        self.pages.setCurrentIndex(0)
        self.bar.setVisible(True)
        self.topbar.show_place(self.session.draft.mode.value)
        self.editor.setFocus()

    def show_state(self) -> None:
        """Say whether the draft may leave, and if not, why not."""
        session, now = self.session, datetime.now(UTC)
        self.bar.show_state(
            publish_state(
                session.review, session.profile, session.draft, now, pause=session.settings.pause
            )
        )

    def _show_draft(self, draft: Draft) -> None:
        self.composer.open_draft(draft.id, draft.text, draft.mode, self.session.reply_to)
        self.composer.show_saved("")
        self._show_text(draft.text)
        self.back_to_draft()

    def _show_text(self, text: str) -> None:
        self.composer.text_changed(text)
        self._show_counts()
        self.show_state()

    def _show_review(self, review: Review, shown: tuple[Finding, ...]) -> None:
        self.editor.show_marks(review.findings, shown)
        self.review.show_review(review.findings, shown, empty=not self.session.draft.text.strip())
        self.composer.show_reading(present.reading_words(review.reading))
        self.topbar.allow_next(bool(review.findings))
        self.show_state()

    def _show_counts(self) -> None:
        session = self.session
        counts = present.counts(session.draft.text, session.profile, self.networks)
        self.composer.show_counts(counts)

    def _show_saved(self, when: datetime) -> None:
        self.composer.show_saved(present.saved_words(when))

    def _show_drafts(self, summaries: tuple[DraftSummary, ...]) -> None:
        rows = present.draft_rows(summaries, datetime.now(UTC))
        self.drafts.show_drafts(rows, self.session.draft.id)

    # ---------------------------------------------------------------- what is asked

    def _text_edited(self, text: str) -> None:
        self.session.set_text(text)
        self._show_text(text)

    def _apply(self, finding: Finding, fix: Fix) -> None:
        if self.editor.apply_fix(finding, fix):
            self.editor.setFocus()

    def _step(self, by: int) -> None:
        if finding := self.session.neighbour(self.editor.caret(), by):
            self.session.choose(finding)
            self._go_to_finding(finding)

    def _delete(self, draft_id: str) -> None:
        self.session.delete_draft(draft_id)
        self.notice.show_notice("The draft is in the bin.", "Undo", _UNDELETE + draft_id)

    def _notice_acted(self, key: str) -> None:
        if key.startswith(_UNDELETE):
            self.session.restore_draft(key.removeprefix(_UNDELETE))

    # ---------------------------------------------------------------- arranging

    def _lay_out(self, kind: Kind) -> QWidget:
        work = kind is Kind.PROFESSIONAL
        self.middle = _stacked(self.notice, (self.composer, 1))
        panels: list[QWidget | tuple[QWidget, int]] = [self.drafts, (self.middle, 1), self.review]
        if work:  # hairlines between panels are a mark of this profile
            panels[1:1] = [Hairline(vertical=True)]
            panels[3:3] = [Hairline(vertical=True)]
        self.pages.addWidget(_beside(*panels))
        # Each part finds a shape for the width it gets; none of them dictates the window's.
        ignored, fixed = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        self.pages.setSizePolicy(ignored, ignored)
        self.topbar.setSizePolicy(ignored, fixed)
        self.bar.setSizePolicy(ignored, fixed)
        self.setMinimumSize(*_LEAST_SIZE)
        page = _stacked(self.topbar, (self.pages, 1), self.bar)
        frame = Box(None, "bg")
        outer = QHBoxLayout(frame)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(_beside(Stripe(), (page, 1)) if work else _beside((page, 1), Stripe()))
        self.setCentralWidget(frame)
        return frame

    def _connect_asks(self) -> None:
        session, editor, composer, topbar = self.session, self.editor, self.composer, self.topbar
        everything = partial(self.gallery_asked.emit, ())
        for signal, slot in (
            (editor.text_edited, self._text_edited),
            (editor.caret_moved, session.set_caret),
            (editor.fix_chosen, self._apply),
            (editor.dismissed, session.dismiss),
            (self.review.fix_chosen, self._apply),
            (self.review.dismissed, session.dismiss),
            (self.review.finding_chosen, self._go_to_finding),
            (self.review.finding_opened, session.choose),
            (self.drafts.draft_chosen, session.open_draft),
            (self.drafts.search_changed, session.search),
            (self.drafts.delete_asked, self._delete),
            (self.drafts.shelf_chosen, lambda ids: self.gallery_asked.emit(tuple(ids.split()))),
            (composer.example_chosen, editor.replace_all),
            (composer.insert_chosen, editor.insert),
            (composer.reply_to_changed, session.set_reply_to),
            (composer.suggestion_chosen, self.template_asked),
            (composer.templates_asked, everything),
            (composer.replies_asked, everything),
            (topbar.new_post_asked, partial(session.new_draft, Mode.POST)),
            (topbar.new_reply_asked, partial(session.new_draft, Mode.REPLY)),
            (topbar.templates_asked, everything),
            (topbar.next_finding_asked, partial(self._step, 1)),
            (topbar.switch_asked, self.switch_asked),
            (topbar.settings_asked, self.settings_asked),
            (topbar.help_asked, self.help_asked),
            (topbar.about_asked, self.about_asked),
            (self.bar.copy_asked, self.copy_asked),
            (self.bar.hold_asked, self.hold_asked),
            (self.bar.reasons_asked, self._turn),
            (self.notice.acted, self._notice_acted),
        ):
            signal.connect(slot)

    def _connect_changes(self) -> None:
        for signal, slot in (
            (self.session.draft_opened, self._show_draft),
            (self.session.drafts_changed, self._show_drafts),
            (self.session.review_changed, self._show_review),
            (self.session.current_changed, self.editor.set_active),
            (self.session.current_changed, self.review.set_active),
            (self.session.paragraphs_ready, self.editor.look_again),
            (self.session.saved, self._show_saved),
            (self.session.announced, self.editor.announce),
            (self.session.troubled, partial(self.notice.show_notice, key="trouble")),
            (self.session.recovered, partial(self.notice.clear, "trouble")),
        ):
            signal.connect(slot)
        self.composer.show_examples(present.examples(self.session.profile.kind))

    def _add_shortcuts(self) -> None:
        session = self.session
        for keys, work in (
            ("F8", partial(self._step, 1)),
            ("Shift+F8", partial(self._step, -1)),
            ("Ctrl+.", self.editor.offer_fixes),
            ("Ctrl+N", partial(session.new_draft, Mode.POST)),
            ("Ctrl+R", partial(session.new_draft, Mode.REPLY)),
            ("Ctrl+T", partial(self.gallery_asked.emit, ())),
            ("Ctrl+F", self.drafts.focus_search),
            ("F6", self._go_to_review),
            ("Shift+F6", self._go_to_text),
            ("Ctrl+Shift+P", self.switch_asked.emit),
            ("Ctrl+,", self.settings_asked.emit),
            ("F1", self.help_asked.emit),
            ("Ctrl+Return", self.copy_asked.emit),
        ):
            QShortcut(QKeySequence(keys), self, lambda work=work: work())

    def _arrange(self) -> None:
        """Put the drafts behind a rail where there is no room."""
        theme, width = theme_of(self), self.width()
        narrow = width < theme.px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.drafts.set_narrow(narrow)
        cramped, self._tiny = width < theme.px(_CRAMPED), width < theme.px(_TINY)
        beside = _REVIEW_LEAST if cramped else _REVIEW_NARROW if narrow else _REVIEW
        self.review.setMinimumWidth(0 if self._tiny else theme.px(beside))
        self.review.setMaximumWidth(width if self._tiny else theme.px(beside))
        self._show_review_or_text()

    def _show_review_or_text(self, *, reviewing: bool | None = None) -> None:
        """In a tiny window the review and the text take turns; else both are there."""
        if reviewing is not None:
            self._reviewing = reviewing
        turn = self._tiny and self._reviewing
        self.review.setVisible(turn or not self._tiny)
        self.middle.setVisible(not turn)
        words = self.tr("Text") if turn else self.tr("Review")
        self.bar.offer_reasons(on=self._tiny, words=words)

    def _turn(self) -> None:
        self._show_review_or_text(reviewing=not self._reviewing)

    def _go_to_review(self) -> None:
        self._show_review_or_text(reviewing=True)
        self.review.focus_card()

    def _go_to_text(self) -> None:
        self._show_review_or_text(reviewing=False)
        self.editor.setFocus()

    def _go_to_finding(self, finding: Finding) -> None:
        self._show_review_or_text(reviewing=False)
        self.editor.go_to(finding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panels for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, let the worker go, and say so."""
        self.session.set_text(self.editor.text())
        self.session.close()
        geometry = self.saveGeometry().toBase64()
        super().closeEvent(event)
        self.closed.emit(bytes(geometry.data()).decode("ascii"))


def _beside(*parts: QWidget | tuple[QWidget, int]) -> QWidget:
    return _filled(QHBoxLayout(), *parts)


def _stacked(*parts: QWidget | tuple[QWidget, int]) -> QWidget:
    return _filled(QVBoxLayout(), *parts)


def _filled(layout: QHBoxLayout | QVBoxLayout, *parts: QWidget | tuple[QWidget, int]) -> QWidget:
    holder = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        widget, stretch = part if isinstance(part, tuple) else (part, 0)
        layout.addWidget(widget, stretch)
    holder.setLayout(layout)
    return holder
