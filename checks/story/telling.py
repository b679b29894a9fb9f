"""Which sentences of a paragraph tell of one other person in care, if any do.

Precision first: what this finds is underlined. Stories are open-ended, and the reader, which has
read thousands, finds most of those that no structure shows; where it marks one, its stretch is
taken as told (``around``).
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from checks.detectors.gates import (
    has_care,
    is_animal,
    is_event,
    is_generic,
    is_own,
    is_public,
)
from checks.detectors.reading import Page, compiled
from checks.detectors.words import BODY_PART, CARE_EVENT, KIN, PATIENT, PERSON, TREATMENT
from checks.lazy import Lazy
from checks.lexicon import Known, WordClass
from checks.model import Span

_PATIENT = Lazy(rf"\b(?<!every )(?<!each )(?<!any )(?:{PATIENT})\b(?!s|'s (?:guide|right))", re.I)
_DESCRIBED = compiled(
    rf"""(?<!\w)(?:an?|my|our|this|that|the|one|another|some|little|sweet|old)\s(?:[\w'-]+\s){{0,3}}?
(?!person|family|student|female|male|couple){PERSON}(?!\w|')
|(?<![\w.])(?:\d{{1,3}}|\w{{3,6}}(?:ty|een)(?:[- ]\w{{3,5}})?|two|three|four|five|six|seven|eight
|nine|ten|eleven|twelve)[- ]?(?:year|month|week|day)s?[- ]old(?!s)
|(?<![\w.])\d{{1,3}}\s?(?:yo|y/o)(?!\w)
|^\W{{0,3}}(?:man|woman|lady|guy|kid|boy|girl|baby|toddler|teen|teenager|couple|grandma|grandpa)\s"""
)
_PRONOUN = Lazy(r"\b(?:he|she|him|her|his|hers|he's|she's)\b", re.IGNORECASE)
_CARED_FOR = compiled(
    rf"""(?<!\w)(?:{CARE_EVENT}|tubed|{TREATMENT}|transported|operated
|(?:came|come|comes|walked|limped|rolled|brought|wheeled|flown|rushed|carried|sent|staggered|strolled
|turned up|showed up|presented)\s(?:back\s)?(?:in|into|to|with|at|through|by ambulance)
|(?:in|on|at|to|into|from|off)\s(?:our|the|my)\s(?:[\w-]+\s)?(?:icu|nicu|picu|er|ed|a&e|ward|unit|clinic
|theatre|table|bay|resus|triage|trauma bay|waiting room|rig|ambulance|floor|practice|surgery|chair
|office|machines?|helipad)
|(?:died|passed away|coded|arrested|overdosed|gave birth|was born|born at|in labou?r|rang the bell
|went home|discharge|remission|stroke|seizure|cpr|code blue|time of death|pulse back|rosc)
|(?:her|his) (?:chart|vitals|labs|results|scan|x-?ray|wound|surgery|chemo|meds|veins?|iv))(?!\w)"""
)
_ACTED = compiled(  # the writer does something to somebody
    r"""(?:^\W{0,3}|(?<=[.!?:] )|(?<!\w)(?:i|we|we've|i've|had to|got to)\s)
(?:(?:just|finally|had to|got to|literally|also)\s)?
(?:pulled|cut|caught|delivered|stitched|removed|treated|transported|intubated|tubed|resuscitated
|admitted|discharged|extracted|drained|dug|fished|splinted|bandaged|shocked|operated on|scoped
|x-rayed|triaged|retrieved|freed|restarted|sewed|sutured|unstuck|flew|lost)(?!\w)"""
)
_AFFECTED = Lazy(rf"\b(?:{PERSON}|{KIN}|{BODY_PART}|someone|somebody|his|her)\b", re.I)
_LONG_AGO = compiled(
    r"""(?<!\w)(?:(?:years|decades|a decade|a lifetime) (?:ago|back|later)|once|long ago
|when i was (?:an?|in|new|young|training)|as an? (?:student|intern|trainee|junior)|back (?:in|when)
|in (?:19|20)\d\d|over the years|(?:first|early) (?:year|days) (?:of|as|in))(?!\w)"""
)
_ADVISED = compiled(  # spoken to everybody: whom to call, what any child may have
    r"""(?<!\w)any\s(?:[\w-]+\s){0,2}?(?:in|of|with)\s(?:a|an|your)(?!\w)|(?:^|[:;,.]\s)(?:please\s)?
(?:call|ring|phone|ask|see|contact|visit|talk to|go to)\s(?:911|999|112|us|your|an?|the|\(?\d)"""
)
_DETERMINED = Lazy(
    r"\b(?:an?|our|this|that|the|one|another|some|local|retired)\s(?:[\w'-]+\s){0,2}?$", re.I
)
_ILL = frozenset((WordClass.CONDITION, WordClass.INJURY, WordClass.PROCEDURE))
_WHO = frozenset((WordClass.OCCUPATION, WordClass.PUBLIC_ROLE))


class Told(NamedTuple):
    """The sentences of one person's story.

    ``ranges`` are code points of the paragraph, ``about`` those of them that name the person;
    ``long_ago``: it says that it is an old story.
    """

    ranges: tuple[tuple[int, int], ...]
    about: tuple[tuple[int, int], ...]
    long_ago: bool


Words = Sequence[Known]
"""What the lexicon knows in a paragraph, in reading order."""


def tell(here: Page, known: Words) -> Told | None:
    """Return the story of one other person in care, None where none is plain to see.

    A sentence about one other person (not one of many, not the writer's family, nothing public)
    with care in it or beside it. What shows the person decides how near the care has to be: a
    patient, a man or an age may have it in the next sentence; a pronoun or a job, which may be a
    colleague's, need the person to be cared for in the same one. The sentences beside it belong to
    the story.
    """
    ranges = here.lines.ranges
    open_ = [not _is_shut(here, start) for start, _ in ranges]
    care = [_CARED_FOR.search(here.text, start, end) is not None for start, end in ranges]
    about = [
        i
        for i, (start, end) in enumerate(ranges)
        if open_[i]
        and (
            _is_done(here, start, end)
            or (care[i] and is_somebody(here, start, end, known))
            or (
                describes_one(here, start, end)
                and (
                    any(care[max(0, i - 1) : i + 2])
                    or here.lines.holds(start, has_care)
                    or any(start <= a and b <= end and e.classes & _ILL for a, b, e in known)
                )
            )
        )
    ]
    return _around(here, about, open_)


def tell_around(here: Page, spans: Sequence[Span]) -> Told | None:
    """Return the story that somebody says stands at ``spans`` (code points of the paragraph)."""
    ranges = here.lines.ranges
    about = [
        i
        for i, (start, end) in enumerate(ranges)
        if any(a == b or (a < end and start < b) for a, b in spans)
    ]
    return _around(here, about, [True] * len(ranges))


def _around(here: Page, about: list[int], open_: list[bool]) -> Told | None:
    if not about:
        return None
    ranges = here.lines.ranges
    near = {j for i in about for j in (i - 1, i, i + 1) if 0 <= j < len(ranges) and open_[j]}
    inside = tuple(ranges[j] for j in sorted(near))
    long_ago = any(_LONG_AGO.search(here.text, start, end) for start, end in inside)
    return Told(inside, tuple(ranges[i] for i in about), long_ago)


def _is_shut(here: Page, start: int) -> bool:
    return any(
        here.lines.holds(start, gate) for gate in (is_generic, is_own, is_public, _is_advice)
    )


def _is_advice(sentence: str) -> bool:
    return _ADVISED.search(sentence) is not None


def describes_one(here: Page, start: int, end: int) -> bool:
    """Whether one other person is named by what they are: a patient, a man, somebody of 34."""
    text = here.text
    return bool(_PATIENT.search(text, start, end) or _DESCRIBED.search(text, start, end))


def is_somebody(here: Page, start: int, end: int, known: Words) -> bool:
    """Whether anybody is spoken of, by a pronoun or by a job; no animal, no visitor."""
    if here.lines.holds(start, is_animal) or here.lines.holds(start, is_event):
        return False
    return _PRONOUN.search(here.text, start, end) is not None or any(
        start <= first
        and last <= end
        and entry.classes & _WHO
        and _DETERMINED.search(here.text, max(start, first - 40), first)
        for first, last, entry in known
    )


def _is_done(here: Page, start: int, end: int) -> bool:
    """Whether the writer does something to somebody: "Pulled a fishhook out of her eyelid"."""
    acted = _ACTED.search(here.text, start, end)
    return acted is not None and _AFFECTED.search(here.text, acted.end(), end) is not None
