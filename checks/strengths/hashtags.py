"""Hashtags that a screen reader can read: #FluShotClinic, not #flushotclinic."""

import re
from functools import cache

import resources

TAG = re.compile(r"(?<![\w&/#])#[^\W\d_]\w*")
_ONE_WORD = 10  # letters: a longer tag in small letters is seldom one word
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


def is_readable(tag: str) -> bool:
    """Whether each word of a tag has its capital, as far as that can be told."""
    return camel_case(tag) == tag


def camel_case(tag: str) -> str:
    """Give each word of a tag a capital; a tag that cannot be parted stays as it is.

    A tag with capitals inside is taken to be right, and so is one common word ("#nurses").
    """
    body = tag[1:]
    if "_" in body:
        return "#" + "".join(part[:1].upper() + part[1:] for part in body.split("_"))
    if body != body.lower() and not body.istitle():
        return tag
    parts = _parted(body.lower())
    return "#" + "".join(part.capitalize() for part in parts) if len(parts) > 1 else tag


def tag_of(name: str) -> str:
    """Return a name as a tag: "City Hospital" → "#CityHospital"; empty without letters."""
    parts = re.findall(r"\w+", re.sub("[\u2019']", "", name))
    return "#" + "".join(part[:1].upper() + part[1:] for part in parts) if parts else ""


def _parted(letters: str) -> list[str]:
    """Part letters into the fewest known words; one part where that cannot be done."""
    known = _known()
    best: list[list[str] | None] = [[]] + [None] * len(letters)
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - 14), end):
            before, word = best[start], letters[start:end]
            if before is None or (word not in known and not word.isdigit()):
                continue
            now = best[end]
            if now is None or len(before) + 1 < len(now):
                best[end] = [*before, word]
    return best[-1] or [letters]


@cache
def _known() -> frozenset[str]:
    return frozenset(resources.read_text("words/tags.txt").split())
