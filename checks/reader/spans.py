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
    line = text.find("\n", start, end)
    if line >= 0:  # the longer part of two paragraphs; no mark crosses a line's end
        start, end = max(((start, line), (line + 1, end)), key=lambda part: part[1] - part[0])
        if "\n" in text[start:end]:
            end = text.index("\n", start)
    while start > 0 and _inside_word(text, start):
        start -= 1
    while end < len(text) and _inside_word(text, end):
        end += 1
    while start < end and text[start] in _LOOSE:
        start += 1
    while start < end and text[end - 1] in _LOOSE:
        end -= 1
    return Span(start, end) if start < end else None


def _inside_word(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    return (before.isalnum() or before in "#@") and (after.isalnum() or _joins(after))


def _joins(character: str) -> bool:
    """Whether a character belongs to the one before it: an accent of its own, a joiner."""
    return unicodedata.combining(character) != 0 or character in "\u200d\ufe0f"
