"""The company a name keeps: what stands around it, as features that tell whose name it is.

A patient's name and a colleague's look alike; what differs is what the person does in the sentence
and what is done to them. Features are what stands around the name (``checks.company``), how it is
written, and what else the paragraph names.
"""

from bisect import bisect_left
from collections.abc import Sequence

from checks.company import surroundings
from checks.detectors import gates
from checks.detectors.reading import Page, compiled
from checks.model import Context
from checks.names.candidates import Candidate

_CREDITED = compiled(
    r"""(?<!\w)(?:thank(?:s| you)|taught me|crew|(?:my|our) (?:\w+ )?(?:teacher|mentor|colleague
|manager|director|chief|head|secretary|receptionist|pharmacist)|professor|prof|ward sister
|charge nurse|joins? (?:us|our|the)|our speaker|lecture|keynote|minister|president|statue
|foundation|scholarship|award|volunteer of|employee of|nurse of the|take a bow|retir\w+
|cover(?:s|ed|ing)|shift with)(?!\w)"""
)


def is_credit(sentence: str) -> bool:
    """Whether somebody is thanked, taught by, introduced: mostly somebody who works there."""
    return _CREDITED.search(sentence) is not None


_GATES = (
    gates.has_care,
    gates.has_individual,
    gates.is_generic,
    gates.is_own,
    gates.is_public,
    gates.is_event,
    gates.is_animal,
    gates.is_contact,
    is_credit,
)


class Company:
    """One paragraph with all the names in it."""

    def __init__(self, here: Page, found: Sequence[Candidate]) -> None:
        self._here, self._found = here, found
        self._names = sorted(name.span.start for name in found)
        self._around = surroundings(here)

    def features(self, name: Candidate, context: Context) -> list[str]:
        """Return what stands around ``name``, as names of features."""
        around, text = self._around, self._here.text
        first, last = around.places(*name.span)
        start, end = self._here.lines.bounds(name.span.start)
        own = around.words[first : last + 1]
        written = text[slice(*name.span)]
        found = [
            "bias",
            f"way={name.way.value}",
            f"shape={_shape(written)}",
            f"length={min(len(own), 4)}",
            f"kind={context.kind.value}",
            f"mode={context.mode.value}",
            f"odds={round(name.odds * 4)}",
            f"names={min(len(self._found), 4)}",
            f"also={min(self._count(start, end), 4)}",
            f"opens={gates.opens_sentence(text, name.span.start)}",
        ]
        found += [f"shown={pattern}" for pattern in name.shown] or ["shown=not"]
        found += [f"own={word}" for word in own if around.cues[first]][:1]
        found += around.around(*name.span)
        found += around.asked(name.span.start, _GATES)
        return sorted(set(found))

    def _count(self, start: int, end: int) -> int:
        """How many names begin between two code points."""
        return bisect_left(self._names, end) - bisect_left(self._names, start)


def _shape(written: str) -> str:
    letters = [sign for sign in written if sign.isalpha()]
    if not letters:
        return "-"
    if all(sign.isupper() for sign in letters):
        return "AA"
    return "a" if all(sign.islower() for sign in letters) else "Aa"
