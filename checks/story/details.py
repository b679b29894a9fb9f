"""The details of one person's story: what could give them away, how much, how to say it coarser."""

from dataclasses import replace

from checks.detectors.reading import Page
from checks.story.facets import PATTERNED
from checks.story.model import Detail, Facet
from checks.story.nouns import nouns
from checks.story.places import named_places, roads
from checks.story.table import Bits
from checks.story.telling import Told, Words

_WHEN_OR_WHERE = frozenset((Facet.TIME, Facet.PLACE))


def details(here: Page, told: Told, known: Words, bits: Bits) -> tuple[Detail, ...]:
    """Return every detail in the sentences of a story, in reading order; facets may repeat.

    Args:
        here: the paragraph.
        told: the sentences of the story.
        known: what the lexicon knows in the paragraph.
        bits: what details are worth.
    """
    found: list[Detail] = []
    for start, end in told.ranges:
        for facet in PATTERNED:
            found += facet(here, start, end, bits, told)
        mine = [each for each in known if start <= each[0] and each[1] <= end]
        found += nouns(here, start, end, mine, bits)
        found += named_places(here, start, end, mine, bits)
        found += roads(here, start, end, bits)
    if not any(each.facet in _WHEN_OR_WHERE for each in found):
        # A crash is known to many only by its day or its place.
        public, known_bits = bits.of("happening", "public"), bits.of("happening", "known")
        found = [
            replace(each, bits=known_bits)
            if each.facet is Facet.HAPPENING and each.bits == public
            else each
            for each in found
        ]
    return tuple(sorted(found, key=lambda detail: detail.span))
