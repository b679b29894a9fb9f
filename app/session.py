"""The writing session of one profile: the one object whose state changes while someone types."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from app.asking import Asking
from app.consents import ConsentRecord
from app.drafts import Draft
from app.errors import attempt
from app.journal import Journal
from app.notebook import Notebook
from app.profiles import Profile
from app.proofreader import Proofreader
from app.publish import Doubt, spoken
from app.records import Records
from app.settings import Settings
from app.stamps import Stamp
from checks import Context, Finding, Span
from checks.review import Review, in_draft, paragraph_at, place, shown, still_standing, worst_first
from checks.writing.readability import Reading

_PAUSE_MS = 200  # what needs the whole draft, and a screen reader, wait for a pause this long


class Session(QObject):
    """Checks and reviews one profile's open draft while the writer types; ``notebook`` keeps it.

    Signals:
        draft_opened: another draft is open and judged by its own facts; carries the Draft.
        review_changed: findings or reading band changed; carries the Review and the shown findings.
        current_changed: another finding is the current one; carries a Finding or None.
        paragraphs_ready: late findings arrived; carries a frozenset of paragraphs, None for all.
        dismissed: a finding was judged no risk; ``undo_dismissal`` takes it back. Carries it.
        announced: something to say through a screen reader; carries a sentence.
        troubled: something went wrong outside the notebook; carries a sentence.
        slow_half_lost: the worker is gone for good; carries a sentence.
        slow_half_found: the worker answers again.
        heard: the reader has read all it was given, or cannot.
        reasons_found: what made the reader say so; carries the Finding, its paragraph and spans in
            it, or None.
    """

    draft_opened = Signal(object)
    review_changed = Signal(object, tuple)
    current_changed = Signal(object)
    paragraphs_ready = Signal(object)
    dismissed = Signal(object)
    announced = Signal(str)
    troubled = Signal(str)
    slow_half_lost = Signal(str)
    slow_half_found = Signal()
    heard = Signal()
    reasons_found = Signal(object, str, object)

    def __init__(
        self,
        profile: Profile,
        settings: Settings,
        notebook: Notebook,
        records: Records,
        journal: Journal,
        asking: Asking,
        proofreader: Proofreader,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.profile, self.settings = profile, settings
        self.notebook = notebook
        self.records, self.asking = records, asking
        self._journal, self._proofreader = journal, proofreader
        self.pack = ""  # whose facts count: ``app.organisation`` says so
        self._review = Review((), None)
        self._current: Finding | None = None
        self._said = ""
        self._waiting = False
        self._dismissed: tuple[Finding, str] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._paused)
        notebook.setParent(self)
        notebook.opened.connect(self._opened)
        notebook.held.connect(self._tell_review)
        records.setParent(self)
        records.troubled.connect(self.troubled)
        asking.setParent(self)
        asking.troubled.connect(self.troubled)
        asking.answered.connect(self._ask)
        asking.whose_changed.connect(self._recheck)
        proofreader.setParent(self)
        proofreader.paragraphs_ready.connect(self._findings_came)
        proofreader.reading_ready.connect(self._look)
        proofreader.failed.connect(self.slow_half_lost)
        proofreader.recovered.connect(self.slow_half_found)
        proofreader.blind.connect(self._went_blind)
        proofreader.heard.connect(self._heard)
        proofreader.reasons_ready.connect(self._reasons_came)
        proofreader.set_reader(on=settings.reader)

    @property
    def draft(self) -> Draft:
        """The open draft, which the review is of."""
        return self.notebook.draft

    @property
    def review(self) -> Review:
        """What is found in the open draft."""
        return self._review

    @property
    def verified(self) -> Stamp | None:
        """The stamp of the open draft: ``records.stamp``."""
        return self.records.stamp

    @property
    def facts(self) -> Context:
        """What the checker knows besides the text of the open draft."""
        return self._context()

    @property
    def doubt(self) -> Doubt:
        """Why the review cannot speak for the whole text, if it cannot."""
        if self._proofreader.is_blind:
            return Doubt.BLIND
        return Doubt.WAITING if self._waiting else Doubt.NONE

    def start(self) -> None:
        """Open the latest draft, or an empty one."""
        self.notebook.open_latest()

    def warm(self) -> None:
        """Load the rules; called once the window is painted."""
        self._proofreader.warm()

    def close(self) -> None:
        """Save what can be saved, and let the worker go."""
        self.notebook.close()
        self._pause.stop()
        self._proofreader.close()

    # ---------------------------------------------------------------- text

    def set_text(self, text: str) -> None:
        """Take the text as it stands now; review, save and the slow half follow."""
        if text == self.draft.text:
            return
        self.notebook.set_text(text)
        self._proofreader.read(text)
        self._pause.start()
        self._look(self._review.reading)

    def set_reply_to(self, words: str) -> None:
        """Take the words this reply answers."""
        self.notebook.set_reply_to(words)
        self._recheck()

    def set_consent(self, record: ConsentRecord | None) -> None:
        """Put what a signed form allows on record, None to withdraw it, and judge anew by it."""
        self.records.set_consent(record)
        self._recheck()

    def set_pack(self, pack: str, told: Mapping[str, str] | None) -> None:
        """Look for the myths of this pack; ``told`` is what makes it known to the worker."""
        self.pack = pack
        self._proofreader.equip(told)
        self._recheck()

    def set_profile(self, profile: Profile) -> None:
        """Take changed facts of this profile's card."""
        self.profile = profile
        self._recheck()

    def set_settings(self, settings: Settings) -> None:
        """Take changed settings."""
        self.settings = settings
        self._proofreader.set_reader(on=settings.reader)
        self._recheck()

    # ---------------------------------------------------------------- findings

    def find(self, paragraph: str) -> Sequence[Finding] | None:
        """Return the findings of one paragraph, None when they will come later."""
        return self._proofreader.find(paragraph)

    def set_caret(self, index: int) -> None:
        """Make the finding under the caret the current one."""
        if finding := self._review.at(index):
            self._set_current(finding)

    def choose(self, finding: Finding) -> None:
        """Make ``finding`` the current one."""
        self._set_current(finding)

    def dismiss(self, finding: Finding) -> None:
        """Take the writer's word that this is no risk here, where that may be said."""
        if not finding.may_be_dismissed:
            return
        start, paragraph = paragraph_at(self.draft.text, finding.span.start)
        here = finding.moved(-start)
        if paragraph[here.span.start : here.span.end] != finding.quote:
            return  # the words have changed since the card was drawn
        attempt(lambda: self._proofreader.dismiss(here, paragraph), self.troubled.emit)
        self._dismissed = (here, paragraph)
        self._recheck()
        self.dismissed.emit(finding)

    def undo_dismissal(self) -> None:
        """Mark again what was dismissed last."""
        if self._dismissed is not None:
            here, paragraph = self._dismissed
            attempt(lambda: self._proofreader.undo_dismissal(here, paragraph), self.troubled.emit)
            self._dismissed = None
            self._recheck()

    @property
    def is_unread(self) -> bool:
        """Whether the reader still has to read some of the words."""
        return self._proofreader.is_unread(self.draft.text)

    @property
    def reader_trouble(self) -> str:
        """Why the reader cannot read along, in a sentence; empty while it can."""
        return self._proofreader.reader_trouble

    @property
    def burden(self) -> float:
        """How likely, for the reader, the writer says that it has become too much; 0 to 1."""
        return self._proofreader.burden

    def ask_reasons(self, finding: Finding) -> None:
        """Ask what made the reader say so; ``reasons_found`` answers."""
        if self.draft.text[slice(*finding.span)] == finding.quote:
            self._proofreader.ask_reasons(self.draft.text, finding)
        else:  # the words have changed since the card was drawn
            self.reasons_found.emit(finding, "", None)

    def retry_slow_half(self) -> None:
        """Start the worker again after it failed."""
        self._proofreader.retry()

    # ---------------------------------------------------------------- leaving

    def record_copy(self) -> None:
        """Note in the journal that this text left as this profile: when and whom, not what."""
        self.notebook.save()
        attempt(
            lambda: self._journal.record(
                self.draft.text, self.profile.label, self.profile.networks
            ),
            self.troubled.emit,
        )
        self.asking.remember()

    # ---------------------------------------------------------------- inside

    def _opened(self, draft: Draft) -> None:
        self.records.load()
        self._proofreader.set_context(self._context())  # the page asks for findings as it opens
        self._proofreader.turn_to_another(draft.text)
        self.draft_opened.emit(draft)
        self._look(None)

    def _context(self) -> Context:
        facts = self.profile.context(
            mode=self.draft.mode,
            reply_to=self.notebook.reply_to,
            rules_off=self.settings.rules_off,
        )
        facts = replace(
            facts,
            consented=self.records.is_consented,
            own_story=self.asking.is_own_story,
            pack=self.pack,
        )
        return in_draft(self.draft.text, facts)

    def _recheck(self) -> None:
        self._proofreader.set_context(self._context())
        self._findings_came(None)
        self._proofreader.read(self.draft.text)

    def _findings_came(self, paragraphs: frozenset[str] | None) -> None:
        self.paragraphs_ready.emit(paragraphs)
        self._look(self._review.reading)

    def _heard(self) -> None:
        self._look(self._review.reading)
        self.heard.emit()

    def _ask(self) -> None:
        self.asking.look(
            self._context(),
            self._review.findings,
            self._proofreader.questions,
            is_checked=not self._waiting,
        )

    def _reasons_came(self, finding: Finding, words: tuple[Span, ...] | None) -> None:
        start, paragraph = paragraph_at(self.draft.text, finding.span.start)
        if words is not None:
            end = start + len(paragraph)
            inside = (w for w in words if start <= w.start and w.end <= end)
            words = tuple(Span(w.start - start, w.end - start) for w in inside)
        self.reasons_found.emit(finding, paragraph, words)

    def _look(self, reading: Reading | None) -> None:
        """Place the findings in the whole draft and tell."""
        waiting = False

        def find(paragraph: str) -> Sequence[Finding]:
            nonlocal waiting
            found = self.find(paragraph)
            waiting = waiting or found is None
            return found or ()

        findings = place(self.draft.text, find)
        if waiting:
            findings = still_standing(self._review.findings, findings, self.draft.text)
        else:
            self.notebook.set_worst(max((f.severity for f in findings), default=None))
        review = Review(findings, reading)
        if review != self._review or waiting != self._waiting or not findings:
            self._review, self._waiting = review, waiting
            self._tell_review()
            self._pause.start()
        self._ask()
        again = next((f for f in findings if self._same(f)), None)
        self._set_current(again or next(iter(worst_first(findings)), None))

    def _tell_review(self) -> None:
        self.review_changed.emit(self._review, shown(self._review.findings))

    def _same(self, finding: Finding) -> bool:
        now = self._current
        return now is not None and (finding.rule.id, finding.quote) == (now.rule.id, now.quote)

    def _set_current(self, finding: Finding | None) -> None:
        if finding != self._current:
            self._current = finding
            self.current_changed.emit(finding)

    def _went_blind(self, sentence: str) -> None:
        self.troubled.emit(sentence)
        self.review_changed.emit(self._review, ())

    def settle(self) -> None:
        """Judge by what the whole draft says now: a source or a disclosure anywhere counts."""
        if self._proofreader.set_context(self._context()):
            self.records.tell_consent()
            self._findings_came(None)

    def _paused(self) -> None:
        """Settle, and say aloud what was found."""
        self.settle()
        words = spoken(self._review, self.asking.story) if self.draft.text.strip() else ""
        if words != self._said:
            self._said = words
            self.announced.emit(words)
