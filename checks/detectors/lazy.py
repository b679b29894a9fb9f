"""Regular expressions that cost nothing until somebody asks them something.

All detectors together hold some two hundred long expressions, and compiling them takes longer
than everything else at start. Most paragraphs meet the trigger words of only a few.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

_ASKED = ("search", "match", "finditer", "findall", "split", "sub", "groupindex")


class Lazy:
    """Stands for a compiled expression; the first question compiles it, the rest go straight.

    Safe from any thread: two first questions at once compile twice, to the same end.
    """

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
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
        made = re.compile(self.source, self.flags)
        for each in _ASKED:
            setattr(self, each, getattr(made, each))
        return getattr(self, name)
