"""The writing session of one profile: the one object whose state changes while someone types."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.drafts import Draft, DraftStore, TemplateUse
from app.errors import CurbsideError
from app.journal import Journal
from app.profiles import Profile
from app.proofreader import Proofreader
from app.publish import Doubt, spoken
from app.settings import Settings
from checks import Context, Finding, Mode, Severity, Span
from checks.model import Question
from checks.review import Review, in_draft, open_questions, place, shown, worst_first
from checks.writing.readability import Reading

SAVE_MS = 300  # at most this much typing is lost when the process is killed, and a write's time
_PAUSE_MS = 200  # what needs the whole draft, and a screen reader, wait for a pause this long

_Result = TypeVar("_Result")


class Session(QObject):
    """Holds one profile's current draft; checks, saves and reviews it while the writer types.

    Signals:
        draft_opened: another draft is current; carries the Draft.
        drafts_changed: the list of drafts changed; carries a tuple of DraftSummary.
        review_changed: findings or reading band changed; carries the Review and the shown findings.
        current_changed: another finding is the current one; carries a Finding or None.
        paragraphs_ready: late findings arrived; carries a frozenset of paragraphs, None for all.
        saved: the draft is on the disk; carries an aware datetime.
        deleted: a draft is in the bin; carries its id.
        dismissed: a finding was judged no risk; ``undo_dismissal`` takes it back. Carries it.
        announced: something to say through a screen reader; carries a sentence.
        troubled: something went wrong; carries a sentence.
        recovered: the draft is saved again after it could not be.
        slow_half_lost: the worker is gone for good; carries a sentence.
        slow_half_found: the worker answers again.
        heard: the reader has read all it was given, or cannot.
        question_changed: the calm question to ask of this draft; carries a Question or None.
        reasons_found: what made the reader say so; carries the Finding, its paragraph and spans in
            it, or None.
    """

    draft_opened = Signal(object)
    drafts_changed = Signal(tuple)
    review_changed = Signal(object, tuple)
    current_changed = Signal(object)
    paragraphs_ready = Signal(object)
    saved = Signal(object)
    deleted = Signal(str)
    dismissed = Signal(object)
    announced = Signal(str)
    troubled = Signal(str)
    recovered = Signal()
    slow_half_lost = Signal(str)
    slow_half_found = Signal()
    heard = Signal()
    question_changed = Signal(object)
    reasons_found = Signal(object, str, object)

    def __init__(
        self,
        profile: Profile,
        settings: Settings,
        drafts: DraftStore,
        journal: Journal,
        proofreader: Proofreader,
        *,
        keeps: bool = True,
        parent: QObject | None = None,
    ) -> None:
        """``keeps`` is False where no file can be written: drafts last as long as the window."""
        super().__init__(parent)
        self.keeps = keeps
        self.profile, self.settings = profile, settings
        self._drafts, self._journal, self._proofreader = drafts, journal, proofreader
        self._draft = drafts.new(Mode.POST)
        self._replies: dict[str, str] = {}  # their words, kept in memory only
        self._review = Review((), None)
        self._current: Finding | None = None
        self._query = ""
        self._said = ""
        self._unsaved = False
        self._waiting = False
        self._dismissed: tuple[Finding, str] | None = None
        self._question: Question | None = None
        self._answered: set[tuple[str, Question]] = set()  # drafts and questions, in memory only
        self._save_soon = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._save_soon.timeout.connect(self.save)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._paused)
        proofreader.setParent(self)
        proofreader.paragraphs_ready.connect(self._findings_came)
        proofreader.reading_ready.connect(self._look)
        proofreader.failed.connect(self.slow_half_lost)
        proofreader.recovered.connect(self.slow_half_found)
        proofreader.blind.connect(self._went_blind)
        proofreader.heard.connect(self._heard)
        proofreader.reasons_ready.connect(self._reasons_came)
        proofreader.set_reader(on=settings.reader)

    # ---------------------------------------------------------------- drafts

    @property
    def draft(self) -> Draft:
        """The current draft as last told by the editor."""
        return self._draft

    @property
    def review(self) -> Review:
        """What is found in the current draft."""
        return self._review

    @property
    def doubt(self) -> Doubt:
        """Why the review cannot speak for the whole text, if it cannot."""
        if self._proofreader.is_blind:
            return Doubt.BLIND
        return Doubt.WAITING if self._waiting else Doubt.NONE

    @property
    def reply_to(self) -> str:
        """The words this draft answers; never stored."""
        return self._replies.get(self._draft.id, "")

    def start(self) -> None:
        """Open the latest draft, or an empty one."""
        latest = self._guarded(self._drafts.list)
        self._open(self._load(latest[0].id) if latest else self._draft)
        self._list()

    def new_draft(self, mode: Mode) -> None:
        """Begin a post or a reply; an untouched empty draft is used again."""
        self.save()
        if self._draft.text or self._draft.mode is not mode:
            self._open(self._drafts.new(mode))
        else:
            self._open(self._draft)
        self._list()

    def open_draft(self, draft_id: str) -> None:
        """Show another draft of this profile."""
        if draft_id != self._draft.id:
            self.save()
            if draft := self._load(draft_id):
                self._open(draft)
                self._list()

    def delete_draft(self, draft_id: str) -> None:
        """Put a draft in the bin; ``restore_draft`` brings it back."""
        self.save()
        self._guarded(lambda: self._drafts.delete(draft_id))
        if draft_id == self._draft.id:
            latest = self._guarded(self._drafts.list)
            self._open(
                (self._load(latest[0].id) if latest else None) or self._drafts.new(Mode.POST)
            )
        self._list()
        self.deleted.emit(draft_id)

    def restore_draft(self, draft_id: str) -> None:
        """Take a draft out of the bin and show it."""
        self._guarded(lambda: self._drafts.restore(draft_id))
        self.open_draft(draft_id)
        self._list()

    def search(self, query: str) -> None:
        """List the drafts that hold every word of ``query``; all of them when it is empty."""
        self._query = query
        self._list()

    def save(self) -> bool:
        """Write the current draft now if it changed; tell whether all of it is kept."""
        self._save_soon.stop()
        if not self._unsaved:
            return True
        worst = max((f.severity for f in self._review.findings), default=None)
        draft = replace(self._draft, updated=datetime.now(UTC), worst=worst)
        try:
            self._drafts.save(draft)
        except CurbsideError as error:
            self.troubled.emit(str(error))
            self._save_soon.start()  # the disk may have room again; the text is still here
            return False
        self._draft, self._unsaved = draft, False
        self.recovered.emit()
        self.saved.emit(draft.updated)
        self._list()
        return True

    def close(self) -> None:
        """Save what can be saved, and let the worker go."""
        self.save()
        self._save_soon.stop()
        self._pause.stop()
        self._proofreader.close()

    def warm(self) -> None:
        """Load the rules; called once the window is painted."""
        self._proofreader.warm()

    # ---------------------------------------------------------------- text

    def set_text(self, text: str) -> None:
        """Take the text as it stands now; review, save and the slow half follow."""
        if text == self._draft.text:
            return
        template = self._draft.template if text else None  # an emptied page came from nowhere
        self._draft = replace(self._draft, text=text, template=template)
        self._unsaved = True
        if not self._save_soon.isActive():  # not put off by further keys: at most SAVE_MS are lost
            self._save_soon.start()
        self._proofreader.read(text)
        self._pause.start()
        self._look(self._review.reading)

    def set_reply_to(self, words: str) -> None:
        """Take the words this reply answers."""
        self._replies[self._draft.id] = words
        self._recheck()

    def set_template(self, use: TemplateUse | None) -> None:
        """Remember which template the current text came from."""
        self._draft = replace(self._draft, template=use)
        self._unsaved = True

    def hold(self, until: datetime | None) -> None:
        """Keep the draft from leaving until an aware time; None ends the hold."""
        if until is not None and not self._draft.text.strip():
            return  # an empty page is used again for the next post
        self._draft = replace(self._draft, held_until=until)
        self._unsaved = True
        self.save()
        self.review_changed.emit(self._review, shown(self._review.findings))

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
        for finding in self._review.findings:
            if finding.span.start <= index <= finding.span.end:
                self._set_current(finding)
                return

    def choose(self, finding: Finding) -> None:
        """Make ``finding`` the current one."""
        self._set_current(finding)

    def neighbour(self, index: int, step: int) -> Finding | None:
        """Return the next finding after the code point ``index``, or the one before; it wraps."""
        found = self._review.findings
        if step > 0:
            ahead = [f for f in found if f.span.start > index]
            return ahead[0] if ahead else found[0] if found else None
        behind = [f for f in found if f.span.start < index]
        return behind[-1] if behind else found[-1] if found else None

    def dismiss(self, finding: Finding) -> None:
        """Take the writer's word that this is no risk here; STOP cannot be dismissed."""
        if finding.severity is Severity.STOP:
            return
        start, paragraph = self._paragraph_of(finding)
        here = finding.moved(-start)
        if paragraph[here.span.start : here.span.end] != finding.quote:
            return  # the words have changed since the card was drawn
        self._guarded(lambda: self._proofreader.dismiss(here, paragraph))
        self._dismissed = (here, paragraph)
        self._recheck()
        self.dismissed.emit(finding)

    def undo_dismissal(self) -> None:
        """Mark again what was dismissed last."""
        if self._dismissed is not None:
            here, paragraph = self._dismissed
            self._guarded(lambda: self._proofreader.undo_dismissal(here, paragraph))
            self._dismissed = None
            self._recheck()

    @property
    def is_unread(self) -> bool:
        """Whether the reader still has to read some of the words."""
        return self._proofreader.is_unread(self._draft.text)

    @property
    def reader_trouble(self) -> str:
        """Why the reader cannot read along, in a sentence; empty while it can."""
        return self._proofreader.reader_trouble

    def answer_question(self) -> None:
        """Take the writer's word that the calm question does not fit this draft."""
        if self._question is not None:
            self._answered.add((self._draft.id, self._question))
            self._ask_calmly()

    def ask_reasons(self, finding: Finding) -> None:
        """Ask what made the reader say so; ``reasons_found`` answers."""
        if self._draft.text[slice(*finding.span)] == finding.quote:
            self._proofreader.ask_reasons(self._draft.text, finding)
        else:  # the words have changed since the card was drawn
            self.reasons_found.emit(finding, "", None)

    def retry_slow_half(self) -> None:
        """Start the worker again after it failed."""
        self._proofreader.retry()

    # ---------------------------------------------------------------- leaving

    def record_copy(self) -> None:
        """Note in the journal that this text left as this profile: when and whom, not what."""
        self.save()
        self._guarded(
            lambda: self._journal.record(
                self._draft.text, self.profile.label, self.profile.networks
            )
        )

    # ---------------------------------------------------------------- inside

    def _open(self, draft: Draft | None) -> None:
        if draft is None:
            return
        self._draft, self._unsaved = draft, False
        self._proofreader.set_context(self._context())
        self.draft_opened.emit(draft)
        self._proofreader.read(draft.text)
        self._look(None)

    def _load(self, draft_id: str) -> Draft | None:
        return self._guarded(lambda: self._drafts.load(draft_id))

    def _list(self) -> None:
        find = (lambda: self._drafts.search(self._query)) if self._query else self._drafts.list
        self.drafts_changed.emit(self._guarded(find) or ())

    def _guarded(self, work: Callable[[], _Result]) -> _Result | None:
        """Run a store's work; where it fails, say its sentence and return None."""
        try:
            return work()
        except CurbsideError as error:
            self.troubled.emit(str(error))
            return None

    def _context(self) -> Context:
        facts = self.profile.context(
            mode=self._draft.mode, reply_to=self.reply_to, rules_off=self.settings.rules_off
        )
        return in_draft(self._draft.text, facts)

    def _recheck(self) -> None:
        self._proofreader.set_context(self._context())
        self._findings_came(None)
        self._proofreader.read(self._draft.text)

    def _findings_came(self, paragraphs: frozenset[str] | None) -> None:
        self.paragraphs_ready.emit(paragraphs)
        self._look(self._review.reading)

    def _heard(self) -> None:
        self._look(self._review.reading)
        self.heard.emit()

    def _ask_calmly(self) -> None:
        """Choose the one question to ask: none that a mark or the writer has answered."""
        asked = open_questions(self._review.findings, self._proofreader.questions)
        fresh = (q for q in Question if q in asked and (self._draft.id, q) not in self._answered)
        question = next(fresh, None) if self._draft.text.strip() else None
        if question is not self._question:
            self._question = question
            self.question_changed.emit(question)

    def _reasons_came(self, finding: Finding, words: tuple[Span, ...] | None) -> None:
        start, paragraph = self._paragraph_of(finding)
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

        findings = place(self._draft.text, find)
        if waiting:
            findings = merged(findings, self._review.findings, self._draft.text)
        review = Review(findings, reading)
        if review != self._review or waiting != self._waiting or not findings:
            self._review, self._waiting = review, waiting
            self.review_changed.emit(review, shown(findings))
            self._pause.start()
        self._ask_calmly()
        again = next((f for f in findings if self._same(f)), None)
        self._set_current(again or next(iter(worst_first(findings)), None))

    def _same(self, finding: Finding) -> bool:
        now = self._current
        return now is not None and (finding.rule.id, finding.quote) == (now.rule.id, now.quote)

    def _set_current(self, finding: Finding | None) -> None:
        if finding != self._current:
            self._current = finding
            self.current_changed.emit(finding)

    def _paragraph_of(self, finding: Finding) -> tuple[int, str]:
        """Return where the finding's paragraph begins in the draft, and the paragraph."""
        text = self._draft.text
        start = text.rfind("\n", 0, finding.span.start) + 1
        end = text.find("\n", finding.span.start)
        return start, text[start : end if end >= 0 else len(text)]

    def _went_blind(self, sentence: str) -> None:
        self.troubled.emit(sentence)
        self.review_changed.emit(self._review, ())

    def settle(self) -> None:
        """Judge by what the whole draft says now: a source or a disclosure anywhere counts."""
        if self._proofreader.set_context(self._context()):
            self._findings_came(None)

    def _paused(self) -> None:
        """Settle, and say aloud what was found."""
        self.settle()
        words = spoken(self._review) if self._draft.text.strip() else ""
        if words != self._said:
            self._said = words
            self.announced.emit(words)


def merged(fresh: Sequence[Finding], before: Sequence[Finding], text: str) -> tuple[Finding, ...]:
    """Keep, beside fresh findings, the earlier ones whose words still stand where they stood.

    While a long paragraph is read again, its cards would vanish at every key otherwise.
    """
    taken = {f.span for f in fresh}
    still = (f for f in before if f.span not in taken and text[slice(*f.span)] == f.quote)
    return tuple(sorted((*fresh, *still), key=lambda f: f.span))
