"""How often a word is met: the word counts of wordfreq, read without the package.

The file is a gzipped MessagePack list: a header, then for each hundredth of a bel below certainty
the words that are so frequent (the package's ``cBpack``).
"""

import gzip
import math
from collections.abc import Iterator
from typing import Any

_PER_WORD = 1.0  # what each further word of a phrase takes off: most pairs of words never meet


class Frequency:
    """Zipf frequencies: 3 is once in a million words, 6 once in a thousand."""

    def __init__(self, packed: bytes) -> None:
        """Take the package's ``large_en.msgpack.gz``."""
        rows = next(_unpack(gzip.decompress(packed)))
        self._zipf = {
            word: 9 - below / 100 for below, words in enumerate(rows[1:]) for word in words
        }

    def zipf(self, phrase: str) -> float:
        """Return a word's Zipf frequency, 0 where it is unknown; a phrase's is estimated.

        A phrase is as frequent as its words together (the harmonic sum that wordfreq takes), less
        one for each word after the first.
        """
        words = phrase.replace("-", " ").split()
        found = [self._zipf.get(word, 0.0) for word in words]
        if len(found) == 1:
            return found[0]
        if not all(found):
            return 0.0
        together = -math.log10(sum(10**-zipf for zipf in found))
        return max(0.0, together - _PER_WORD * (len(found) - 1))


def _unpack(data: bytes) -> Iterator[Any]:
    """Read the few MessagePack types that the file has: maps, lists, strings, small numbers."""
    at = 0

    def take(count: int) -> bytes:
        nonlocal at
        at += count
        return data[at - count : at]

    def number(size: int) -> int:
        return int.from_bytes(take(size), "big")

    def value() -> Any:
        head = number(1)
        if head < 0x80:
            return head
        if head < 0x90:
            return {value(): value() for _ in range(head & 0x0F)}
        if head < 0xA0:
            return [value() for _ in range(head & 0x0F)]
        if head < 0xC0:
            return take(head & 0x1F).decode()
        if head in _SIZED:
            kind, size = _SIZED[head]
            length = number(size)
            return [value() for _ in range(length)] if kind == "list" else take(length).decode()
        raise ValueError(f"unknown MessagePack type {head:#x}")

    yield value()


_SIZED = {
    0xD9: ("text", 1),
    0xDA: ("text", 2),
    0xDB: ("text", 4),
    0xDC: ("list", 2),
    0xDD: ("list", 4),
}
