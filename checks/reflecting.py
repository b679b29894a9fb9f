"""A reflection keeps what its writer felt, learnt and wishes for, and nobody it happened with.

Stricter than the rules, because it may be: one who reflects loses nothing by leaving out who it
was, when and where, and then nobody can be recognised, not even by themselves.
"""

from typing import NamedTuple

from checks.detectors.gates import individual_in, is_generic, is_own
from checks.detectors.reading import page
from checks.lexicon import known_in
from checks.model import Span
from checks.story.details import details
from checks.story.model import Facet
from checks.story.table import load_bits
from checks.story.telling import Told

_LONGEST = 4_000  # code points: nobody reflects for longer in a post
_TELLING = {Facet.TIME: "when", Facet.PLACE: "where", Facet.AGE: "how old"}


class Given(NamedTuple):
    """Something that gives a person away: what it tells ("who", "when"), and where it stands."""

    tells: str
    span: Span


def given_away(text: str) -> tuple[Given, ...]:
    """Return what a reflection should leave out, in reading order; spans in code points.

    Who: one other person (a patient, she, this man), not one's own family and not people in
    general. When, where, how old: as a story would tell it.
    """
    found: list[Given] = []
    at = 0
    for line in text[:_LONGEST].split("\n"):
        found += [Given(tells, Span(span[0] + at, span[1] + at)) for tells, span in _in_line(line)]
        at += len(line) + 1
    return tuple(found)


def _in_line(line: str) -> list[tuple[str, tuple[int, int]]]:
    here = page(line)
    ranges = here.lines.ranges
    told = Told(ranges, (), long_ago=False)
    found = [
        (_TELLING[each.facet], (each.span.start, each.span.end))
        for each in details(here, told, known_in(here.text), load_bits())
        if each.facet in _TELLING
    ]
    for start, end in ranges:
        sentence = here.text[start:end]
        who = individual_in(sentence)
        if who and not (is_own(sentence) or is_generic(sentence)):
            found.append(("who", (start + who[0], start + who[1])))
    return sorted(found, key=lambda each: each[1])
