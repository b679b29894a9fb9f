"""Which myth a sentence is nearest to, by its words alone.

The terms of a myth name it surely, but people find ever new words for an old claim. Where
something else has heard a rumour in a sentence (the reader), the myth that shares most of its
telling words is worth naming. Alone this would say nothing: a debunk has the same words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import log, sqrt

_WORD = re.compile(r"[^\W_]{3,}")
_ENDING = re.compile(r"(?<=\w{3})(?:e?s|ed|ing|e)$")
_START = 6  # letters: "vaccines" and "vaccination" begin alike
_FEWEST = 3  # words: a small pack knows too few to weigh one by
LEAD = 0.18  # by how much the nearest must lead the next: then 19 in 20 are named rightly


def starts(texts: Iterable[str]) -> frozenset[str]:
    """Return how the words of some texts begin, in small letters and without common endings."""
    words = (word for text in texts for word in _WORD.findall(text.lower()))
    return frozenset(_ENDING.sub("", word)[:_START] for word in words)


class Nearness:
    """Weighs shared words by how few of the myths hold them, as an inverted index does.

    Args:
        holds: what the words of each myth begin with, as ``starts`` returns.
    """

    def __init__(self, holds: Sequence[frozenset[str]]) -> None:
        held = Counter(start for each in holds for start in each)
        self._weight = {
            start: (log((1 + len(holds)) / (1 + n)) + 1) ** 2 for start, n in held.items()
        }
        self._unknown = max(self._weight.values(), default=1.0)
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(holds):
            for start in each:
                self._holders[start].append(number)
        # the fourth root: a myth that is told at length may win a little more easily
        self._length = [sqrt(sqrt(sum(self._weight[start] for start in each))) for each in holds]

    def nearest(self, sentence: str) -> int | None:
        """Return the number of the one myth that is clearly nearest; None where none is."""
        asked = starts([sentence])
        near: defaultdict[int, float] = defaultdict(float)
        shared: Counter[int] = Counter()
        for start in asked:
            for number in self._holders.get(start, ()):
                near[number] += self._weight[start] / self._length[number]
                shared[number] += 1
        long = sqrt(sum(self._weight.get(start, self._unknown) for start in asked))
        first, second = [*sorted(near, key=near.__getitem__, reverse=True)[:2], None, None][:2]
        if first is None or shared[first] < _FEWEST:
            return None
        lead = near[first] - (near[second] if second is not None else 0)
        return first if lead / long >= LEAD else None
