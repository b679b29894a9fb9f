"""Regular expressions that cost nothing until asked, and little after.

All detectors together hold some two hundred long expressions, and compiling them takes longer
than everything else at start; most paragraphs meet the trigger words of only a few.

Python's engine is three times slower where it has to ignore case. Such an expression is therefore
put in small letters, and asked about the text in small letters.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

_FOLDING = frozenset(("search", "match", "fullmatch", "finditer"))
_ASKED = _FOLDING | {"findall", "split", "sub", "groupindex"}
_KEPT = re.compile(r"(\\.|\(\?P[<=]\w+)|.", re.DOTALL)  # escapes and group names keep their case


class Lazy:
    """Stands for a compiled expression; the first question compiles it, the rest go straight.

    Where case is ignored, what a match quotes may be in small letters; its positions are those
    of the text. Safe from any thread: two first questions at once compile twice, to the same end.
    """

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[str]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]
    groupindex: Mapping[str, int]

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        """Compile; called only while ``name`` is not yet there.

        Raises:
            re.error: the expression is bad.
        """
        if name not in _ASKED:
            raise AttributeError(name)
        if name in _FOLDING | {"groupindex"} and self._is_caseless():
            source = _KEPT.sub(lambda m: m[1] or m[0].lower(), self.source)
            small = re.compile(source, self.flags & ~re.IGNORECASE)
            self.groupindex = small.groupindex
            for each in _FOLDING:
                setattr(self, each, self._folding(each, getattr(small, each)))
        else:
            setattr(self, name, getattr(re.compile(self.source, self.flags), name))
        return getattr(self, name)

    def _is_caseless(self) -> bool:
        """Whether no part of it asks for capital letters."""
        return bool(self.flags & re.IGNORECASE) and "(?-i" not in self.source

    def _folding(self, name: str, ask: Callable[..., Any]) -> Callable[..., Any]:
        def asked(text: str, *span: int) -> Any:
            small = text.lower()
            if len(small) == len(text):
                return ask(small, *span)
            # A capital İ has two small letters: positions would be lost.
            return getattr(re.compile(self.source, self.flags), name)(text, *span)

        return asked
