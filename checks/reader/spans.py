"""From a probability per word piece to phrases: what could be marked, and how likely it is."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from checks.model import Category, Span
from checks.reader.labels import CATEGORIES
from checks.reader.network import Floats, Said

FLOOR = 0.10  # below this no piece is worth a second thought
_OF_PEAK = 0.40  # a phrase reaches as far as its pieces have this part of its peak
_GAP = 2  # pieces that may lie between two parts of one phrase
_LOOSE = " \t\r\n.,;:!?…\"'“”‘’()[]-–—"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may carry a harm.

    ``span`` counts code points of the text that was read; ``peak`` is the likeliest piece's
    probability, ``mean`` that of all its pieces; ``gravity`` holds how likely it is at least
    advice, caution, stop.
    """

    span: Span
    category: Category
    peak: float
    mean: float
    gravity: tuple[float, float, float]


def candidates(text: str, spans: tuple[Span, ...], said: Said) -> Iterator[Candidate]:
    """Yield the phrases of one window, category by category.

    Args:
        text: what the spans count in.
        spans: the code points each piece stands for.
        said: what the network says of these pieces.
    """
    for column, category in enumerate(CATEGORIES):
        likely = said.token[:, column]
        for first, last in _runs(likely):
            span = _whole_words(text, spans[first].start, spans[last].end)
            if span is None:
                continue
            part = slice(first, last + 1)
            gravity = said.gravity[part][likely[part] >= FLOOR].mean(0)
            yield Candidate(
                span,
                category,
                float(likely[part].max()),
                float(likely[part].mean()),
                (float(gravity[0]), float(gravity[1]), float(gravity[2])),
            )


def _runs(likely: Floats) -> Iterator[tuple[int, int]]:
    """Yield first and last piece of every phrase."""
    above = np.flatnonzero(likely >= FLOOR)
    if not len(above):
        return
    for group in np.split(above, np.flatnonzero(np.diff(above) > _GAP + 1) + 1):
        strong = group[likely[group] >= _OF_PEAK * likely[group].max()]
        yield int(strong[0]), int(strong[-1])


def _whole_words(text: str, start: int, end: int) -> Span | None:
    """Widen to whole words, leave loose signs at the edges out, stay inside one paragraph."""
    start, end = _longest_line(text, start, end)  # no mark crosses a line's end
    while start > 0 and _inside_word(text, start):
        start -= 1
    while end < len(text) and _inside_word(text, end):
        end += 1
    while start < end and text[start] in _LOOSE:
        start += 1
    while start < end and text[end - 1] in _LOOSE:
        end -= 1
    return Span(start, end) if start < end else None


def _longest_line(text: str, start: int, end: int) -> tuple[int, int]:
    best = start, start
    while start < end:
        line = text.find("\n", start, end)
        stop = end if line < 0 else line
        best = max(best, (start, stop), key=lambda part: part[1] - part[0])
        start = stop + 1
    return best


def _inside_word(text: str, at: int) -> bool:
    """Whether a cut at ``at`` would part a word, an accent from its letter, a joined emoji."""
    before, after = text[at - 1], text[at]
    if _joins(after):
        return not before.isspace()
    if before == "\u200d":
        return not after.isspace()
    if after in "'’":  # don't
        return before.isalnum() and text[at + 1 : at + 2].isalnum()
    if before in "'’":
        return after.isalnum() and text[max(0, at - 2) : at - 1].isalnum()
    return (before.isalnum() or before in "#@" or _joins(before)) and after.isalnum()


def _joins(character: str) -> bool:
    """Whether a character belongs to the one before it: an accent of its own, a joiner."""
    return unicodedata.combining(character) != 0 or character in "\u200d\ufe0f"
