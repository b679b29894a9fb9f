"""What marks say of a stretch of text: that it is a patient's, somebody else's, or nothing."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from checks.model import Category
from scripts.reader.posts import Post

Marks = list[tuple[int, int, bool]]
"""Code points of marked stretches, and whether each is a patient's."""

_LONG = 110  # code points: a longer mark tells a story, and of nothing in it by itself
_UNSURE = frozenset(
    (Category.CONFIRMS_PATIENT.value, Category.PATIENT_MOSAIC.value, Category.UNPROFESSIONAL.value)
)
_MARK = re.compile(r"\[([^\]]+)\]|\{([^}]+)\}")


def is_patients(
    post: Post, start: int, end: int, short: float, is_alone: Callable[[int, int], bool]
) -> bool | None:
    """Tell whether the labels of a post say that ``start:end`` is a patient's.

    A stretch within a short mark of patient information is a patient's; one outside all marks is
    somebody else's; where a longer mark holds more than it, or a mark of another kind does, nobody
    knows (None).

    Args:
        post: whose text the code points ``start`` and ``end`` are of.
        start: where the stretch begins.
        end: where it ends.
        short: code points up to which a mark is the stretch itself.
        is_alone: whether a mark of these code points holds nothing else that it could mean.
    """
    for mark in post["expect"]:
        first = post["text"].index(mark["quote"])
        last = first + len(mark["quote"])
        if not (first < end and start < last):
            continue
        kinds = {mark["category"], *mark.get("also_ok", ())}
        if Category.PATIENT_INFO.value not in kinds:
            return None if kinds & _UNSURE else False
        if last - first <= short:
            return True
        return True if last - first <= _LONG and is_alone(first, last) else None
    return False


def sentences(path: Path) -> Iterator[tuple[str, Marks]]:
    """Yield the plain sentences of a file: a patient's in [ ], somebody else's in { }."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield unmarked(line)


def unmarked(line: str) -> tuple[str, Marks]:
    """Return a line without its marks, and what they marked."""
    text, marks, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        marks.append((len(text), len(text) + len(match[0]) - 2, match[1] is not None))
        text += match[1] or match[2]
        at = match.end()
    return text + line[at:], marks
