"""Who finds what in a draft: the quick rules here, the slow half in another process.

Everything is kept by the paragraph's own text, never by a revision: answers keyed to revisions
starve while somebody types.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app.dismissals import Dismissals
from app.ear import Ear, Heard
from app.worker_client import WorkerClient, WorkerState
from checks import Context, Finding, Span
from checks.joining import join
from checks.model import Calm, Question
from checks.wire import decode_findings, decode_reading, encode_context

if TYPE_CHECKING:
    from checks import Checker

INLINE_CHARACTERS = 2_000  # a longer paragraph is the worker's: 2 µs a character is too slow here
INLINE_BUDGET = 0.040  # seconds of checking in one turn of the event loop; the rest is the worker's
SLOW_MS = 150  # the slow half waits for a pause this long
_CACHED_PARAGRAPHS = 4_096
_ALL_WARM = object()
_BLIND = (
    "Curbside's own rules could not be read, so nothing you write is checked and nothing can be "
    "copied. Your drafts are safe. Please install Curbside again. ({error})"
)
_NOT_READ = "The reader stumbled over this text. The rules go on without it."


class _Found(NamedTuple):
    """What each voice says of one paragraph, and what is shown of it."""

    ruled: tuple[Finding, ...]
    heard: Heard
    shown: tuple[Finding, ...]


class Proofreader(QObject):
    """Finds the risks of paragraphs in one context, less those the writer has judged no risk.

    Signals:
        paragraphs_ready: findings arrived late or changed; carries a frozenset of paragraphs,
            None for all of them.
        reading_ready: how the draft reads; carries a Reading or None.
        failed: the slow half is gone for good; carries a sentence. ``retry`` begins again.
        recovered: the slow half answers again.
        blind: the rules could not be read, so nothing is checked; carries a sentence.
        heard: the reader has read the draft, or will not; ``questions`` and ``is_unread`` are new.
        reasons_ready: what made the reader say so; carries the Finding as asked and spans in the
            draft it was asked of, or None where nobody can tell.
    """

    paragraphs_ready = Signal(object)
    reading_ready = Signal(object)
    failed = Signal(str)
    recovered = Signal()
    blind = Signal(str)
    heard = Signal()
    reasons_ready = Signal(object, object)

    def __init__(
        self,
        checker: "Callable[[], Checker]",
        dismissals: Dismissals,
        worker: WorkerClient,
        context: Context,
        parent: QObject | None = None,
    ) -> None:
        """``checker`` is called when the first paragraph is checked: rules take time to load."""
        super().__init__(parent)
        self._make_checker: Callable[[], Checker] = checker
        self._checker: Checker | None = None
        self._dismissals, self._worker, self._context = dismissals, worker, context
        self._found: OrderedDict[str, _Found] = OrderedDict()
        self._ear = Ear()
        self._why: dict[str, tuple[Finding, str]] = {}  # asked, not answered; and of which draft
        self._whys = 0
        self._awaited: set[str] = set()
        self._spent = 0.0
        self._alone = False  # the worker is gone for good
        self.is_blind = False
        self._generation = 0  # of the context: an answer to an older one is nobody's answer
        self._draft = ""
        self._asked_of = ""  # the draft that the reader was asked to read last
        self._ear.listen_as(context)
        self._slow_soon = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow_soon.timeout.connect(self._ask_slowly)
        self._turn_over = QTimer(self, singleShot=True, interval=0)
        self._turn_over.timeout.connect(self._refill)
        self._warming: Iterator[object] = iter(())
        self._warm_on = QTimer(self, interval=0)
        self._warm_on.timeout.connect(self._warm_a_rule)
        worker.answered.connect(self._receive)
        worker.state_changed.connect(self._worker_changed)

    def warm(self) -> None:
        """Load the rules now, and check what was asked for before they were there."""
        if self._checker is not None:
            return
        try:
            self._checker = self._make_checker()
        except (OSError, ValueError) as error:  # a damaged installation: say so, never "all clear"
            self._go_blind(str(error))  # names a file, a rule and a key of our own
            return
        self._awaited.clear()
        self._warming = self._checker.warming()
        self._warm_on.start()
        self.paragraphs_ready.emit(None)

    def _warm_a_rule(self) -> None:
        """Compile one more rule's patterns, while nothing else is to do."""
        if next(self._warming, _ALL_WARM) is _ALL_WARM:
            self._warm_on.stop()

    def retry(self) -> None:
        """Begin again after the slow half failed."""
        self._worker.retry()
        self._slow_soon.start()

    def set_context(self, context: Context) -> bool:
        """Judge by these facts from now on; tell whether they differ from those before."""
        if context == self._context:
            return False
        self._context = context
        self._ear.listen_as(context)
        self.forget()
        self._slow_soon.start()
        return True

    def equip(self, pack: Mapping[str, str] | None) -> None:
        """Tell the worker of an organisation's pack before contexts name it; None: of none."""
        self._worker.equip("pack", pack)

    def set_reader(self, *, on: bool) -> None:
        """Let the reader read along, or not; its marks go at once."""
        if on != self._ear.is_on:
            self._ear.switch(on=on)
            self.forget()
            self._slow_soon.start()
            self.paragraphs_ready.emit(None)
            self.heard.emit()

    @property
    def reader_trouble(self) -> str:
        """Why the reader cannot read, in a sentence; empty while it can, or nobody has tried."""
        return self._ear.trouble

    @property
    def burden(self) -> float:
        """How likely, for the reader, the writer says that it has become too much; 0 to 1."""
        heard = map(self._ear.of, self._draft.split("\n"))
        return max((each.burden for each in heard), default=0.0)

    def turn_to_another(self, draft: str) -> None:
        """Another draft is open: read it next."""
        self._ear.turn_to_another()
        self.read(draft)

    @property
    def questions(self) -> frozenset[Question]:
        """What the reader is in doubt of in the draft, as far as it has been read."""
        return self._ear.questions

    def is_unread(self, draft: str) -> bool:
        """Tell whether the reader still has to read some of these words."""
        return not self._alone and self._checker is not None and self._ear.lacks(draft)

    def ask_reasons(self, draft: str, finding: Finding) -> None:
        """Ask what made the reader say so; ``reasons_ready`` answers. Positions are the draft's."""
        if self._alone or not self._ear.is_on:
            self.reasons_ready.emit(finding, None)
            return
        phrase = {
            "start": finding.span.start,
            "end": finding.span.end,
            "category": finding.rule.category.value,
        }
        self._whys += 1
        key = f"{self._generation} reasons {self._whys}"
        self._why[key] = finding, draft
        context = encode_context(self._context)
        self._worker.ask("reasons", key, {"text": draft, "context": context, **phrase})

    def forget(self) -> None:
        """Find everything anew."""
        self._found.clear()
        self._awaited.clear()
        self._generation += 1

    def find(self, paragraph: str) -> Sequence[Finding] | None:
        """Return the findings of one paragraph; None when they will come later.

        Called by the highlighter inside a keystroke: answers from the cache where it can.
        """
        if not paragraph.strip():
            return ()
        known = self._found.get(paragraph)
        if known is not None:
            self._found.move_to_end(paragraph)
            return known.shown
        late = len(paragraph) > INLINE_CHARACTERS or self._spent > INLINE_BUDGET
        if self._checker is None or late:
            self._awaited.add(paragraph)
            self._slow_soon.start()
            return None
        begun = time.perf_counter()
        found = self._check(paragraph)
        self._spent += time.perf_counter() - begun
        self._turn_over.start()
        return found

    def dismiss(self, finding: Finding, paragraph: str) -> None:
        """Take the writer's word that this is no risk here. Positions are the paragraph's.

        Raises:
            VaultError: it could not be kept.
        """
        self._dismissals.add(finding, paragraph)
        self.forget()

    def undo_dismissal(self, finding: Finding, paragraph: str) -> None:
        """Take it back: mark it again. Raises a VaultError."""
        self._dismissals.undo(finding, paragraph)
        self.forget()

    def read(self, draft: str) -> None:
        """Let the slow half read the draft at the next pause in typing."""
        self._draft = draft
        self._slow_soon.start()

    def close(self) -> None:
        """Let the worker go."""
        self._slow_soon.stop()
        self._warm_on.stop()
        self._worker.close()

    # ---------------------------------------------------------------- inside

    def _check(self, paragraph: str) -> tuple[Finding, ...] | None:
        """Check one paragraph here and now; a rule that fails must stop neither keys nor saves."""
        if self._checker is None:
            return None
        try:
            return self._keep(paragraph, self._checker.weigh(paragraph, self._context))
        except Exception as error:  # noqa: BLE001 - any rule, any fault: said, and nothing is "clear"
            self._go_blind(type(error).__name__)  # never its message: it may quote the words
            return None

    def _go_blind(self, cause: str) -> None:
        if not self.is_blind:
            self.is_blind = True
            self.blind.emit(_BLIND.format(error=cause))

    def _keep(self, paragraph: str, ruled: Sequence[Finding]) -> tuple[Finding, ...]:
        """Join what both voices say of a paragraph, less what the writer has judged no risk."""
        heard = self._ear.of(paragraph)
        rules, reader = (
            tuple(f for f in voice if not self._dismissals.covers(f, paragraph))
            for voice in (ruled, heard.findings)
        )
        calm = (Calm(Span(0, len(paragraph)), heard.calm),)
        now = self._context
        shown = join(rules, reader, calm, consented=now.consented, own_story=now.own_story)
        self._found[paragraph] = _Found(tuple(ruled), heard, shown)
        if len(self._found) > _CACHED_PARAGRAPHS:
            self._found.popitem(last=False)
        return shown

    def _refill(self) -> None:
        self._spent = 0.0

    def _ask_slowly(self) -> None:
        if self._checker is None:
            return  # the rules are about to come; what waits is asked for again then
        context = encode_context(self._context)
        self._awaited &= set(self._draft.split("\n"))
        if self._alone:  # better a short stillness in a pause than words nobody has read
            for paragraph in self._awaited:
                self._check(paragraph)
            done, self._awaited = frozenset(self._awaited), set()
            self.paragraphs_ready.emit(done)
            self.heard.emit()  # that nobody will
            return
        for paragraph in self._awaited:
            self._ask("paragraph", paragraph, context)
        if self._ear.wants(self._draft):
            # Who speaks is all the reader is told: other facts may change while it reads.
            key = f"{self._ear.generation} read "
            self._worker.ask("read", key, {"text": self._draft, "context": context})
            self._asked_of = self._draft
        self._ask("draft", self._draft, context)

    def _ask(self, kind: str, text: str, context: dict[str, Any]) -> None:
        # A draft has one key whatever it says: only its latest text is worth the wait.
        key = f"{self._generation} {kind} {text if kind == 'paragraph' else ''}"
        self._worker.ask(kind, key, {"text": text, "context": context})

    def _receive(self, key: str, data: dict[str, Any]) -> None:
        generation, kind, paragraph = key.split(" ", 2)
        if self._checker is None:
            return
        if kind == "reasons":
            self._take_reasons(key, data)
        elif kind == "read":
            self._take_reading(data, int(generation))
        elif "error" in data or int(generation) != self._generation:
            return
        elif kind == "draft":
            reading = data.get("reading")
            self.reading_ready.emit(decode_reading(reading) if reading else None)
        elif paragraph in self._awaited:
            self._awaited.discard(paragraph)
            self._keep(paragraph, decode_findings(data["findings"], self._checker.rulebook))
            self.paragraphs_ready.emit(frozenset({paragraph}))

    def _take_reading(self, data: dict[str, Any], generation: int) -> None:
        if self._checker is None or generation != self._ear.generation:
            if self._ear.wants(self._draft):  # somebody else speaks by now
                self._slow_soon.start()
            return
        if "paragraphs" in data:
            book = self._checker.rulebook
            told = [
                (text, Heard(decode_findings(found, book), int(calm), float(burden)))
                for text, found, calm, burden in data["paragraphs"]
            ]
            self._ear.hear(told, frozenset(map(Question, data["questions"])))
        elif "reader" in data:
            self._ear.give_up(data["reader"])
        else:
            self._ear.stumble(self._asked_of, _NOT_READ)
        changed = frozenset(
            paragraph
            for paragraph, kept in self._found.items()
            if kept.heard != self._ear.of(paragraph)
        )
        for paragraph in changed:
            self._keep(paragraph, self._found[paragraph].ruled)
        if changed:
            self.paragraphs_ready.emit(changed)
        self.heard.emit()
        if self._ear.wants(self._draft):  # more was typed meanwhile
            self._slow_soon.start()

    def _take_reasons(self, key: str, data: dict[str, Any]) -> None:
        finding, draft = self._why.pop(key, (None, ""))
        if finding is None:
            return
        words = data.get("words")
        if words is None or draft != self._draft:  # positions in words that have changed
            self.reasons_ready.emit(finding, None)
        else:
            self.reasons_ready.emit(finding, tuple(Span(*word) for word in words))

    def _worker_changed(self, state: str) -> None:
        if state == WorkerState.FAILED:
            self._alone = True
            self.failed.emit(self._worker.reason)
            for key in tuple(self._why):
                self._take_reasons(key, {})
            self._slow_soon.start()
        elif state == WorkerState.RUNNING and self._alone:
            self._alone = False
            self.recovered.emit()
