"""About how many people could a draft be about? Read a paragraph at a time, told for the draft."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checks.detectors.reading import page
from checks.lazy import Lazy
from checks.lexicon import known_in
from checks.model import Context, Span
from checks.story.details import details
from checks.story.model import Detail, Estimate, Facet, Known, strongest
from checks.story.table import Bits, KnownAnswer, load_bits
from checks.story.telling import tell, tell_around

_LONGEST = 4_000  # code points of one paragraph that are read: nobody tells one story for longer
_GENDERED = Lazy(
    r"\b(?:he|she|him|her|his|man|woman|lady|guy|gentleman|boy|girl|mum|mom|mother|dad|father"
    r"|grandma|grandpa|wife|husband|son|daughter|male|female)\b",
    re.IGNORECASE,
)
_ODD = frozenset((Facet.CONDITION, Facet.HAPPENING))
_TELLING = frozenset((Facet.MARK, Facet.FIRST))


@dataclass(frozen=True, slots=True)
class Story:
    """What one paragraph tells of one other person."""

    details: tuple[Detail, ...]
    is_gendered: bool


@lru_cache(maxsize=2048)
def read_story(paragraph: str, around: tuple[Span, ...] = ()) -> Story | None:
    """Return the details of the one person a paragraph tells of; None where it tells of nobody.

    Args:
        paragraph: spans are code points of it.
        around: where somebody (the reader, the writer) says that a story stands.
    """
    here = page(paragraph[:_LONGEST])
    known = known_in(here.text)
    told = tell_around(here, around) if around else tell(here, known)
    if told is None:
        return None
    found = strongest(details(here, told, known, load_bits()))
    gendered = any(_GENDERED.search(here.text, start, end) for start, end in told.ranges)
    return Story(found, gendered)


def estimate_paragraph(paragraph: str, context: Context) -> Estimate | None:
    """Return the estimate of one paragraph by itself; None where it tells of nobody."""
    story = read_story(paragraph)
    return None if story is None else _sum_up([(0, story)], context, Known())


def estimate(
    text: str,
    context: Context,
    *,
    known: Known = Known(),  # noqa: B008 - frozen, all empty
    surely: Sequence[Span] = (),
) -> Estimate | None:
    r"""Return the estimate of a draft; None where it tells of nobody.

    Args:
        text: the draft; paragraphs end at ``\n``. Spans of the answer are code points of it.
        context: how many people readers would think of, and whether a consent record stands.
        known: what the writer answered to the four questions.
        surely: stretches that somebody says are about a real person.
    """
    told: list[tuple[int, Story]] = []
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        around = tuple(
            Span(max(a - start, 0), min(b - start, len(paragraph)))
            for a, b in surely
            if a < end and start < b
        )
        if paragraph.strip():
            story = (read_story(paragraph, around) if around else None) or read_story(paragraph)
            if story is not None:
                told.append((start, story))
        start = end + 1
    if not told:
        return None
    return _sum_up(told, context, known)


def _sum_up(
    told: Sequence[tuple[int, Story]],
    context: Context,
    known: Known,
) -> Estimate:
    bits = load_bits()
    found = strongest(detail.moved(by) for by, story in told for detail in story.details)
    answers = bits.answers(known)
    extra = bits.of("sex", "any") if any(story.is_gendered for _, story in told) else 0.0
    extra += sum(_added(question, answer, found) for question, answer in answers.items())
    reach = bits.reach(workplace_size=context.workplace_size, is_named=bool(context.organisations))
    limits = [answer.reach for answer in answers.values() if answer.reach]
    return Estimate(
        details=found,
        reach=min([reach, *limits]),
        extra=extra,
        seen_inside=_is_seen_inside(found, bits) or any(a.inside for a in answers.values()),
        agreed=context.consented,
    )


_ASKED_OF = {
    "when": (Facet.TIME,),
    "where": (Facet.PLACE,),
    "unusual": (Facet.CONDITION, Facet.HAPPENING, Facet.FIRST, Facet.MARK),
    "who": (),
}


def _added(question: str, answer: KnownAnswer, found: Sequence[Detail]) -> float:
    """What an answer adds to what the text says of the same thing already."""
    said = max((d.bits for d in found if d.facet in _ASKED_OF[question]), default=0.0)
    return max(0.0, answer.bits - said)


def _is_seen_inside(found: Sequence[Detail], bits: Bits) -> bool:
    """Whether the person or family would know it: an unusual thing, and lately."""
    time = max((d.bits for d in found if d.facet is Facet.TIME), default=0.0)
    if time < bits.of("time", "month"):
        return False
    odd = bits.of("condition", "uncommon")
    return any(
        detail.facet in _TELLING or (detail.facet in _ODD and detail.bits >= odd)
        for detail in found
    )
