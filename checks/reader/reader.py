"""The reader: a draft in, findings and calm questions out."""

import hashlib
import json
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import resources
from checks.burden import HEAVY, sounds_heavy
from checks.checker import fill
from checks.detectors.myths import suspected
from checks.joining import settle
from checks.model import (
    OF_TWO_LIVES,
    Calm,
    Category,
    Context,
    Finding,
    Question,
    Rule,
    Severity,
    Span,
)
from checks.reader.grams import Grams
from checks.reader.invented import is_invented
from checks.reader.known import CLAIMS, is_right, nearest_myth, puts_right
from checks.reader.labels import ABOUT, ASKS, CATEGORIES
from checks.reader.network import Network, Whole
from checks.reader.passages import Passage, passages
from checks.reader.reasons import weightiest
from checks.reader.spans import Candidate, candidates
from checks.reader.tokens import PieceCutter, header
from checks.reader.voice import CALM, RIDES, SILENT, Mark, Voice, read_voice

FOLDER = "reader"
WEIGHTS, VOCABULARY, GRAMS, VOICE = "weights.onnx", "vocabulary.json", "grams.bin", "voice.json"
MANIFEST = "made.json"
_KEPT = 512  # passages whose answers are remembered


class ReaderError(Exception):
    """The reader cannot read; the message is one sentence for the writer."""


class Burden(NamedTuple):
    """A stretch of a draft, and how likely its writer says there that it has become too much."""

    span: Span
    odds: float


@dataclass(frozen=True, slots=True)
class Report:
    """What the reader says of one draft: marks placed in it, and what it is in doubt of."""

    findings: tuple[Finding, ...] = ()
    questions: frozenset[Question] = frozenset()
    calm: tuple[Calm, ...] = ()  # stretches in which it sees no harm of any kind
    burdens: tuple["Burden", ...] = ()  # where its writer may say that it has become too much

    @property
    def burden(self) -> float:
        """How likely its writer says so anywhere in it."""
        return max((each.odds for each in self.burdens), default=0.0)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the reader says of one passage; spans count from the passage's start."""

    marks: tuple[Mark, ...]
    doubts: frozenset[Category]
    calm: int  # by how many steps rules should speak more softly
    burden: float = 0.0  # how likely the writer says that it has become too much

    def of_nobody(self) -> "Answer":
        """The same of somebody who does not exist: their story is an advice, and no question."""
        marks = tuple(
            replace(mark, severity=Severity.ADVICE) if _is_of_patients(mark) else mark
            for mark in self.marks
        )
        return replace(self, marks=marks, doubts=self.doubts - _OF_PATIENTS)

    def in_distress(self) -> "Answer":
        """The same where somebody cries for help: on which account they do so is no matter."""
        marks = tuple(m for m in self.marks if m.candidate.category not in OF_TWO_LIVES)
        return replace(self, marks=marks, doubts=self.doubts - OF_TWO_LIVES)


_BURDEN = ABOUT.index("burden")
_OF_PATIENTS = frozenset((Category.PATIENT_INFO, Category.PATIENT_MOSAIC))


def _is_of_patients(mark: Mark) -> bool:
    return mark.candidate.category in _OF_PATIENTS


class Reader:
    """Reads drafts. Remembers the passages it has read, nothing else; learns nothing."""

    def __init__(
        self,
        network: Network,
        cutter: PieceCutter,
        grams: Grams,
        voice: Voice,
        says: Mapping[Category, Rule],
    ) -> None:
        self._network, self._cutter, self._grams = network, cutter, grams
        self._voice, self._says = voice, says
        self._known: OrderedDict[tuple[str, str], Answer] = OrderedDict()

    def read(self, draft: str, context: Context) -> Report:
        """Return what the reader says of a draft.

        Args:
            draft: any text; positions are its code points. No finding crosses a line's end.
            context: who speaks, and to whom.
        """
        parts = list(passages(draft, self._cutter.count))
        self._learn_all([draft[slice(*part.read)] for part in parts], context)
        findings: list[Finding] = []
        doubts: set[Category] = set()
        calm: list[Calm] = []
        burdens: list[Burden] = []
        for part in parts:
            passage = draft[slice(*part.read)]
            answer = self._answer(passage, context)
            if is_invented(passage):
                answer = answer.of_nobody()
            if answer.burden >= HEAVY or sounds_heavy(passage):
                answer = answer.in_distress()
            burdens.append(Burden(part.own, answer.burden))
            unsure = answer.doubts
            if unsure & CLAIMS and puts_right(passage, context.pack):
                unsure -= CLAIMS
            doubts |= unsure
            if answer.calm:
                calm.append(Calm(part.own, answer.calm))
            for mark in answer.marks:
                if is_right(mark.candidate, passage, context.pack):
                    continue
                start, end = (at + part.read.start for at in mark.candidate.span)
                if part.own.start <= start and end <= part.own.end:
                    finding = spoken(mark, part.read.start, draft, self._says)
                    myth = nearest_myth(mark.candidate, passage, context.pack)
                    findings.append(suspected(finding, myth) if myth else finding)
        questions = frozenset(ASKS[category] for category in doubts)
        return Report(settle(findings), questions, tuple(calm), tuple(burdens))

    def reasons(self, draft: str, span: Span, category: Category, context: Context) -> list[Span]:
        """Return the words without which the reader would mark a phrase least, in reading order.

        Every word of the phrase's passage is taken away in turn and the phrase read again. Words
        that hardly matter are left out, so the list may be empty; it never has more than five.
        """
        part = self._part(draft, span)
        text = draft[slice(*part.read)]
        inside = Span(span.start - part.read.start, span.end - part.read.start)
        return [
            Span(word.start + part.read.start, word.end + part.read.start)
            for word in weightiest(self._network, self._cutter, text, inside, category, context)
        ]

    def _part(self, draft: str, span: Span) -> Passage:
        return next(
            part
            for part in passages(draft, self._cutter.count)
            if part.own.start <= span.start and span.end <= part.own.end
        )

    # ------------------------------------------------------------ passages

    def _learn_all(self, texts: Sequence[str], context: Context) -> None:
        """Read what is not yet known, several windows at a time."""
        who = header(context)
        fresh = []
        for text in dict.fromkeys(texts):
            if (text, who) in self._known:
                self._known.move_to_end((text, who))
            else:
                fresh.append(text)
        windows = [(text, window) for text in fresh for window in self._cutter.windows(text, who)]
        said = self._network.read([window for _, window in windows])
        for text in fresh:
            gram = self._grams.weigh(text, who)
            mine = [
                (candidates(text, window.spans, answer), replace(answer.whole, gram=gram))
                for (owner, window), answer in zip(windows, said, strict=True)
                if owner is text
            ]
            answer = judge(self._voice, mine, context)
            burden = max((float(whole.about[_BURDEN]) for _, whole in mine), default=0.0)
            self._known[text, who] = replace(answer, burden=burden)
        while len(self._known) > max(_KEPT, len(texts)):  # the oldest: none of these texts
            self._known.popitem(last=False)

    def _answer(self, text: str, context: Context) -> Answer:
        return self._known[text, header(context)]


def judge(
    voice: Voice, said: Iterable[tuple[Iterable[Candidate], Whole]], context: Context
) -> Answer:
    """Turn what is said of a passage's windows, phrase by phrase and as a whole, into an answer.

    What is marked anyway may be a harm of a second kind too: there less is enough to say so, on
    the same card. Of a doubt it is enough that there is one.
    """
    marks: list[Mark] = []
    riders: list[Mark] = []
    doubts: set[Category] = set()
    likeliest = 0.0
    for found, whole in said:
        doubts.update(voice.doubts_whole(whole))
        likeliest = max(likeliest, *(voice.whole_odds(each, whole) for each in CATEGORIES))
        for candidate in found:
            odds = voice.odds(candidate, whole, context)
            likeliest = max(likeliest, odds)
            if voice.doubts(candidate.category, odds):
                doubts.add(candidate.category)
            severity = voice.severity(candidate, odds)
            if severity is not None:
                marks.append(Mark(candidate, severity, odds))
            elif odds >= RIDES:
                riders.append(Mark(candidate, Severity.ADVICE, odds))
    marks += [
        rider
        for rider in riders
        if any(rider.candidate.span.overlaps(mark.candidate.span) for mark in tuple(marks))
    ]
    marks.sort(key=lambda mark: -mark.odds)
    kept: list[Mark] = []
    for mark in marks:
        span, category = mark.candidate.span, mark.candidate.category
        if not any(
            category is other.candidate.category and span.overlaps(other.candidate.span)
            for other in kept
        ):
            kept.append(mark)
    return Answer(tuple(kept), frozenset(doubts), (likeliest < CALM) + (likeliest < SILENT))


def spoken(mark: Mark, start: int, draft: str, says: Mapping[Category, Rule]) -> Finding:
    """Put a mark into words; ``start`` is where the text that was read begins in the draft."""
    span = Span(*(at + start for at in mark.candidate.span))
    quote, rule = draft[slice(*span)], says[mark.candidate.category]
    return Finding(
        span=span,
        rule=rule,
        severity=mark.severity,
        quote=quote,
        fixes=tuple(replace(fix, text=fill(fix.text, {"quote": quote})) for fix in rule.fixes),
        odds=mark.odds,
    )


def load_reader(says: Mapping[Category, Rule], folder: str = FOLDER) -> Reader:
    """Load what ``make reader`` made, and refuse what it did not.

    Raises:
        ReaderError: a file is missing or is not the one that was made, or a library is missing.
    """
    try:
        files = _made_files(folder)
        return Reader(
            Network(files[WEIGHTS]),
            PieceCutter(files[VOCABULARY]),
            Grams(files[GRAMS]),
            read_voice(json.loads(files[VOICE])),
            says,
        )
    except ReaderError:
        raise
    except ImportError:
        raise ReaderError(_NO_LIBRARY) from None
    except OSError:
        raise ReaderError(_MISSING) from None
    except Exception:  # noqa: BLE001 - whatever the libraries say of a file they cannot use
        raise ReaderError(_OTHER) from None


def _made_files(folder: str) -> dict[str, bytes]:
    """Read the files that the manifest names, and compare their hashes with what it says."""
    made = json.loads(resources.read_text(f"{folder}/{MANIFEST}"))["files"]
    files = {name: resources.read_bytes(f"{folder}/{name}") for name in made}
    for name, raw in files.items():
        if hashlib.sha256(raw).hexdigest() != made[name]:
            raise ReaderError(_OTHER)
    return files


_GO_ON = "The rules go on without it. Please install Curbside again."
_MISSING = f"The reader's files are missing, so it cannot read along. {_GO_ON}"
_OTHER = (
    f"The reader's files are damaged or not the ones it came with, so they are not used. {_GO_ON}"
)
_NO_LIBRARY = f"A program library that the reader needs is missing. {_GO_ON}"
