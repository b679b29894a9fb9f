"""How often a word is a first name, a last name or a plain word, from one small sorted file."""

import lzma
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

_BLOCK = 32  # words that are unpacked together
_A = ord("A")  # "A" shares no letters with the word before, "B" one, ...
_COLUMNS = 5


class Entry(NamedTuple):
    """What is known of a word; buckets go from 0, unknown, to 9, very often, two a power of ten."""

    first: int  # how many people have it for a first name
    last: int  # ... for a last name
    common: int  # how often it is read, small or not
    small: int  # 0 unknown, 1 only ever with a capital, 2 in small letters as well
    eponym: int  # 1 where medicine has called something so, 2 after both parts of a double name


UNKNOWN = Entry(0, 0, 0, 0, 0)


class Gazetteer:
    """Looks words up; only the block a word stands in is ever unpacked."""

    def __init__(self, packed: bytes) -> None:
        """Take what ``pack`` made.

        Raises:
            ValueError: it is something else.
        """
        try:
            raw = lzma.decompress(packed)
        except lzma.LZMAError:
            raise ValueError("this is no gazetteer") from None
        words, _, codes = raw.partition(b"\n\n")
        self._blocks = words.decode("ascii").split("\n")
        self._heads = [block.partition(" ")[0] for block in self._blocks]
        self._size, rest = divmod(len(codes), _COLUMNS)
        self._codes = codes
        if rest or not 0 <= len(self._blocks) * _BLOCK - self._size < _BLOCK:
            raise ValueError("this gazetteer is incomplete")

    def __len__(self) -> int:
        return self._size

    def common(self, least: int) -> Iterator[str]:
        """Yield the words that are read at least so often, as a bucket."""
        column = Entry._fields.index("common") * self._size
        for number, block in enumerate(self._blocks):
            for place, word in enumerate(unpacked(block), number * _BLOCK):
                if self._codes[column + place] >= least:
                    yield word

    def look_up(self, word: str) -> Entry:
        """Return what is known of a word in small letters a to z; unknown words are all zeros."""
        number = bisect_right(self._heads, word) - 1
        if number < 0:
            return UNKNOWN
        for at, known in enumerate(unpacked(self._blocks[number])):
            if known >= word:  # they are sorted
                place = number * _BLOCK + at
                return Entry(*self._codes[place :: self._size]) if known == word else UNKNOWN
        return UNKNOWN


def pack(entries: Mapping[str, Entry]) -> bytes:
    """Return entries as a gazetteer file; the same entries give the same bytes.

    Words share their beginnings with the word before; the buckets follow column by column.
    """
    words = sorted(entries)
    blocks = (packed_block(words[at : at + _BLOCK]) for at in range(0, len(words), _BLOCK))
    columns = zip(*(entries[word] for word in words), strict=True)
    raw = "\n".join(blocks).encode("ascii") + b"\n\n" + b"".join(bytes(one) for one in columns)
    return compressed(raw)


def compressed(raw: bytes) -> bytes:
    """Return bytes as small as LZMA makes them, such that unpacking needs little memory."""
    strongest = {"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": _WINDOW}
    return lzma.compress(raw, filters=[strongest])


_WINDOW = 1 << 20


def packed_block(words: Sequence[str]) -> str:
    """Write sorted words, each as the letters by which it differs from the one before."""
    parts = [words[0]]
    for before, word in pairwise(words):
        shared = 0
        while before.startswith(word[: shared + 1]) and shared < len(word):
            shared += 1
        parts.append(chr(_A + shared) + word[shared:])
    return " ".join(parts)


def unpacked(block: str) -> Iterator[str]:
    """Yield the words of a block."""
    word, *parts = block.split(" ")
    yield word
    for part in parts:
        word = word[: ord(part[0]) - _A] + part[1:]
        yield word
