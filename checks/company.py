"""What stands around a stretch of a paragraph, as features for a small regression to weigh.

Words beside it, classes of words from the lexicon in its sentence, and what the gates say of the
sentence. Whose a name is (``names.company``) and whose a number, a day or a bed
(``detectors.identifiers.owners``) is told by the same signs.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from checks.detectors.gates import Gate
from checks.detectors.reading import Page, words
from checks.lexicon import Entry, known_in
from checks.names.cues import cue_of
from checks.names.tokens import tokens

_BESIDE = 4  # words on either side whose place counts
_NEAR = 8  # ... whose classes count
_ENDINGS = 2  # ... whose endings count
_SENTENCE = 40  # ... that count wherever they stand, if they are of the same sentence


class Surroundings:
    """One paragraph, read once for all that is asked about in it."""

    def __init__(self, here: Page) -> None:
        self._here = here
        self._tokens = tokens(here.text)
        self.words = [token.text.lower() for token in self._tokens]
        self.cues = [cue_of(word) for word in self.words]
        self._starts = [token.start for token in self._tokens]
        self._classes = [""] * len(self.words)
        for start, end, entry in known_in(here.text):
            for at in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
                self._classes[at] = _class_of(entry)
        self._everywhere = [f"text={each}" for each in {each for each in self._classes if each}]
        self._everywhere += [f"all={word}" for word in here.words & _EVERYWHERE]

    def places(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last of the tokens that the code points ``start:end`` touch."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = max(first, bisect_left(self._starts, end) - 1)
        return first, last

    def around(self, start: int, end: int) -> Iterator[str]:
        """Yield words and classes beside ``start:end``, in its sentence and its paragraph."""
        first, last = self.places(start, end)
        yield from self._beside(first, last)
        yield from self._inside(first, last, *self._here.lines.bounds(start))

    def asked(self, start: int, gates: Iterable[Gate]) -> Iterator[str]:
        """Yield which gates the sentence at ``start`` passes, and which one near it passes."""
        lines = self._here.lines
        for gate in gates:
            if lines.holds(start, gate):
                yield f"here:{gate.__name__}"
            if lines.near(start, gate):
                yield f"near:{gate.__name__}"

    def _beside(self, first: int, last: int) -> Iterator[str]:
        """Words whose place beside the name counts, with their cues, classes and endings."""
        for step in range(1, _BESIDE + 1):
            for side, at in (("-", first - step), ("+", last + step)):
                yield f"{side}{step}={self._word(at)}"
                if 0 <= at < len(self.words):
                    yield f"{side}{step}c={self.cues[at]}/{self._classes[at]}"
                    if step <= _ENDINGS:
                        yield f"{side}{step}e={_ending(self.words[at])}"
        yield f"-12={self._word(first - 1)}_{self._word(first - 2)}"
        yield f"+12={self._word(last + 1)}_{self._word(last + 2)}"
        yield f"-+={self._word(first - 1)}_{self._word(last + 1)}"

    def _inside(self, first: int, last: int, start: int, end: int) -> Iterator[str]:
        """Words and classes of the sentence and of the paragraph, wherever they stand."""
        for at in range(max(0, first - _NEAR), min(len(self.words), last + _NEAR + 1)):
            if self._classes[at] and not first <= at <= last:
                yield f"near{'-' if at < first else '+'}{self._classes[at]}"
        here = bisect_left(self._starts, start), bisect_left(self._starts, end)
        low, high = max(here[0], first - _SENTENCE), min(here[1], last + _SENTENCE + 1)
        for at in (*range(low, first), *range(last + 1, high)):
            if self.words[at][0].isalpha():
                yield f"says={self.words[at]}"
            if self._classes[at]:
                yield f"has={self._classes[at]}"
        yield from self._everywhere

    def _word(self, at: int) -> str:
        return self.words[at] if 0 <= at < len(self.words) else "|"


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


@lru_cache(maxsize=2)
def surroundings(here: Page) -> Surroundings:
    """Read what stands around everything in a paragraph; only the newest two are kept."""
    return Surroundings(here)
