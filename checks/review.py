"""What the panel, the bar and the counters show of one draft."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from checks.detectors.helplines import names_help
from checks.joining import join
from checks.model import Calm, Context, Finding, Question, Severity
from checks.reader.labels import ASKS
from checks.writing.readability import Reading, read

__all__ = [
    "MARKS_SHOWN",
    "Reading",
    "Review",
    "in_draft",
    "open_questions",
    "paragraph_at",
    "place",
    "review",
    "shown",
    "still_standing",
    "worst_first",
]

MARKS_SHOWN = 7  # more marks than this and people stop reading any of them


_AT_THE_START = 100  # characters in which a disclosure must stand to be seen by every reader
_CITED = re.compile(
    r"(?:^|(?<=[\s(\[]))(?:re)?(?:sources?|references?|refs?)\s?[:–—-]\s?\S"
    r"|https?://\S+|\bwww\.\S+|\b[\w-]+\.(?:gov|edu|int)\b\S*|\bnhs\.uk\b\S*"
    r"|\bdoi:?\s?10\.|\b10\.\d{4,9}/\S|\bPMID:?\s?\d",
    re.IGNORECASE,
)
_DISCLOSED = re.compile(
    r"#(?:ad|advert|advertisement|sponsored|paid|paidpartnership)\b|\bpaid (?:partnership|ad)\b"
    r"|\bsponsored (?:by|post)\b|^\W*(?:ad|advert|advertisement|sponsored)\s?[:|–—-]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Review:
    """One draft as it stands: findings in reading order, how it reads, what is in doubt."""

    findings: tuple[Finding, ...] = ()
    reading: Reading | None = None
    questions: frozenset[Question] = frozenset()

    @property
    def stops(self) -> tuple[Finding, ...]:
        """The findings that hold the draft back."""
        return self._at(Severity.STOP)

    @property
    def cautions(self) -> tuple[Finding, ...]:
        """The findings that the pause screen asks about, one by one."""
        return self._at(Severity.CAUTION)

    @property
    def advice(self) -> tuple[Finding, ...]:
        """The findings that never gate."""
        return self._at(Severity.ADVICE)

    @property
    def open_stops(self) -> int:
        """How many places stand between this draft and a post."""
        return len(self.stops)

    def at(self, index: int) -> Finding | None:
        """Return the first finding that ``index``, in code points, stands in or at the end of."""
        return next((f for f in self.findings if f.span.start <= index <= f.span.end), None)

    def neighbour(self, index: int, step: int) -> Finding | None:
        """Return the next finding after the code point ``index``, or the one before; it wraps.

        Args:
            index: where to begin, in code points of the draft.
            step: more than 0 for the next one.
        """
        found = self.findings
        if step > 0:
            ahead = [f for f in found if f.span.start > index]
            return ahead[0] if ahead else found[0] if found else None
        behind = [f for f in found if f.span.start < index]
        return behind[-1] if behind else found[-1] if found else None

    def _at(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.severity is severity)


def in_draft(text: str, context: Context) -> Context:
    """Return the context for the paragraphs of this draft: what the draft says once holds for all.

    ``sourced`` is set where a link, a "Source:" line or a paper's number stands anywhere (the
    writer's own pages and phones are no source), ``disclosed`` where the draft opens with an ad
    label, ``helped`` where it names a help line. Pure, and quick enough for every pause in typing.
    """
    own = [contact.lower() for contact in context.public_contacts if contact]
    sourced = any(
        not any(contact in match[0].lower() for contact in own) for match in _CITED.finditer(text)
    )
    disclosed = _DISCLOSED.search(text.lstrip()[:_AT_THE_START]) is not None
    helped = names_help(text)
    if (sourced, disclosed, helped) == (context.sourced, context.disclosed, context.helped):
        return context
    return replace(context, sourced=sourced, disclosed=disclosed, helped=helped)


class SecondVoice(Protocol):
    """What the reader says of a draft."""

    @property
    def findings(self) -> Sequence[Finding]:
        """Its marks, placed in the draft, in reading order."""

    @property
    def questions(self) -> frozenset[Question]:
        """What it is in doubt of."""

    @property
    def calm(self) -> Sequence[Calm]:
        """Where it sees no harm of any kind."""


def review(
    text: str,
    find: Callable[[str], Sequence[Finding]],
    second: SecondVoice | None = None,
    *,
    consented: bool = False,
    own_story: bool = False,
) -> Review:
    """Review a whole draft.

    Args:
        text: the draft.
        find: checks one paragraph.
        second: what the reader says of the draft.
        consented: whether a consent record stands for it.
        own_story: whether the writer says that it is theirs.
    """
    ruled = place(text, find)
    eased = partial(join, ruled, consented=consented, own_story=own_story)
    if second is None:
        return Review(eased(()), read(text))
    found = eased(second.findings, second.calm)
    return Review(found, read(text), open_questions(found, second.questions))


def open_questions(
    findings: Iterable[Finding], questions: frozenset[Question]
) -> frozenset[Question]:
    """Leave out the questions that a mark already asks, and more plainly."""
    answered = {
        ASKS.get(finding.rule.category)
        for finding in findings
        if finding.severity >= Severity.CAUTION or finding.belongs_elsewhere
    }
    return questions - answered


def place(text: str, find: Callable[[str], Sequence[Finding]]) -> tuple[Finding, ...]:
    r"""Check a draft paragraph by paragraph and say where in the draft each finding stands.

    Args:
        text: the draft; paragraphs end at ``\n``.
        find: returns the findings of one paragraph in reading order, spans counted from its start.

    Returns:
        The findings in reading order, spans in code points of ``text``.
    """
    placed: list[Finding] = []
    start = 0
    for paragraph in text.split("\n"):
        found = find(paragraph.removesuffix("\r"))  # a file from Windows: not a word of the text
        placed.extend(finding.moved(start) for finding in found)
        start += len(paragraph) + 1
    return tuple(placed)


def still_standing(
    before: Iterable[Finding], fresh: Sequence[Finding], text: str
) -> tuple[Finding, ...]:
    """Keep, beside fresh findings, the earlier ones whose words still stand where they stood.

    While a long paragraph is read again, its cards would vanish at every key otherwise.
    """
    taken = {f.span for f in fresh}
    still = (f for f in before if f.span not in taken and text[slice(*f.span)] == f.quote)
    return tuple(sorted((*fresh, *still), key=lambda f: f.span))


def paragraph_at(text: str, index: int) -> tuple[int, str]:
    """Return where the paragraph around the code point ``index`` begins, and the paragraph."""
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    return start, text[start : end if end >= 0 else len(text)]


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort by severity, gravest first; equals stay in reading order."""
    return tuple(sorted(findings, key=lambda f: (-f.severity, f.span)))


def shown(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Pick the marks to show: the worst, then the first, at most seven; in reading order."""
    return tuple(sorted(worst_first(findings)[:MARKS_SHOWN], key=lambda f: f.span))
