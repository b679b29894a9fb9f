"""Which marks are to be seen: seven at most, and one of them outlined.

Findings of the review stand at places of a text that is some milliseconds old; marks stand where
the words are now. What both agree about while somebody types is: the third "Ann" of this rule is
still the third. So findings and marks are matched by rule, words and number.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence

from PySide6.QtGui import QTextBlock

from checks import Finding
from widgets.highlighter import Mark, marks_of

Key = tuple[str, str]


class ShownMarks:
    """Tells the marks of a document apart: seen or hidden, current or not."""

    def __init__(self) -> None:
        self._starts: dict[Key, list[int]] = {}  # of all findings: where each number stands
        self._hidden: dict[Key, frozenset[int]] = {}  # the numbers that are not seen
        self._active: Finding | None = None
        self._active_number: tuple[Key, int] | None = None
        self._counted: tuple[Hashable, Counter[Key]] | None = None

    def show(self, findings: Sequence[Finding], shown: Sequence[Finding]) -> bool:
        """Hide all ``findings`` that are not among ``shown``; tell whether anything changed.

        Both stand at draft positions, in reading order.
        """
        before = self._hidden, self._active_number
        places = {(*_key(finding), finding.span.start) for finding in shown}
        self._starts = {}
        hidden: dict[Key, set[int]] = {}
        for finding in findings:
            key = _key(finding)
            starts = self._starts.setdefault(key, [])
            if (*key, finding.span.start) not in places:
                hidden.setdefault(key, set()).add(len(starts))
            starts.append(finding.span.start)
        self._hidden = {key: frozenset(numbers) for key, numbers in hidden.items()}
        if self._active is not None and self._active.span.start in self._starts.get(
            _key(self._active), ()
        ):
            self._active_number = self._number(self._active)
        return (self._hidden, self._active_number) != before

    def set_active(self, finding: Finding | None) -> bool:
        """Make one finding the current one, or none; tell whether that is another one."""
        before, self._active = self._active_number, finding
        self._active_number = None if finding is None else self._number(finding)
        return self._active_number != before

    def count_before(self, block: QTextBlock, revision: Hashable) -> Counter[Key]:
        """How many marks of each kind stand in the blocks before ``block``.

        Args:
            block: where the view begins.
            revision: of the document's marks; the count is kept while it stays the same.
        """
        if not self._hidden and self._active_number is None:
            return Counter()
        state = (block.blockNumber(), revision)
        if self._counted is None or self._counted[0] != state:
            counted: Counter[Key] = Counter()
            earlier = block.document().begin()
            while earlier.isValid() and earlier != block:
                counted.update(mark.key for mark in marks_of(earlier))
                earlier = earlier.next()
            self._counted = (state, counted)
        return self._counted[1].copy()

    def is_seen(self, mark: Mark, number: int) -> bool:
        """Whether this mark, the ``number``-th of its kind, is among the seven or brand-new."""
        hidden = self._hidden.get(mark.key)
        # One more of a kind of which some are hidden already is hidden too, from its first frame.
        return not hidden or (number not in hidden and number < len(self._starts[mark.key]))

    def is_active(self, mark: Mark, number: int) -> bool:
        """Whether this mark is the current one."""
        return self._active_number == (mark.key, number)

    def _number(self, finding: Finding) -> tuple[Key, int]:
        starts = self._starts.get(_key(finding), [])
        return _key(finding), max(0, min(bisect_left(starts, finding.span.start), len(starts) - 1))


def _key(finding: Finding) -> Key:
    return finding.rule.id, finding.quote
