"""The writing session of one profile: the one object whose state changes while someone types."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.calm_question import CalmQuestion
from app.consents import ConsentRecord, ConsentStore, Standing
from app.drafts import Draft
from app.errors import attempt
from app.journal import Journal
from app.notebook import Notebook
from app.profiles import Profile
from app.proofreader import Proofreader
from app.publish import Doubt, spoken
from app.settings import Settings
from app.storytelling import Storytelling
from checks import Context, Finding, Span
from checks.fixing import Edit
from checks.model import Question
from checks.review import Review, in_draft, open_questions, place, shown, worst_first
from checks.story import Known
from checks.writing.readability import Reading
from widgets.story_view import Answer, StoryView

if TYPE_CHECKING:
    from app.verifying import Stamp

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
        question_changed: the calm question to ask of this draft; carries a Question or None.
        story_changed: what to show of the one person the draft tells of; carries a StoryView or
            None. It asks the question about a person itself.
        reasons_found: what made the reader say so; carries the Finding, its paragraph and spans in
            it, or None.
        verified_changed: another stamp is at hand, or none; carries the Stamp or None.
        consent_changed: another consent record is at hand, or it counts no more, or again; carries
            the ConsentRecord or None.
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
    question_changed = Signal(object)
    story_changed = Signal(object)
    reasons_found = Signal(object, str, object)
    consent_changed = Signal(object)
    verified_changed = Signal(object)

    def __init__(
        self,
        profile: Profile,
        settings: Settings,
        notebook: Notebook,
        consents: ConsentStore,
        journal: Journal,
        storytelling: Storytelling,
        proofreader: Proofreader,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.profile, self.settings = profile, settings
        self.notebook = notebook
        self._consents, self._journal, self._proofreader = consents, journal, proofreader
        self._storytelling = storytelling
        self.consent: ConsentRecord | None = None  # of the open draft
        self.verified: Stamp | None = None  # of the open draft; ``app.verifying`` keeps it
        self.pack = ""  # whose facts count: ``app.organisation`` says so
        self._review = Review((), None)
        self._current: Finding | None = None
        self._said = ""
        self._waiting = False
        self._dismissed: tuple[Finding, str] | None = None
        self._calm = CalmQuestion()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._paused)
        notebook.setParent(self)
        notebook.opened.connect(self._opened)
        notebook.held.connect(self._tell_review)
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
        """Keep what a signed form allows for the open draft; None withdraws it, at once."""
        self.notebook.save()  # a record belongs to a draft that is kept
        draft = self.draft.id
        if record is None:
            attempt(lambda: self._consents.withdraw(draft), self.troubled.emit)
        else:
            attempt(lambda: self._consents.keep(draft, record), self.troubled.emit)
        self._take_consent()
        self._recheck()

    def set_verified(self, stamp: "Stamp | None") -> None:
        """Take what is known of how the open draft was checked; it changes no finding."""
        self.verified = stamp
        self.verified_changed.emit(stamp)

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
        """Take the writer's word that this is no risk here, where that may be said."""
        if not finding.may_be_dismissed:
            return
        start, paragraph = self._paragraph_of(finding)
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

    def answer_question(self) -> None:
        """Take the writer's word that the calm question does not fit this draft."""
        self._calm.answer(self.draft)
        self._ask_calmly()

    @property
    def story(self) -> StoryView | None:
        """What to show of the one person the draft tells of."""
        return self._storytelling.view

    def answer_story(self, answer: Answer) -> None:
        """Take the writer's answer to "Is this about a real person?"."""
        self._storytelling.answer(self.draft.id, answer)
        self._recheck()

    def know(self, known: Known) -> None:
        """Take what the writer knows of the person and the text does not say."""
        self._storytelling.know(self.draft.id, known)
        self._ask_calmly()

    def instead_of_story(self, sentence: str) -> Edit | None:
        """Return the edit that says ``sentence`` in the story's place, None without a story."""
        return self._storytelling.instead(self.draft.text, sentence)

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
        attempt(lambda: self._storytelling.remember(self.draft.id), self.troubled.emit)

    # ---------------------------------------------------------------- inside

    def _opened(self, draft: Draft) -> None:
        self._take_consent()
        self._proofreader.set_context(self._context())  # the page asks for findings as it opens
        self.draft_opened.emit(draft)
        self._proofreader.read(draft.text)
        self._look(None)

    def _context(self) -> Context:
        facts = self.profile.context(
            mode=self.draft.mode,
            reply_to=self.notebook.reply_to,
            rules_off=self.settings.rules_off,
        )
        own = self._storytelling.answer_of(self.draft.id) is Answer.OWN
        consented = self._is_consented()
        facts = replace(facts, consented=consented, own_story=own, pack=self.pack)
        return in_draft(self.draft.text, facts)

    def _take_consent(self) -> None:
        self.consent = attempt(lambda: self._consents.of(self.draft.id), self.troubled.emit)
        self.consent_changed.emit(self.consent)

    def _is_consented(self) -> bool:
        record, today = self.consent, datetime.now().astimezone().date()
        return record is not None and record.standing(self.draft.text, today) is Standing.HOLDS

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

    def _ask_calmly(self) -> None:
        """Choose the one question to ask: none that a mark or the writer has answered."""
        still_open = open_questions(self._review.findings, self._proofreader.questions)
        self._look_for_a_story(asked=Question.PERSON in still_open)
        if self._calm.choose(self.draft, still_open - {Question.PERSON}):
            self.question_changed.emit(self._calm.asked)

    def _look_for_a_story(self, *, asked: bool) -> None:
        """Work out what to show of the person told of, once the rules are there to see one."""
        text, findings = self.draft.text, self._review.findings
        if self._waiting and text.strip():
            return
        told = attempt(
            lambda: self._storytelling.look(
                self.draft.id, text, self._context(), findings, asked=asked
            ),
            self.troubled.emit,
        )
        if told:
            self.story_changed.emit(self.story)

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

        findings = place(self.draft.text, find)
        if waiting:
            findings = merged(findings, self._review.findings, self.draft.text)
        else:
            self.notebook.set_worst(max((f.severity for f in findings), default=None))
        review = Review(findings, reading)
        if review != self._review or waiting != self._waiting or not findings:
            self._review, self._waiting = review, waiting
            self._tell_review()
            self._pause.start()
        self._ask_calmly()
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

    def _paragraph_of(self, finding: Finding) -> tuple[int, str]:
        """Return where the finding's paragraph begins in the draft, and the paragraph."""
        text = self.draft.text
        start = text.rfind("\n", 0, finding.span.start) + 1
        end = text.find("\n", finding.span.start)
        return start, text[start : end if end >= 0 else len(text)]

    def _went_blind(self, sentence: str) -> None:
        self.troubled.emit(sentence)
        self.review_changed.emit(self._review, ())

    def settle(self) -> None:
        """Judge by what the whole draft says now: a source or a disclosure anywhere counts."""
        if self._proofreader.set_context(self._context()):
            self.consent_changed.emit(self.consent)
            self._findings_came(None)

    def _paused(self) -> None:
        """Settle, and say aloud what was found."""
        self.settle()
        words = spoken(self._review, self.story) if self.draft.text.strip() else ""
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
