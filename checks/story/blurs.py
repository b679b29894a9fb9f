"""A coarser wording for a detail: the smallest change that makes it fit more people."""

import re

from checks.detectors.gates import opens_sentence
from checks.lazy import Lazy

_ARTICLE = Lazy(r"\b(?:an?|one)\s$", re.IGNORECASE)
_VOWEL = "aeiou"


def widened(text: str, start: int) -> int:
    """Return where the article before ``start`` begins; ``start`` where there is none."""
    article = _ARTICLE.search(text, max(0, start - 4), start)
    return article.start() if article else start


def with_article(text: str, start: int, noun: str) -> tuple[int, str]:
    """Return where to begin and what to say: ``noun`` with the article that fits it, if one stood.

    Args:
        text: the paragraph.
        start: code point where the words begin that are replaced, their article excluded.
        noun: the coarser wording, without an article.
    """
    begin = widened(text, start)
    if begin == start:
        return start, as_large(text, start, noun)
    article = "an" if noun[:1].lower() in _VOWEL else "a"
    return begin, as_large(text, begin, f"{article} {noun}")


def left_out(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Return where words begin and end that can simply go, and what stands there then.

    The space before them goes too; where they open a sentence, the next word takes their capital.
    """
    if opens_sentence(text, start):
        while end < len(text) and text[end] in ", ":
            end += 1
        if text[end : end + 1].isalpha():
            return start, end + 1, text[end].upper()
        return start, end, ""
    return (start - 1 if text[start - 1] == " " else start), end, ""


def as_large(text: str, start: int, words: str) -> str:
    """Give ``words`` the capital that the words they replace had, where a sentence begins."""
    opens = opens_sentence(text, start) and text[start : start + 1].isupper()
    return words[:1].upper() + words[1:] if opens else words


def life_stage(years: float, *, follows_noun: bool) -> str:
    """Return a stage of life for an age: as a noun of its own, or before one."""
    if years < 1:
        return "little" if follows_noun else "baby"
    if years < 13:
        return "young" if follows_noun else "child"
    if years < 20:
        return "teenage" if follows_noun else "teenager"
    if years < 40:
        return "young" if follows_noun else "young adult"
    if years < 65:
        return "middle-aged" if follows_noun else "adult"
    return "older" if follows_noun else "older adult"
