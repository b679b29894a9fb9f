"""Does a stretch of text speak of bodies, illness or treatment?"""

from checks.detectors.claims import AILMENT, MATTERS
from checks.detectors.reading import compiled
from checks.lexicon import WordClass, known_in

_MATTERS = compiled(rf"(?<!\w)(?:{MATTERS}|{AILMENT})(?!\w)")
_THINGS = frozenset((WordClass.CONDITION, WordClass.INJURY, WordClass.PROCEDURE, WordClass.BODY))


def is_of_health(text: str) -> bool:
    """Whether ``text`` speaks of health: words that claims turn on, or what the lexicon knows."""
    if _MATTERS.search(text):
        return True
    return any(known.entry.classes & _THINGS for known in known_in(text))
