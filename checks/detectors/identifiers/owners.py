"""Whose is it? How likely a number, an address, a day, an age, a bed or a page is a patient's.

Every such shape is everybody's far more often than one patient's: a hotline, an event's room, the
age of a building. What tells them apart is what stands around it, as with names. A logistic
regression weighs that, learnt from posts in which what is a patient's is marked and everything
else is not (``scripts.identifiers``).
"""

from collections.abc import Iterator
from functools import cache

import resources
from checks.company import surroundings
from checks.detectors import gates
from checks.detectors.identifiers.days import has_deed
from checks.detectors.identifiers.shape import Shape
from checks.detectors.reading import Page
from checks.lexicon import WordClass, known_in
from checks.model import Context
from checks.regression import Regression, unpack

FILE = "identifiers/owners.xz"
POSSIBLE, LIKELY, SURE = 0.3, 0.5, 0.9
"""Odds from which a shape is worth an advice, a caution, a stop; chosen on writers left out."""

_GATES = (
    gates.has_care,
    gates.has_health,
    gates.has_individual,
    gates.is_animal,
    gates.is_desk,
    gates.is_drill,
    gates.is_event,
    gates.is_generic,
    gates.is_named,
    gates.is_of_one,
    gates.is_own,
    gates.is_public,
    gates.is_recall,
    has_deed,
)
_OWNERS = {  # words that say whose the next thing is, and what they say
    **dict.fromkeys(("his", "her", "hers", "their", "whose", "'s"), "theirs"),
    **dict.fromkeys(("my", "our", "us", "we"), "mine"),
    "your": "yours",
}
_OWNED_WITHIN = 6  # words
_MANY = 4


def odds(here: Page, shape: Shape, context: Context, count: int) -> float:
    """Return how likely ``shape`` belongs to one patient, 0 to 1.

    ``count``: how many shapes of its family are in the paragraph; a list of them is a directory.
    """
    return load_owners().odds(features(here, shape, context, count))


def features(here: Page, shape: Shape, context: Context, count: int) -> list[str]:
    """Return what stands around ``shape``, as names of features.

    Each says something for all shapes, something more for its family, and some for its kind: what
    is rare in one is learnt from the others.
    """
    around = surroundings(here)
    family, how = shape.family.value, shape.how
    told = [
        "bias",
        f"how={how}",
        f"kind={context.kind.value}",
        f"mode={context.mode.value}",
        f"many={min(count, _MANY)}",
        f"opens={gates.opens_sentence(here.text, shape.start)}",
        f"owner={_owner(around.words, around.places(shape.start, shape.end)[0])}",
        *shape.signs,
        *_somebody(here, shape.start),
    ]
    asked = [*around.asked(shape.start, _GATES)]
    beside = [*around.around(shape.start, shape.end)]
    plain = [*told, *asked, *beside]
    close = (each for each in beside if each.startswith(("-1", "+1", "-+", "has=")))
    narrow = [f"{how}:{each}" for each in (*told, *asked, *close)]
    return sorted({*plain, *(f"{family}:{each}" for each in plain), *narrow})


def _owner(words: list[str], first: int) -> str:
    """Say what the nearest word before says of the owner."""
    for word in reversed(words[max(0, first - _OWNED_WITHIN) : first]):
        if word in _OWNERS:
            return _OWNERS[word]
    return "-"


def _somebody(here: Page, start: int) -> Iterator[str]:
    """Yield which classes of people the sentence speaks of in the singular, and elsewhere."""
    first, last = here.lines.bounds(start)
    for word in known_in(here.text):
        if here.low[word.end - 1] != "s":
            for each in (WordClass.RELATION, WordClass.OCCUPATION):
                if each in word.entry.classes:
                    yield (
                        f"one={each.value}" if first <= word.start < last else f"other={each.value}"
                    )


@cache
def load_owners() -> Regression:
    """Return the weights that ship; read once."""
    return unpack(resources.read_bytes(FILE))
