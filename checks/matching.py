"""Turn the data half of a rule (phrases, a pattern) into a finder."""

import re
from collections.abc import Iterator, Sequence

from checks.lazy import Lazy
from checks.model import Context, Find, Hit

_PLAIN = str.maketrans("\u2018\u2019\u201b\u2032\u201c\u201d\u00a0\u2010\u2011", "''''\"\" --")


def plain(text: str) -> str:
    """Straighten quotes, spaces and hyphens, one character for one, so that spans still fit."""
    return text.translate(_PLAIN)


def phrases_pattern(phrases: Sequence[str]) -> str:
    """Return a pattern for any of the phrases, as whole words, longest first."""
    ordered = sorted(phrases, key=len, reverse=True)
    either = "|".join(re.escape(plain(p)).replace(r"\ ", r"\s+") for p in ordered)
    return rf"(?<!\w)(?:{either})(?!\w)"


def finder(pattern: str, unless: Sequence[str] = (), *, ignore_case: bool = True) -> Find:
    """Return a finder for ``pattern``, deaf to whatever ``unless`` covers.

    Args:
        pattern: a regular expression; a group named ``mark`` narrows the span to itself,
            other named groups fill ``{name}`` blanks in the rule's fixes.
        unless: expressions whose matches silence any hit they overlap; ``{phrase}`` in them
            stands for ``pattern``.
        ignore_case: False lets capital letters matter.
    """
    flags = re.IGNORECASE if ignore_case else 0
    wanted = Lazy(pattern, flags)
    marked = "mark" in wanted.groupindex  # compiles: what is bad has to be said at once
    bare = re.sub(r"\?P<\w+>", "?:", pattern)
    spared = [Lazy(u.replace("{phrase}", bare), flags) for u in unless]

    def find(text: str, _: Context) -> Iterator[Hit]:
        text = plain(text)
        quiet: list[tuple[int, int]] | None = None
        for match in wanted.finditer(text):
            start, end = match.span("mark") if marked else match.span()
            if start == end:
                continue
            if quiet is None:  # most paragraphs never get here
                quiet = [m.span() for s in spared for m in s.finditer(text)]
            if any(a < end and start < b for a, b in quiet):
                continue
            named = wanted.groupindex.keys() - {"mark"}
            parts = tuple((k, text[slice(*match.span(k))]) for k in named if match[k])
            yield Hit(start, end, parts=parts)

    return find
