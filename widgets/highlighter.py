"""Keeps, in every paragraph of a document, the findings of the words it says now."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextBlockUserData, QTextDocument

from checks import Finding
from widgets.offsets import is_plain, units

Finder = Callable[[str], Sequence[Finding] | None]
"""Findings of one paragraph; None when they are not known yet (they will follow)."""

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Mark:
    """One finding in its block, with Qt's positions beside the checker's."""

    __slots__ = ("end", "finding", "key", "start")

    def __init__(self, finding: Finding, start: int, end: int) -> None:
        self.finding, self.start, self.end = finding, start, end  # UTF-16 units in the block
        self.key = (finding.rule.id, finding.quote)  # what is marked, wherever it stands


class BlockMarks(QTextBlockUserData):
    """The marks of one block and the text they were found in."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        super().__init__()
        self.text, self.marks = text, tuple(marks)
        self.right_to_left = bool(marks) and _RIGHT_TO_LEFT.search(text) is not None


class FindingHighlighter(QSyntaxHighlighter):
    """Asks for the findings of each edited block and keeps them there.

    It sets no formats: the editor paints marks from the blocks, which leaves the layout, the undo
    stack and input methods untouched, and lets a mark be more than an underline.
    """

    def __init__(self, document: QTextDocument, find: Finder) -> None:
        super().__init__(document)
        self._find = find
        self.revision = 0  # grows whenever marks may have changed

    def highlightBlock(self, text: str) -> None:
        """Qt calls this for each block whose text changed."""
        self.revision += 1
        before = self.currentBlockUserData()
        found = self._find(text)
        if found is None:
            old = before.marks if isinstance(before, BlockMarks) else ()
            grown = len(text) - len(before.text) if isinstance(before, BlockMarks) else 0
            found = [f for f in (_carried(m.finding, text, grown) for m in old) if f]
        if found or before is not None:
            self.setCurrentBlockUserData(BlockMarks(text, _marks(text, found)))


def marks_of(block: QTextBlock) -> tuple[Mark, ...]:
    """Return the marks kept in ``block``."""
    data = block.userData()
    return data.marks if isinstance(data, BlockMarks) else ()


def is_right_to_left(block: QTextBlock) -> bool:
    """Whether any of the ``block``'s words run from right to left."""
    data = block.userData()
    if isinstance(data, BlockMarks) and data.marks:
        return data.right_to_left
    return _RIGHT_TO_LEFT.search(block.text()) is not None


def _marks(text: str, findings: Sequence[Finding]) -> list[Mark]:
    if is_plain(text):
        return [Mark(f, *f.span) for f in findings]
    at = units(text)
    return [Mark(f, at[f.span.start], at[f.span.end]) for f in findings]


def _carried(finding: Finding, text: str, grown: int) -> Finding | None:
    """Carry a finding over an edit while the slow check runs: only where its words still stand."""
    for by in (0, grown):
        start, end = finding.span.start + by, finding.span.end + by
        if start >= 0 and text[start:end] == finding.quote:
            return finding.moved(by) if by else finding
    return None
