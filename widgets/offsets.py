"""Python counts characters, Qt counts UTF-16 units. The two meet only here."""

from itertools import accumulate


def is_plain(text: str) -> bool:
    """Whether both counts agree for ``text``: no character beyond U+FFFF."""
    return text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)


def units(text: str) -> list[int]:
    """Map each code point index of ``text``, and its end, to Qt's position."""
    return [0, *accumulate(2 if ch > "\uffff" else 1 for ch in text)]


def to_units(text: str, index: int) -> int:
    """Return Qt's position (UTF-16 units) of the code point ``index`` of ``text``."""
    head = text[:index]
    return len(head) if is_plain(head) else len(head.encode("utf-16-le", "surrogatepass")) // 2


def to_points(text: str, position: int) -> int:
    """Return the code point index for Qt's ``position`` (UTF-16 units) in ``text``.

    A position inside a surrogate pair counts as before the character.
    """
    if is_plain(text):
        return min(position, len(text))
    taken = 0
    for index, ch in enumerate(text):
        taken += 2 if ch > "\uffff" else 1
        if taken > position:
            return index
    return len(text)
