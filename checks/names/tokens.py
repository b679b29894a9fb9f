"""Text to tokens that remember their place, and what is no word is masked."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple


class Token(NamedTuple):
    """A word, a number or a sign: how it reads, and its code points in the text."""

    text: str  # composed, without invisible signs, apostrophes straight
    start: int
    end: int


_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufe0f"
_LETTER = rf"[^\W\d_][\u0300-\u036f{_INVISIBLE}]*"  # a decomposed letter is still one letter
_APOSTROPHE = "['’‘ʼ´`]"
_TOKEN = re.compile(
    r"(?P<link>(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|[@#]\w+)"
    rf"|(?P<spaced>(?<![^\W_]){_LETTER}(?: {_LETTER}){{2,}}(?![^\W_]|{_APOSTROPHE}))"
    rf"|{_APOSTROPHE}(?:s|t|d|m|ll|re|ve)\b"
    r"|(?P<mixed>[^\W\d_]+[\d_]+[^\W\d_]\w*)"  # how accounts are called, and strains, and codes
    rf"|(?P<word>(?:{_LETTER})+(?:(?:-|{_APOSTROPHE})(?:{_LETTER}){{2,}})*)"
    r"|\d+(?:[.,/:-]\d+)*|\S",
    re.IGNORECASE,
)
_DROPPED = re.compile(f"[{_INVISIBLE}]")
_STRAIGHT = str.maketrans("’‘ʼ´`", "'" * 5)


@lru_cache(maxsize=2)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text in reading order, in time that grows with its length.

    Links and addresses, @handles and #tags become one token each that says only its kind. Letters
    that stand apart ("M a r i a") become the word they spell. The newest two texts are kept: the
    tagger and whoever looks around a name ask for the same.
    """
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        match found.lastgroup:
            case "link":
                raw = found[0]
                yield Token(raw[0] if raw[0] in "@#" else "http", start, end)
            case "spaced":
                yield from _joined(found[0], start)
            case _:
                raw = found[0]
                if word := raw if raw.isalpha() and raw.isascii() else plain(raw):
                    yield Token(word, start, end)  # a lone joiner is nothing


def plain(raw: str) -> str:
    """Return a word as the tagger knows it, whichever way its letters are encoded."""
    if raw.isascii():
        return raw.replace("`", "'")
    return _DROPPED.sub("", unicodedata.normalize("NFKC", raw.translate(_STRAIGHT)))


def _joined(raw: str, start: int) -> Iterator[Token]:
    """Yield the words that letters with spaces between them spell: a capital begins a new one."""
    letters = [(part, start + at) for at, part in _parts(raw)]
    first = 0
    for at in range(1, len(letters) + 1):
        ends = at == len(letters)
        if ends or (letters[at][0][0].isupper() and letters[at - 1][0][0].islower()):
            word = plain("".join(part for part, _ in letters[first:at]))
            last, place = letters[at - 1]
            yield Token(word, letters[first][1], place + len(last))
            first = at


def _parts(raw: str) -> Iterator[tuple[int, str]]:
    at = 0
    for part in raw.split(" "):
        yield at, part
        at += len(part) + 1
