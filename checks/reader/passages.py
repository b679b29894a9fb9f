"""A draft as passages the network can hold: a paragraph with as many neighbours as fit.

A draft that fits is one passage. In a longer one every paragraph gets a passage of its own, with
its neighbours around it as context, so that a key pressed in one paragraph changes the passages
near it and no others.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checks.model import Span

_ROOM = 180  # pieces of a passage; a header of two hundred characters still fits beside it


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
    for at, own in enumerate(paragraphs):
        if not sizes[at]:
            continue
        first = last = at
        room = _ROOM - sizes[at]
        while True:  # the words before tell more than those after: they are asked first
            if first > 0 and sizes[first - 1] <= room:
                first -= 1
                room -= sizes[first]
            elif last + 1 < len(sizes) and sizes[last + 1] <= room:
                last += 1
                room -= sizes[last]
            else:
                break
        yield Passage(Span(paragraphs[first].start, paragraphs[last].end), own)


def _paragraphs(draft: str) -> list[Span]:
    found, start = [], 0
    for line in draft.split("\n"):
        found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found
