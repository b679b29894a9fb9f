"""Find which statements of a pack a sentence makes, by groups of words that must all be there.

A term is a word ("autism"), a beginning ("vaccin*") or a phrase ("side effect*"). A statement has
groups of terms; it is made where one term of every group stands within a few words of the others.
Everything is looked up by words, so a sentence costs the same with ten statements or a thousand.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checks.model import Span

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_ONE = r"(?:[^\W_]+'[^\W_]+\*?|[^\W_]{2,}\*|[^\W_]+)"  # two letters or more before a star
_TERM = re.compile(rf"{_ONE}(?: {_ONE})*")
_ADDRESS = re.compile(r"https?://\S+|\b[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
WINDOW = 24  # words within which all groups of a statement must stand
_SHORTEST = 2  # letters before a star


class Token(NamedTuple):
    """A word in small letters, and its code points."""

    text: str
    start: int
    end: int


class Made(NamedTuple):
    """A statement, by its number in the pack, and the code points of the words that make it.

    ``words`` are all its terms in the sentence: what they say is the statement's own.
    """

    number: int
    start: int
    end: int
    words: tuple[Span, ...]

    def moved(self, by: int) -> "Made":
        """The same ``by`` code points further on: sentence to paragraph positions."""
        words = tuple(Span(start + by, end + by) for start, end in self.words)
        return Made(self.number, self.start + by, self.end + by, words)


Groups = Sequence[Sequence[str]]


def tokens(text: str) -> list[Token]:
    """Return the words of a text, those of addresses left out; its apostrophes are straight."""
    plain = _ADDRESS.sub(lambda found: " " * len(found[0]), text) if "." in text else text
    return [Token(each[0].lower(), *each.span()) for each in _WORD.finditer(plain)]


def parts(term: str) -> list[str]:
    """Return a term's words, the last of which may end in a star.

    Raises:
        ValueError: it holds no word, or has a star elsewhere, or after too few letters.
    """
    written = term.lower().replace("’", "'")
    if not _TERM.fullmatch(written):
        raise ValueError(f"{term!r} is no term")
    return written.split(" ")


class Terms:
    """All terms of a pack, found by their first words."""

    def __init__(self, statements: Sequence[Groups]) -> None:
        """Take each statement's groups of terms.

        Raises:
            ValueError: a term is none, or a statement has an empty group or none.
        """
        self._words: dict[str, list[_Term]] = {}  # by a first word, by the first two where it can
        self._beginnings: dict[str, list[_Term]] = {}
        self._groups = [len(groups) for groups in statements]
        for number, groups in enumerate(statements):
            if not groups or not all(groups):
                raise ValueError("a statement needs groups, and a group needs terms")
            for group, terms in enumerate(groups):
                alone = _Term((), number, group)  # every term of one word is the same
                for term in terms:
                    first, *rest = parts(term)
                    entry = _Term(tuple(rest), number, group) if rest else alone
                    if first.endswith("*"):
                        self._beginnings.setdefault(first[:-1], []).append(entry)
                    else:
                        second = f" {rest[0]}" if rest and not rest[0].endswith("*") else ""
                        self._words.setdefault(first + second, []).append(entry)

    def made(self, said: Sequence[Token]) -> Iterator[Made]:
        """Yield the statements that the words of one sentence make; a statement once."""
        places: dict[int, list[list[tuple[int, int]]]] = {}
        for at, token in enumerate(said):
            after = said[at + 1].text if at + 1 < len(said) else ""
            for term in self._begun(token.text, after):
                last = _reach(said, at, term.rest)
                if last is not None:
                    found = places.get(term.number)
                    if found is None:
                        found = [[] for _ in range(self._groups[term.number])]
                        places[term.number] = found
                    found[term.group].append((at, last))
        for number, found in places.items():
            if all(found) and (span := _closest(found)):
                words = sorted({place for places in found for place in places})
                spans = tuple(Span(said[a].start, said[b].end) for a, b in words)
                yield Made(number, said[span[0]].start, said[span[1]].end, spans)

    def _begun(self, word: str, after: str) -> Iterable["_Term"]:
        found = [*self._words.get(word, ()), *self._words.get(f"{word} {after}", ())]
        for long in range(_SHORTEST, len(word) + 1):
            found += self._beginnings.get(word[:long], ())
        return found


class _Term(NamedTuple):
    rest: tuple[str, ...]  # the words that must follow
    number: int  # of the statement
    group: int


def _reach(said: Sequence[Token], at: int, rest: Sequence[str]) -> int | None:
    """Return the place of a phrase's last word, None where the phrase does not go on."""
    if at + len(rest) >= len(said):
        return None
    for place, word in enumerate(rest, at + 1):
        text = said[place].text
        if text != word and not (word.endswith("*") and text.startswith(word[:-1])):
            return None
    return at + len(rest)


def _closest(found: Sequence[Sequence[tuple[int, int]]]) -> tuple[int, int] | None:
    """Return the first and the last word of the shortest stretch that holds all groups."""
    every = sorted((at, last, group) for group, spans in enumerate(found) for at, last in spans)
    best: tuple[int, int] | None = None
    newest: dict[int, tuple[int, int]] = {}
    for at, last, group in every:
        newest[group] = at, last
        if len(newest) == len(found):
            first, end = min(a for a, _ in newest.values()), max(b for _, b in newest.values())
            if end - first < WINDOW and (best is None or end - first < best[1] - best[0]):
                best = first, end
    return best
