"""Builds resources/names/gazetteer.xz."""

from math import log10

from checks.names.gazetteer import Entry, pack
from scripts.names import sources

LEAST_FIRST, LEAST_LAST = 300, 300  # people with the name
LEAST_ZIPF = 3.0  # once in a million words
_LONGEST = 14


def build() -> bytes:
    """Return the gazetteer; the same wheels give the same bytes."""
    first, last = sources.first_names(), sources.last_names()
    zipf, small = sources.zipf_frequencies(), sources.written_small()
    words = {word for word, count in first.items() if count >= LEAST_FIRST}
    words |= {word for word, count in last.items() if count >= LEAST_LAST}
    words |= {word for word, often in zipf.items() if often >= LEAST_ZIPF}
    eponyms = sources.eponyms(small)
    words |= eponyms
    return pack(
        {
            word: Entry(
                people(first[word]),
                people(last[word]),
                frequency(zipf.get(word, 0)),
                1 + small[word] if word in small else 0,
                int(word in eponyms),
            )
            for word in words
            if word.isascii() and word.isalpha() and 1 < len(word) <= _LONGEST
        }
    )


def people(count: int) -> int:
    """Return the bucket of a name that so many people have: 1 to 9, two for each power of ten."""
    return min(9, max(1, int(2 * (log10(count) - 2)) + 1)) if count >= _FEW else 0


def frequency(zipf: float) -> int:
    """Return the bucket of a word's Zipf frequency: 1 from 2.5, and one more each half."""
    return min(9, max(0, int(2 * (zipf - 2.5)) + 1)) if zipf >= _RARE else 0


_FEW, _RARE = 60, 2.5
