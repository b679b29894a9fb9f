"""Codes without a cue: long runs of digits, or of capitals and digits, written or said aloud.

Every country has its own names for a file, a folder, a card. Such runs are rare in plain prose;
what else has that shape (counts, years, trials) is taken out by ``values``.
"""

import re
from collections.abc import Iterator

from checks.detectors.identifiers.shape import Family, Shape, sketch
from checks.detectors.identifiers.values import (
    DIGIT_NAME,
    digits,
    is_measured,
    is_of_nobody,
    is_toll_free,
)
from checks.detectors.reading import Page
from checks.lazy import Lazy

_PIECE = r"(?:[A-Z]{0,5}\d[A-Z\d]*|[X*]{3,10}\d+|[A-Z]{1,4}(?![a-z]))"
_CODE = Lazy(
    rf"(?<![\w.,:/@#$£€+=%&?-])(?<![$£€]\s)(?:{_PIECE}(?:[-/ ]{_PIECE}){{0,7}}"
    r"|\d{1,3}(?:\.\d{3}){2,3}[-/]?[\dkK]{1,4})(?![\w%@]|[-.,:/]\w|°)"
)
_DIGIT = (  # or a letter as it is spelt: "nine two", "Bravo", "C as in Charlie"
    r"(?:(?:[a-z] (?:as in|for) )?(?:alpha|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel"
    r"|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform"
    r"|victor|whiskey|x-?ray|yankee|zulu)|[a-z] (?:as in|for) [a-z]+|[a-z](?=,)"
    rf"|{DIGIT_NAME}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|double|triple"
    r"|\d{1,4})"
)
_ALOUD = Lazy(  # "five five oh one three tango", "nine-oh-oh, seventy, ends 4412"
    rf"(?<![\w-]){_DIGIT}(?:[\s,.–-]{{1,3}}(?:(?:dash|hyphen|slash|ends(?: in)?|then)\s)?{_DIGIT}"
    r"){4,16}(?!\w)",
    re.IGNORECASE,
)
_PLATE = Lazy(  # any country's plate: letters and digits in two or three groups
    r"(?<![\w/-])(?:[A-Z]{1,3}[- ]?\d{2,4}[- ]?[A-Z]{1,3}|[A-Z]{2,3}[- ]\d{3,4}"
    r"|\d{1,4}[- ]?[A-Z]{2,3}[- ]?\d{2,4}|\d[A-Z]{3}[ -]?\d{3})(?![\w/-])"
)
_WORD = re.compile("[a-z]+")
_LEAST_ALOUD = 3  # words among what is said: fewer are a score or a count with a word in it
_SHORTEST, _FEWEST, _FEWEST_BARE = 5, 3, 6
_ORDER = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def codes(here: Page, count: int, said: int) -> Iterator[Shape]:
    """Yield every code, written or said; plates first, for they are the shortest.

    Args:
        here: the paragraph.
        count: how many digits are in it.
        said: how many words for digits.
    """
    text = here.text
    if count:
        for match in _PLATE.finditer(text):
            if not is_of_nobody(match.group()):
                yield _written("plate", match)
        for match in _CODE.finditer(text):
            if _is_code(match.group()) and not is_measured(text, match.end()):
                yield _written("code", match)
    if said < _LEAST_ALOUD - 1:
        return
    for match in _ALOUD.finditer(text):
        words = _WORD.findall(match.group().lower())
        if len(words) >= _LEAST_ALOUD and not _is_count(words):
            yield Shape(Family.NUMBER, "aloud", *match.span())


def _written(how: str, match: re.Match[str]) -> Shape:
    value = match.group()
    signs = f"sketch={sketch(value)}", f"digits={min(len(digits(value)), 12)}"
    return Shape(Family.NUMBER, how, *match.span(), signs)


def _is_code(value: str) -> bool:
    found, signs = digits(value), sum(sign.isalnum() for sign in value)
    if signs < _SHORTEST or len(found) < _FEWEST or is_of_nobody(value) or is_toll_free(value):
        return False
    return len(found) >= _FEWEST_BARE if signs == len(found) else True


def _is_count(said: list[str]) -> bool:
    """Whether somebody counts up or down instead of telling a number."""
    known = [_ORDER.index(word) for word in said if word in _ORDER]
    if len(known) < _LEAST_ALOUD:
        return False
    return known == sorted(set(known)) or known == sorted(set(known), reverse=True)
