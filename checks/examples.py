"""Read the brackets of a rule's examples, as in ``Glad [Mrs Tarrow → a patient] is well``."""

import re
from typing import NamedTuple

from checks.model import Span

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_ARROW = " → "


class Marked(NamedTuple):
    """An example without its brackets.

    ``shown`` holds, for each span, the fix that the example shows there; None where it shows none,
    an empty string where it shows a removal (``[found → ]``).
    """

    text: str
    spans: tuple[Span, ...]
    shown: tuple[str | None, ...]


def unmark(example: str) -> Marked:
    """Take the brackets out of an example and say what they held; spans are code points."""
    text, spans, shown, done = "", [], [], 0
    for match in _BRACKETS.finditer(example):
        found, arrow, fixed = f"{match[1]} ".partition(_ARROW)
        found = found if arrow else match[1]
        text += example[done : match.start()]
        spans.append(Span(len(text), len(text) + len(found)))
        shown.append(fixed.strip() if arrow else None)
        text += found
        done = match.end()
    return Marked(text + example[done:], tuple(spans), tuple(shown))
