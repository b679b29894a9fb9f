"""The main window of one profile: shows what its session says and passes on what is asked.

It decides nothing; ``app.frame`` arranges its parts and ``app.wiring`` connects them.

What stands behind the first page (ready texts, settings, help, the pause) listens to the asks of
this window and is built after the first paint: ``app.desktop`` furnishes it.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app import present
from app.consents import ConsentRecord
from app.drafts import Draft, DraftSummary
from app.frame import Frame
from app.publish import Doubt, publish_state
from app.session import Session
from checks import Finding, Fix, Kind, Span
from checks.review import Review
from checks.story import Blur
from checks.story.model import blurring
from checks.writing.networks import Network
from widgets.composer import Composer
from widgets.drafts import DraftsPanel
from widgets.notice import NoticeBar
from widgets.publish import PublishBar
from widgets.reasons import Reasons
from widgets.review import ReviewPanel
from widgets.tab_order import neighbour
from widgets.theme import Theme, apply_theme
from widgets.topbar import Place, TopBar

_LEAST_SIZE = (480, 400)
_LONGEST_TIMER = 2**31 - 1  # milliseconds a QTimer can count


class MainWindow(QMainWindow):
    """One profile's window: drafts, composer, review, publish bar; other pages come on top.

    Signals:
        gallery_asked: ready texts are wanted; carries the ids it is limited to, or none.
        replies_asked: the ready replies are wanted.
        template_asked: one ready text is wanted; carries its id.
        copy_asked, hold_asked: the draft is to leave, or to wait.
        quit_asked: all windows are to close.
        switch_asked: the other profile's window is wanted.
        settings_asked, help_asked, about_asked: that page is wanted.
        consent_asked: the page of this draft's consent record is wanted.
        aid_asked: what helps with this draft is wanted; carries "source", "verify", "move" or
            "reflection", and the Finding whose card asked, or None.
        unsaved_at_close: the window stays, because its last words could not be saved.
        closed: the window is gone; carries its geometry as base64.
    """

    gallery_asked = Signal(tuple)
    replies_asked = Signal()
    template_asked = Signal(str)
    copy_asked = Signal()
    hold_asked = Signal()
    switch_asked = Signal()
    quit_asked = Signal()
    settings_asked = Signal()
    help_asked = Signal()
    about_asked = Signal()
    consent_asked = Signal()
    aid_asked = Signal(str, object)
    unsaved_at_close = Signal()
    closed = Signal(str)

    def __init__(
        self, session: Session, networks: Sequence[Network], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session, self.networks = session, networks
        self._hold_ends = QTimer(self, singleShot=True)
        self._hold_ends.timeout.connect(self.show_state)
        self.may_lose_words = False  # at closing: the writer was told and said so
        self.topbar = TopBar()
        self.drafts = DraftsPanel()
        self.composer = Composer(session.profile.kind, session.find)
        self.editor = self.composer.editor
        self.review = ReviewPanel()
        self.bar = PublishBar()
        self.notice = NoticeBar()
        self.frame = Frame(
            session.profile.kind,
            self.topbar,
            self.drafts,
            self.notice,
            self.composer,
            self.review,
            self.bar,
        )
        self.pages, self.first_page = self.frame.pages, self.frame.first_page
        self.setMinimumSize(*_LEAST_SIZE)
        self.setCentralWidget(self.frame)
        self.composer.show_examples(present.examples(session.profile.kind))
        self.show_profile()

    # ---------------------------------------------------------------- what it shows

    def wear(self, theme: Theme) -> None:
        """Put on a theme."""
        apply_theme(self, theme)
        self.frame.arrange()

    def show_profile(self) -> None:
        """Show who is speaking, everywhere it is said."""
        profile = self.session.profile
        parts = (profile.word, profile.shown_name, "Curbside")
        self.setWindowTitle(" · ".join(part for part in parts if part))
        speaker = present.speaker(profile, self.networks)
        handle = speaker.handle if profile.handle else ""
        work = profile.kind is Kind.PROFESSIONAL  # a private window never shows the employer
        self.topbar.show_person(profile.name, profile.organisation if work else "", handle)
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

    def show_state(self) -> bool:
        """Say whether the draft may leave, and if not, why not; tell it too."""
        session, now = self.session, datetime.now(UTC)
        state = publish_state(
            session.review,
            session.profile,
            session.draft,
            now,
            pause=session.settings.pause,
            doubt=session.doubt,
        )
        self.bar.show_state(state)
        held = session.draft.held_until
        if held is not None and held > now:
            self._hold_ends.start(min(_LONGEST_TIMER, int((held - now).total_seconds() * 1e3) + 1))
        return state.enabled

    def show_draft(self, draft: Draft) -> None:
        """Show a draft in its own document."""
        self.composer.open_draft(draft.id, draft.text, draft.mode, self.session.notebook.reply_to)
        self.composer.show_saved("" if self.session.notebook.keeps else self.tr("Not saved"))
        self._show_text(draft.text)
        self.back_to_draft()

    def _show_text(self, text: str) -> None:
        self.composer.text_changed(text)
        self._show_counts()
        self.show_state()

    def show_review(self, review: Review, shown: tuple[Finding, ...]) -> None:
        """Show what was found, where it stands and in the cards."""
        self.editor.show_marks(review.findings, shown)
        self.review.show_review(
            review.findings,
            shown,
            empty=not self.session.draft.text.strip(),
            waiting=self.session.doubt is not Doubt.NONE,
        )
        self.composer.show_reading(present.reading_words(review.reading))
        self.topbar.allow_next(bool(review.findings))
        self.show_state()

    def show_reasons(
        self, finding: Finding, paragraph: str, words: tuple[Span, ...] | None
    ) -> None:
        """Show what made the reader say so, on the card that asked."""
        self.review.show_reasons(finding, None if words is None else Reasons(paragraph, words))

    def show_consent(self, record: ConsentRecord | None) -> None:
        """Say on the cards what the draft's consent record is worth."""
        words = present.consent_words(record, self.session.draft.text, datetime.now(UTC))
        self.review.show_consent(words)

    def show_reader(self) -> None:
        """Say under the cards what goes unmarked while the reader does not read along."""
        self.review.show_reader_note(present.reader_note(self.session))

    def _show_counts(self) -> None:
        session = self.session
        counts = present.counts(session.draft.text, session.profile, self.networks)
        self.composer.show_counts(counts)

    def show_saved(self, when: datetime) -> None:
        """Say when the draft was last saved."""
        if self.session.notebook.keeps:
            self.composer.show_saved(present.saved_words(when))

    def show_drafts(self, summaries: tuple[DraftSummary, ...]) -> None:
        """Show the list of drafts."""
        rows = present.draft_rows(summaries, datetime.now(UTC))
        self.drafts.show_drafts(rows, self.session.draft.id)

    # ---------------------------------------------------------------- what is asked

    def text_edited(self, text: str) -> None:
        """Pass on what the writer typed."""
        self.session.set_text(text)
        self._show_text(text)

    def apply(self, finding: Finding, fix: Fix) -> None:
        """Apply a fix and give the page the focus."""
        if self.editor.apply_fix(finding, fix):
            self.editor.setFocus()

    def blur(self, blur: Blur) -> None:
        """Put one coarser wording in."""
        self.blur_all((blur,))

    def blur_all(self, blurs: tuple[Blur, ...]) -> None:
        """Put coarser wordings in, as one step to undo."""
        self.editor.apply_edit(blurring(self.editor.text(), blurs))

    def say_instead(self, sentence: str) -> None:
        """Say a sentence in the place of the story, as one step to undo."""
        self.editor.apply_edit(self.session.asking.instead_of_story(sentence))

    def ask_aid(self, aid: str) -> None:
        """Ask for what helps with the whole draft."""
        self.aid_asked.emit(aid, None)

    def step(self, by: int) -> None:
        """Go to the next finding (1) or the one before (-1), in the draft."""
        if self.pages.currentIndex():
            self.back_to_draft()
        if finding := self.session.review.neighbour(self.editor.caret(), by):
            self.session.choose(finding)
            self.go_to_finding(finding)

    def toggle_gallery(self) -> None:
        """Open the ready texts; from there, go back to the draft."""
        if self.topbar.place == "templates":
            self.back_to_draft()
        else:
            self.gallery_asked.emit(())

    # ---------------------------------------------------------------- the focus

    def go_to_review(self) -> None:
        """Give the current card the focus."""
        self.frame.show_turn(reviewing=True)
        self.review.focus_card()

    def go_to_text(self) -> None:
        """Give the page the focus."""
        self.frame.show_turn(reviewing=False)
        self.editor.setFocus()

    def go_to_finding(self, finding: Finding) -> None:
        """Put the caret where a finding stands."""
        self.frame.show_turn(reviewing=False)
        self.editor.go_to(finding)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's own
        """Let Tab walk as one reads: top bar, drafts, page, review, publish bar."""
        page = self.pages.currentWidget()
        middle = (
            (self.drafts, self.frame.middle, self.review) if page is self.first_page else (page,)
        )
        found = neighbour((self.topbar, *middle, self.bar), forward=next)
        if found is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        found.setFocus(reason)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, let the worker go, and say so; stay where words would be lost, and say why."""
        self.session.set_text(self.editor.text())
        if not self.session.notebook.save() and not self.may_lose_words:
            self.unsaved_at_close.emit()
            event.ignore()
            return
        self.session.close()
        geometry = self.saveGeometry().toBase64()
        super().closeEvent(event)
        self.closed.emit(bytes(geometry.data()).decode("ascii"))
