"""What looks like an identifier, before anybody has asked whose it is."""

import re
from enum import StrEnum
from typing import NamedTuple


class Family(StrEnum):
    """Shapes whose owners are told by the same signs."""

    NUMBER = "number"  # of a record, a card, a plate, a device; and what reaches somebody
    HOME = "home"
    DAY = "day"
    AGE = "age"
    BED = "bed"
    PAGE = "page"


class Shape(NamedTuple):
    """A stretch of a paragraph, in code points, that would identify somebody if it is theirs."""

    family: Family
    how: str  # which of its family's shapes: "phone", "street", "turns"
    start: int
    end: int
    signs: tuple[str, ...] = ()  # how it is written, as features


PROVEN = "proven"
"""The sign of a value whose check digits, or a shape that nothing else has, speak for it."""

MOST = 12
"""Shapes of one family that are looked at in a paragraph: more of them are a directory."""


class Taken:
    """Stretches that a stronger shape has taken already."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> bool:
        """Take ``start:end`` and return True, or False where some of it is taken."""
        if any(first < end and start < last for first, last in self._spans):
            return False
        self._spans.append((start, end))
        return True


_RUN = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_LONGEST_RUN, _LONGEST = 7, 24


def sketch(value: str) -> str:
    """Return how a value is written: "KX14 DPO" is "A292 A3"."""
    drawn = []
    for run in _RUN.findall(value):
        if run[0].isdigit():
            drawn.append(f"9{min(len(run), _LONGEST_RUN)}")
        elif run[0].isalpha():
            drawn.append(f"{'A' if run.isupper() else 'a'}{min(len(run), _LONGEST_RUN)}")
        else:
            drawn.append(run[0])
    return "".join(drawn)[:_LONGEST]
