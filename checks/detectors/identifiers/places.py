"""Places smaller than a state that one person in care comes from, lives in or works at (letter B).

Weaker than a home address: a town alone seldom tells who it is. It counts only where the sentence
itself names one person in care (``checks.story.telling``); where care is given is the writer's
place, not the patient's.
"""

import re
from collections.abc import Iterator

from checks.detectors.gates import (
    has_health,
    has_individual,
    is_event,
    is_generic,
    is_own,
    is_public,
)
from checks.detectors.reading import Page, page
from checks.lazy import Lazy
from checks.lexicon import known_in
from checks.model import Context, Fix, Hit, Mode
from checks.story.places import small_places
from checks.story.telling import Words, describes_one, is_somebody

_CARE_PLACE = Lazy(
    r"\b(?:hospital|clinic|infirmary|surgery|[np]?icu|a&e|er|ed|or|ccu|hdu|ward|unit|health|medical"
    r"|cent(?:er|re)|hospice|theatre|general|memorial|pharmacy|practice|rehab|university|resus"
    r"|maternity|emergency)\b",
    re.IGNORECASE,
)
_STAFF = Lazy(  # the place is where somebody who gives care comes from
    r"\b(?:dr|doctors?|nurses?|midwi(?:fe|ves)|surgeons?|professors?|physicians?|pharmacists?"
    r"|paramedics?|consultant|registrar|colleagues?|team|crew|trained|stud(?:ied|ies)|graduated"
    r"|conference|congress|course|talk|lecture)\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)


def home_places(text: str, context: Context) -> Iterator[Hit]:
    """Yield the town, street, school, church, home or employer of one person in care.

    Countries and states are wide enough; the writer's own organisation is no secret.
    """
    here = page(text)
    known = known_in(here.text)
    own = {name.lower() for name in context.organisations}
    for start, end in here.lines.ranges:
        found = [*small_places(here, start, end, known)]
        if not found or not _tells_of_one(here, start, end, known):
            continue
        if context.mode is Mode.REPLY and not here.lines.holds(start, has_health):
            continue
        done = start
        for (first, last), is_big in found:
            if first < done:
                continue
            done = last
            said = here.text[first : last + 10]
            if is_big or _CARE_PLACE.search(said) or any(name in said.lower() for name in own):
                continue
            if not _STAFF.search(here.text, start, first):
                yield Hit(first, last, fixes=(Fix("Remove the place", ""),))


def _tells_of_one(here: Page, start: int, end: int, known: Words) -> bool:
    """Whether the sentence tells of one other person, with something of health close by.

    A pronoun or a job may be anybody's: they need it in the sentence itself.
    """
    lines = here.lines
    if any(lines.holds(start, gate) for gate in (is_own, is_generic, is_public)):
        return False
    if lines.holds(start, is_event) and not describes_one(here, start, end):
        return False
    if describes_one(here, start, end):
        return lines.near(start, has_health)
    somebody = lines.holds(start, has_individual) or is_somebody(here, start, end, known)
    return somebody and lines.holds(start, has_health)
