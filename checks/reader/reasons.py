"""Which words made the reader say so: take each away, and read again."""

import math
from collections.abc import Iterable, Iterator

import regex

from checks.model import Category, Context, Span
from checks.reader.labels import CATEGORIES
from checks.reader.network import Network
from checks.reader.tokens import PieceCutter, Pieces, header

_MOST = 5  # words shown
_TRIED = 40  # words tried, the nearest to the phrase: a second's reading at the very most
_NOTHING_LEFT = -20.0  # the whole phrase was one word
_MATTERS = 0.1  # how much less likely, on the logistic scale, a word must make it
_WORD = regex.compile(r"[#@]?(?=[\p{L}\p{N}\p{So}])\X(?:(?=[\p{L}\p{N}\p{M}'’-])\X)*")


def weightiest(
    network: Network,
    cutter: PieceCutter,
    text: str,
    span: Span,
    category: Category,
    context: Context,
) -> list[Span]:
    """Return the words whose removal lowers the phrase's probability most, in reading order.

    ``text`` is the passage that was read, ``span`` the marked phrase in it, in code points.
    """
    window = _window_of(cutter.windows(text, header(context)), span)
    words = sorted(_words(text, window), key=lambda word: _distance(word, span))[:_TRIED]
    trials = [_without(window, word) for word in words]
    column = CATEGORIES.index(category)
    whole, *less = (
        _strength(said.token[:, column], trial, span)
        for said, trial in zip(network.read([window, *trials]), [window, *trials], strict=True)
    )
    drops = sorted(zip(less, words, strict=True), key=lambda pair: pair[0])
    return sorted(word for left, word in drops[:_MOST] if whole - left >= _MATTERS)


def _window_of(windows: Iterator[Pieces], span: Span) -> Pieces:
    """The window that shows most of a phrase."""
    return max(
        windows,
        key=lambda w: sum(s.start < span.end and span.start < s.end for s in w.spans),
    )


def _words(text: str, window: Pieces) -> Iterator[Span]:
    for found in _WORD.finditer(text, window.spans[0].start, window.spans[-1].end):
        yield Span(*found.span())


def _distance(word: Span, span: Span) -> int:
    return max(0, span.start - word.end, word.start - span.end)


def _without(window: Pieces, word: Span) -> Pieces:
    """The window without a word's pieces; the spans of the others stay true."""
    kept = [not (s.start < word.end and word.start < s.end) for s in window.spans]
    last = window.first + len(window.spans)
    own = [id_ for id_, keep in zip(window.ids[window.first : last], kept, strict=True) if keep]
    spans = tuple(s for s, keep in zip(window.spans, kept, strict=True) if keep)
    return Pieces((*window.ids[: window.first], *own, *window.ids[last:]), window.first, spans)


def _strength(likely: Iterable[float], window: Pieces, span: Span) -> float:
    """How sure the reader is of a phrase: the mean of its pieces, on the logistic scale.

    Not the likeliest piece, as for a mark: that one stays sure whichever other word is missing.
    """
    inside = [
        min(max(float(p), 1e-6), 1 - 1e-6)
        for p, s in zip(likely, window.spans, strict=True)
        if s.start < span.end and span.start < s.end
    ]
    if not inside:
        return _NOTHING_LEFT
    return sum(math.log(p / (1 - p)) for p in inside) / len(inside)
