"""What the panel, the bar and the counters show of one draft."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from checks.model import Finding, Severity
from checks.writing.readability import Reading, read

__all__ = ["MARKS_SHOWN", "Reading", "Review", "place", "review", "shown", "worst_first"]

MARKS_SHOWN = 7  # more marks than this and people stop reading any of them


@dataclass(frozen=True, slots=True)
class Review:
    """One draft as it stands: its findings in reading order, and how it reads."""

    findings: tuple[Finding, ...] = ()
    reading: Reading | None = None

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

    def _at(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.severity is severity)


def review(text: str, find: Callable[[str], Sequence[Finding]]) -> Review:
    """Review a whole draft; ``find`` checks one paragraph."""
    return Review(place(text, find), read(text))


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


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort by severity, gravest first; equals stay in reading order."""
    return tuple(sorted(findings, key=lambda f: (-f.severity, f.span)))


def shown(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Pick the marks to show: the worst, then the first, at most seven; in reading order."""
    return tuple(sorted(worst_first(findings)[:MARKS_SHOWN], key=lambda f: f.span))
