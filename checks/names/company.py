"""The company a name keeps: what stands around it, as features that tell whose name it is.

A patient's name and a colleague's look alike; what differs is what the person does in the sentence
and what is done to them. Features are words near the name, classes of words from the lexicon in
its sentence, how it is written, and what else the paragraph names.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from checks.detectors import gates
from checks.detectors.reading import Page, compiled, words
from checks.lexicon import Entry, known_in
from checks.model import Context
from checks.names.candidates import Candidate
from checks.names.cues import cue_of
from checks.names.tokens import tokens

_BESIDE = 4  # words on either side whose place counts
_NEAR = 8  # ... whose classes count
_ENDINGS = 2  # ... whose endings count
_SENTENCE = 40  # ... that count wherever they stand, if they are of the same sentence

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


class Surroundings:
    """One paragraph, read once for all the names in it."""

    def __init__(self, here: Page, found: Sequence[Candidate]) -> None:
        self._here, self._found = here, found
        self._names = sorted(name.span.start for name in found)
        self._tokens = list(tokens(here.text))
        self._words = [token.text.lower() for token in self._tokens]
        self._cues = [cue_of(word) for word in self._words]
        self._starts = [token.start for token in self._tokens]
        self._classes = [""] * len(self._words)
        for start, end, entry in known_in(here.text):
            for at in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
                self._classes[at] = _class_of(entry)
        self._everywhere = [f"text={each}" for each in {each for each in self._classes if each}]
        self._everywhere += [f"all={word}" for word in here.words & _EVERYWHERE]

    def features(self, name: Candidate, context: Context) -> list[str]:
        """Return what stands around ``name``, as names of features."""
        first, last = self._places(name)
        here, text = self._here, self._here.text
        start, end = here.lines.bounds(name.span.start)
        own = self._words[first : last + 1]
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
        found += [f"own={word}" for word in own if self._cues[first]][:1]
        found += self._beside(first, last)
        found += self._inside(first, last, start, end)
        for gate in _GATES:
            if here.lines.holds(name.span.start, gate):
                found.append(f"here:{gate.__name__}")
            if here.lines.near(name.span.start, gate):
                found.append(f"near:{gate.__name__}")
        return sorted(set(found))

    def _count(self, start: int, end: int) -> int:
        """How many names begin between two code points."""
        return bisect_left(self._names, end) - bisect_left(self._names, start)

    def _beside(self, first: int, last: int) -> Iterator[str]:
        """Words whose place beside the name counts, with their cues, classes and endings."""
        for step in range(1, _BESIDE + 1):
            for side, at in (("-", first - step), ("+", last + step)):
                yield f"{side}{step}={self._word(at)}"
                if 0 <= at < len(self._words):
                    yield f"{side}{step}c={self._cues[at]}/{self._classes[at]}"
                    if step <= _ENDINGS:
                        yield f"{side}{step}e={_ending(self._words[at])}"
        yield f"-12={self._word(first - 1)}_{self._word(first - 2)}"
        yield f"+12={self._word(last + 1)}_{self._word(last + 2)}"
        yield f"-+={self._word(first - 1)}_{self._word(last + 1)}"

    def _inside(self, first: int, last: int, start: int, end: int) -> Iterator[str]:
        """Words and classes of the sentence and of the paragraph, wherever they stand."""
        for at in range(max(0, first - _NEAR), min(len(self._words), last + _NEAR + 1)):
            if self._classes[at] and not first <= at <= last:
                yield f"near{'-' if at < first else '+'}{self._classes[at]}"
        here = bisect_left(self._starts, start), bisect_left(self._starts, end)
        low, high = max(here[0], first - _SENTENCE), min(here[1], last + _SENTENCE + 1)
        for at in (*range(low, first), *range(last + 1, high)):
            if self._words[at][0].isalpha():
                yield f"says={self._words[at]}"
            if self._classes[at]:
                yield f"has={self._classes[at]}"
        yield from self._everywhere

    def _word(self, at: int) -> str:
        return self._words[at] if 0 <= at < len(self._words) else "|"

    def _places(self, name: Candidate) -> tuple[int, int]:
        """The first and the last of the tokens that the name's code points touch."""
        first = max(0, bisect_right(self._starts, name.span.start) - 1)
        last = max(first, bisect_left(self._starts, name.span.end) - 1)
        return first, last


_EVERYWHERE = words(
    """patient patients pt colleague colleagues team thanks thank mentor retired retiring lecture
    conference episode book novel film author season dog cat actor president minister manikin
    simulation invented fictional shift ward nurse doctor dr midwife student teacher taught
    bed bay room hospice icu chemo surgery discharge discharged admitted home bell rip"""
)


def _class_of(entry: Entry) -> str:
    return min(each.value for each in entry.classes)


def _ending(word: str) -> str:
    for ending in ("ing", "ed", "ly", "s"):
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return ending
    return ""


def _shape(written: str) -> str:
    letters = [sign for sign in written if sign.isalpha()]
    if not letters:
        return "-"
    if all(sign.isupper() for sign in letters):
        return "AA"
    return "a" if all(sign.islower() for sign in letters) else "Aa"
