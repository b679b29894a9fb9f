"""What the tagger looks at: each function names features, and the CRF has a weight for each.

Three kinds, so that weights can be added up beforehand for a word wherever it stands again: what a
word says of itself and of its neighbours (``here``, ``near``), what the classes of neighbours say
together (``pair``, ``triple``), and what the line says (``setting``).
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from checks.names.cues import cue_of
from checks.names.gazetteer import UNKNOWN, Entry, Gazetteer
from checks.names.tokens import Token, tokens

REACH = 3  # how many tokens to either side a word is seen from


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """The class of a token, which its neighbours are weighed with. One object for each class."""

    shape: str
    role: str  # the shape and what the gazetteer says, in a few letters
    cue: str  # which classes of telling words it belongs to, often none


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A token as the tagger sees it."""

    lower: str
    known: Entry
    kind: Kind
    is_nameable: bool = False  # somebody could be called so


@cache
def _kind(shape: str, role: str, cue: str) -> Kind:
    return Kind(shape, role, cue)


EDGE = Word("", UNKNOWN, _kind("|", "|", ""))
"""What stands before the first and behind the last token."""


def word_of(text: str, gazetteer: Gazetteer) -> Word:
    """Describe a token's text."""
    lower, shape = text.lower(), shape_of(text)
    known = _known(lower, gazetteer) if shape[0] in "Aa" else UNKNOWN
    kind = _kind(shape, f"{shape}{_levels(known)}", cue_of(lower))
    return Word(lower, known, kind, _is_nameable(kind, known))


def _is_nameable(kind: Kind, known: Entry) -> bool:
    """Whether somebody could be called so: a capital, or a name in small letters."""
    shape = kind.shape
    called = max(known.first, known.last - 1)
    if shape in _CAPITAL:
        is_day = "M" in kind.cue and known.first < _OFTEN
        return not (is_day or (known.common > _FREQUENT and called < _OFTEN) or _is_word(known))
    if shape == "AA":
        return called > 0 or known.common < _ORDINARY
    if shape == "a":
        is_called = known.first >= _OFTEN - 1 and known.common < _FREQUENT
        return is_called or (known.small <= 1 and called >= _HARDLY) or not any(known)
    return False


def _is_word(known: Entry) -> bool:
    """Whether a word is an ordinary one, with a margin: what is no name is not looked at again."""
    called = max(known.first, known.last - 2)
    return known.small > 1 and known.common >= _ORDINARY and called <= _HARDLY


_ORDINARY = 4  # how often a plain word is read at least, as a bucket of the gazetteer
_HARDLY = 1  # how often it is a first name at most
_OFTEN = 6  # how often a name is given that is a month as well
_FREQUENT = 7  # words read more often than that begin sentences, if they are no frequent names too
_CAPITAL = frozenset(("Aa", "AaA", "aA"))


def shape_of(text: str) -> str:
    """Return how a token is written: small, Capital, ALL CAPITALS, MiXed, a number, a sign."""
    if text in _MASKS:
        return text
    if text.isdigit():
        return f"d{min(len(text), 5)}"
    if any(sign.isdigit() or sign == "_" for sign in text):
        return "x"
    if not text[0].isalpha():
        return "'" if len(text) > 1 else _sign(text)
    if text.islower():
        return "a1" if len(text) == 1 else "a"
    if text.isupper():
        return "A1" if len(text) == 1 else "AA"
    if text[0].isupper():
        return "Aa" if text[1:].islower() else "AaA"
    return "aA"


_MASKS = frozenset(("http", "@", "#"))


def _sign(sign: str) -> str:
    if sign in ".,:;!?'\"()-/&*":
        return sign
    return {"“": '"', "”": '"', "–": ",", "—": ",", "…": "."}.get(sign, "sign")


_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)


def fold(word: str) -> str:
    """Return a word in small letters without accents, as the gazetteer spells it."""
    lower = word.lower()
    if lower.isascii():
        return lower
    spelt = unicodedata.normalize("NFKD", lower.translate(_PLAIN))
    return "".join(sign for sign in spelt if sign.isascii())


def _known(lower: str, gazetteer: Gazetteer) -> Entry:
    """Look a word up; of one with a hyphen, the part that is best known as a name."""
    lower = fold(lower)
    if lower.isalpha():
        return gazetteer.look_up(lower)
    whole = gazetteer.look_up(lower.replace("'", "").replace("-", ""))
    if whole is not UNKNOWN or "-" not in lower:
        return whole
    parts = [gazetteer.look_up(part) for part in lower.split("-")]
    best = max(parts, key=lambda entry: entry.first + entry.last)
    return best._replace(eponym=min(2, sum(entry.eponym for entry in parts)))


def _levels(known: Entry) -> str:
    """Sum an entry up: F or f a frequent or a rare first name, L or l the last, W or w the word."""
    return (
        ("F" if known.first >= 5 else "f" if known.first else "-")
        + ("L" if known.last >= 4 else "l" if known.last else "-")
        + ("W" if known.common >= 4 else "w" if known.common else "-")
        + ("-", "P", "")[known.small]
        + ("", "E", "H")[known.eponym]
    )


def here(word: Word) -> Iterator[str]:
    """Name what a word says of itself."""
    known, lower, kind = word.known, word.lower, word.kind
    yield "b"
    yield f"s={kind.shape}"
    yield f"w={lower}"
    yield f"k={kind.role}{kind.cue}"
    if kind.shape[0] not in "Aa":
        return
    yield f"F={known.first}"
    yield f"L={known.last}"
    yield f"W={known.common}{known.small}"
    yield f"FW={known.first}{known.common}{known.small}"
    yield f"LW={known.last}{known.common}{known.small}"
    yield f"FL={known.first}{known.last}"
    yield f"n={min(len(lower), 10)}"
    for long in range(1, 5):
        if long < len(lower):
            yield f"^{lower[:long]}"
            yield f"${lower[-long:]}"
    yield f"${kind.shape}{lower[-3:]}"
    if "-" in lower:
        yield f"hy{kind.shape}"
    if "'" in lower:
        yield f"ap{kind.shape}"
    if known.eponym:
        yield f"E{kind.shape}{known.eponym}{'-' in lower}"
        yield f"E{known.first}{known.last}{known.common}"
    if kind.cue:
        yield f"c={kind.cue}"


def near(word: Word, offset: int) -> Iterator[str]:
    """Name what a word says of another; it stands ``offset`` places behind that one."""
    kind = word.kind
    if kind.cue:
        yield f"{offset}c={kind.cue}"
    if abs(offset) == REACH:
        return
    yield f"{offset}w={word.lower}"
    yield f"{offset}k={kind.role}"
    yield f"{offset}s={kind.shape}"
    if abs(offset) == 1 and kind.shape[0] in "Aa":
        yield f"{offset}${word.lower[-3:]}"


def beside(left: Word, kind: Kind, right: Word) -> tuple[str, ...]:
    """Name what the very words before and behind say of a token of this class."""
    return (
        f"{left.lower}>{kind.shape}",
        f"{left.lower}>{kind.role}",
        f"{kind.shape}<{right.lower}",
        f"{kind.role}<{right.lower}",
    )


def among(left: Kind, kind: Kind, right: Kind) -> Iterator[str]:
    """Name what the classes of a token and of its neighbours say together."""
    yield f"-{left.shape}>{kind.shape}"
    yield f"-{left.role}>{kind.role}"
    if left.cue:
        yield f"-{left.cue}>{kind.role}"
    yield f"+{kind.shape}<{right.shape}"
    yield f"+{kind.role}<{right.role}"
    if right.cue:
        yield f"+{kind.role}<{right.cue}"
    yield f"{left.shape}>{kind.shape}<{right.shape}"
    yield f"{left.cue or left.shape}>{kind.role}<{right.cue or right.shape}"


def setting(kind: Kind, style: str, opening: bool, elsewhere: bool) -> Iterator[str]:  # noqa: FBT001 - hot
    """Name what the text says of a token's class.

    Args:
        kind: the class.
        style: how the line is written, see ``style_of``.
        opening: whether a sentence may open here.
        elsewhere: whether the same word stands in small letters somewhere in the text.
    """
    yield f"m{style}{kind.role}"
    if opening:
        yield f"o{style}{kind.role}"
        yield f"o{kind.shape}"
    if elsewhere:
        yield f"e{kind.role}"
        yield f"e{kind.shape}"


class Line(NamedTuple):
    """The tokens of a line, their words, and which words the whole text also writes small."""

    tokens: list[Token]
    words: list[Word]
    small: AbstractSet[str]


def lines(text: str, describe: Callable[[str], Word]) -> list[Line]:
    """Return a text's lines, each with its tokens described; empty lines are left out."""
    found: list[Line] = []
    small: set[str] = set()
    end, is_many = -1, "\n" in text
    for token in tokens(text):
        word = describe(token.text)
        if end < 0 or (is_many and text.find("\n", end, token.start) >= 0):
            found.append(Line([], [], small))
        found[-1].tokens.append(token)
        found[-1].words.append(word)
        if word.kind.shape == "a":
            small.add(word.lower)
        end = token.end
    return found


class Place(NamedTuple):
    """Where a word stands: its neighbours, and what ``setting`` wants to know."""

    left: Word
    word: Word
    right: Word
    opening: bool
    elsewhere: bool


def place(line: Line, at: int) -> Place:
    """Return the word at ``at`` in its place; beyond both ends stands ``EDGE``."""
    words = line.words
    word, left = words[at], words[at - 1] if at else EDGE
    right = words[at + 1] if at + 1 < len(words) else EDGE
    elsewhere = word.kind.shape[0] == "A" and word.lower in line.small
    return Place(left, word, right, left.kind.shape in _OPENERS, elsewhere)


def style_of(words: Sequence[Word]) -> str:
    """Return how a line is written: l small, C with Capitals, U in CAPITALS, n normally."""
    letters = [word.kind.shape for word in words if word.kind.shape[0] in "Aa"]
    capital = sum(shape[0] == "A" for shape in letters)
    big = sum(shape in ("AA", "A1") for shape in letters)
    if not capital:
        return "l"
    if len(letters) > 2 and big > 0.6 * len(letters):
        return "U"
    return "C" if len(letters) > 3 and capital > 0.7 * len(letters) else "n"


_OPENERS = frozenset('|.!?:"*') | {"sign", "http"}
