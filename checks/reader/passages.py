"""A draft as passages the network can hold: paragraphs with as many neighbours as fit.

A draft that fits is one passage. In a longer one every few paragraphs share one, with their
neighbours around them as context, so that a key pressed in one paragraph changes the passages near
it and no others.
"""

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checks.model import Span

_ROOM = 180  # pieces of a passage; a header of two hundred characters still fits beside it
_OWN = 130  # ... of which so many are read for their own sake; the others are context
_ONE_IN = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """Code points of a draft: what is read, and the part of it that the answers are for."""

    read: Span
    own: Span


def passages(draft: str, pieces: Callable[[str], int]) -> Iterator[Passage]:
    """Yield passages whose own parts cover the draft in order.

    Args:
        draft: paragraphs end at a line feed.
        pieces: counts the word pieces of a text.
    """
    paragraphs = _paragraphs(draft)
    sizes = [pieces(draft[slice(*span)]) for span in paragraphs]
    if sum(sizes) <= _ROOM:
        yield Passage(Span(0, len(draft)), Span(0, len(draft)))
        return
    for first, last in _groups([draft[slice(*span)] for span in paragraphs], sizes):
        if not any(sizes[first : last + 1]):
            continue
        start, end = first, last
        room = _ROOM - sum(sizes[first : last + 1])
        while True:  # the words before tell more than those after: they are asked first
            if start > 0 and sizes[start - 1] <= room:
                start -= 1
                room -= sizes[start]
            elif end + 1 < len(sizes) and sizes[end + 1] <= room:
                end += 1
                room -= sizes[end]
            else:
                break
        own = Span(paragraphs[first].start, paragraphs[last].end)
        yield Passage(Span(paragraphs[start].start, paragraphs[end].end), own)


def _groups(paragraphs: list[str], sizes: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last paragraph of each group that is read for its own sake.

    About every fourth paragraph begins one, chosen by its own words: where groups were counted
    from the start, one key would shift all that follow it.
    """
    first, size = 0, 0
    for at, words in enumerate(paragraphs):
        begins = bool(words) and zlib.crc32(words.encode("utf-8", "replace")) % _ONE_IN == 0
        if at > first and (begins or size + sizes[at] > _OWN):
            yield first, at - 1
            first, size = at, 0
        size += sizes[at]
    yield first, len(paragraphs) - 1


def _paragraphs(draft: str) -> list[Span]:
    found, start = [], 0
    for line in draft.split("\n"):
        found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found
