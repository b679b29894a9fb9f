"""Where it was: roads, and whatever proper noun stands after "in", "from", "near"."""

from collections.abc import Iterator
from typing import NamedTuple

from checks.detectors.gates import opens_sentence
from checks.detectors.reading import Page, compiled
from checks.detectors.words import MONTH, UPPER, WEEKDAY
from checks.lazy import Lazy
from checks.lexicon import WordClass
from checks.story.blurs import left_out
from checks.story.facets import detail
from checks.story.model import Detail, Facet
from checks.story.table import Bits
from checks.story.telling import Words

_ROAD = compiled(
    r"""(?<!\w)(?:(?:on|off|from|at|near) )?(?:the )?
(?:(?:route|rt|highway|hwy|interstate|exit|junction|mile|platform) ?\d{1,4}(?!\w)
|[ami]-?\d{1,3}(?= (?:crash|collision|accident|pile|rollover|wreck|this|last|near|at|in|today)))"""
)
_NAME = rf"{UPPER}[\w'-]{{1,20}}"
_IN_PLACE = Lazy(
    rf"\b(?i:in|from|near|outside|around|at)\s(?P<place>(?:the\s)?{_NAME}(?:\s(?:of\s|on\s|the\s)?"
    rf"{_NAME}){{0,2}})"
    rf"|\b(?i:on|of|off|behind|by)\s(?P<spot>(?:the\s)?(?:St\.?\s{_NAME}|{_NAME}(?:\s{_NAME})?\s"
    r"(?:Street|Road|Lane|Avenue|Terrace|Close|Square|Bridge|Beach|Farm|School|Primary|Church|Park"
    r"|Estate|Island|Hill|Valley|Bay|Lake|River|Arms|Inn|Hall|House|Pier|Harbou?r|Market|Station"
    r"|Point|Cove|Creek|Falls|Springs|Heights|Ridge|Green|Village)))"
)
_NO_TOWN = frozenset(
    (
        WordClass.ORIGIN,
        WordClass.CONDITION,
        WordClass.PROCEDURE,
        WordClass.RELATION,
        WordClass.EVENT,
    )
)
_BIG = 2  # commonness of a name that everybody knows: a large city
_NO_PLACE = compiled(
    rf"""^(?:the\s)?(?:{MONTH}|{WEEKDAY}s?|Christmas|Easter|Thanksgiving|Halloween|New Year|God|ICU
|NICU|ER|ED|Labor|Facebook|Instagram|TikTok|Twitter|LinkedIn|English|Spanish|Ramadan|Diwali|Eid
|I|My|Our|Mr|Mrs|Ms|Dr)(?!\w)"""
)


def roads(here: Page, start: int, end: int, bits: Bits) -> Iterator[Detail]:
    """A numbered road, exit or platform."""
    for match in _ROAD.finditer(here.text, start, end):
        yield _left_out(here, match.span(), bits.of("place", "town"))


def _left_out(here: Page, span: tuple[int, int], bits: float) -> Detail:
    """A place that can simply go."""
    first, last, blur = left_out(here.text, *span)
    return detail(here, Facet.PLACE, (first, last), bits, blur)


def named_places(here: Page, start: int, end: int, known: Words, bits: Bits) -> Iterator[Detail]:
    """A proper noun after "in", "from", "near": a place, whether the lexicon knows it or not."""
    for place in small_places(here, start, end, known):
        yield _left_out(here, place.span, bits.of("place", "big" if place.is_big else "town"))


def _named_settings(here: Page, start: int, end: int, known: Words) -> Iterator["SmallPlace"]:
    """Yield schools, farms and the like that have a name: "the Cinder Lane flats"."""
    for first, last, entry in known:
        if not (start <= first and last <= end and WordClass.SETTING in entry.classes):
            continue
        name = _NAME_BEFORE.search(here.text, max(start, first - _FAR), first)
        if name and not opens_sentence(here.text, name.start("name")):
            yield SmallPlace((name.start(), last), is_big=False)


_FAR = 60  # code points
_NAME_BEFORE = Lazy(
    rf"(?:\b(?i:in|at|on|of|from|near|to|by|before|outside)\s)?(?:\b[Tt]he\s)?"
    rf"(?P<name>\b{UPPER}[\w'-]+(?:[\s-](?:of\s|the\s|on\s)?{UPPER}[\w'-]+){{0,3}})\s$"
)


class SmallPlace(NamedTuple):
    """A place smaller than a state: its code points with the word that leads to it."""

    span: tuple[int, int]
    is_big: bool  # a city that everybody knows


def small_places(here: Page, start: int, end: int, known: Words) -> Iterator[SmallPlace]:
    """Yield the places that are named between two code points, in reading order of each kind."""
    yield from _named_settings(here, start, end, known)
    for match in _IN_PLACE.finditer(here.text, start, end):
        if match["spot"]:
            yield SmallPlace(match.span(), is_big=False)
            continue
        first, last = match.span("place")
        if _NO_PLACE.match(match["place"]):
            continue
        inside = [entry for a, b, entry in known if a < last and first < b]
        classes = {each for entry in inside for each in entry.classes}
        if WordClass.REGION in classes:
            continue
        if classes & _NO_TOWN and WordClass.PLACE not in classes:
            continue
        if match.group().lower().startswith("at ") and not classes and " " not in match["place"]:
            continue  # "at Leontine": a person as likely as a place
        is_big = any(WordClass.PLACE in e.classes and e.commonness >= _BIG for e in inside)
        yield SmallPlace(match.span(), is_big)
