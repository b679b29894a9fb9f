"""Numbers given to one person: on a record, a card, a licence, a plate, a device, a line.

Found by a cue and a value that follows it, by check digits, or by their shape alone (``codes``).
Where two shapes claim the same words, the one that says more about the number takes them.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain, islice

from checks.detectors.identifiers.codes import codes
from checks.detectors.identifiers.contacts import mails, phones
from checks.detectors.identifiers.cues import CUES, SAID, WRITTEN
from checks.detectors.identifiers.shape import MOST, PROVEN, Family, Shape, Taken, sketch
from checks.detectors.identifiers.values import (
    DIGIT_WORDS,
    digits,
    is_card,
    is_iban,
    is_measured,
    is_nhs,
    is_of_nobody,
    is_ssn,
    is_toll_free,
    is_vin,
)
from checks.detectors.reading import Page, words
from checks.lazy import Lazy

_PROVEN: tuple[tuple[str, Lazy, Callable[[str], bool]], ...] = (
    (
        "mbi",  # Medicare's own shape (CMS): the 2nd, 5th, 8th and 9th are letters
        Lazy(
            r"\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d"
            r"-?[AC-HJKMNP-RT-Y]{2}\d{2}\b"
        ),
        bool,
    ),
    ("card", Lazy(r"(?<![\w.-])\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\w.-])"), is_card),
    (
        "iban",
        Lazy(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?\b"),
        is_iban,
    ),
    ("vin", Lazy(r"\b(?=[A-HJ-NPR-Z]*\d)[A-HJ-NPR-Z0-9]{17}\b"), is_vin),
    ("ssn", Lazy(r"(?<![\w-])\d{3}([-\s.])\d{2}\1\d{4}(?![\w-])"), is_ssn),
    ("nhs", Lazy(r"(?<![\w-])\d{3}[ -]\d{3}[ -]\d{4}(?![\w-])"), is_nhs),
)
_MINE = Lazy(r"\b(?:my|our)\s(?:own\s|new\s|old\s|state\s)?$", re.IGNORECASE)
_MINE_REACH = 12
_MAIL_HINTS = words("at dot")
_FEWEST, _FEWEST_PROVEN = 2, 6  # digits in the paragraph
_SURE_DIGITS = 5  # from here on it is no count of days, whatever word follows


@lru_cache(maxsize=2)
def numbers(here: Page) -> tuple[Shape, ...]:
    """Return every shape of a number in a paragraph, by strength; none overlaps another.

    Asked by four rules about the same paragraph, found once.
    """
    count, said = len(digits(here.text)), len(here.words & DIGIT_WORDS)
    mailed = "@" in here.text or here.words >= _MAIL_HINTS
    cued, coded = count >= _FEWEST or said > _FEWEST, count >= _FEWEST or said >= _FEWEST
    taken = Taken()
    strong = chain(
        _cued(here.text, taken, weak=False) if cued else (),
        _proven(here.text) if count >= _FEWEST_PROVEN else (),
        mails(here) if mailed else (),
    )
    weak = chain(
        phones(here, count, said),
        _cued(here.text, taken, weak=True) if cued else (),
        codes(here, count, said) if coded else (),
    )
    free = (each for each in chain(strong, weak) if taken.take(each.start, each.end))
    return tuple(islice(free, MOST))


def _proven(text: str) -> Iterator[Shape]:
    """Numbers that need no cue: their check digits speak for them."""
    for how, shape, is_one in _PROVEN:
        for match in shape.finditer(text):
            if is_one(match.group()):
                yield Shape(Family.NUMBER, how, *match.span(), (PROVEN,))


def _cued(text: str, taken: Taken, *, weak: bool) -> Iterator[Shape]:
    """Cues with their values; what the writer says is their own is taken and not told."""
    for cue in CUES:
        if cue.weak is not weak:
            continue
        for match in cue.words.finditer(text):
            value = _value(text, match.end(), cue.least)
            if value is None or value == match.end():
                continue
            if _MINE.search(text, max(0, match.start() - _MINE_REACH), match.start()):
                taken.take(match.start(), value)
            else:
                yield Shape(Family.NUMBER, cue.of, match.start(), value, _signs(match, text, value))


def _signs(cue: re.Match[str], text: str, end: int) -> tuple[str, ...]:
    value = text[cue.end() : end]
    said = re.findall("[a-z]+", cue.group().lower())[:2] or ["#"]
    proven = any(shape.fullmatch(value) and is_one(value) for _, shape, is_one in _PROVEN)
    return (
        *((PROVEN,) if proven else ()),
        f"cue={said[0]}",
        f"cues={'_'.join(said)}",
        f"sketch={sketch(value)}",
        f"digits={min(len(digits(value)), 9)}",
    )


def _value(text: str, start: int, least: int) -> int | None:
    """Return where the number that begins at ``start`` ends, None if there is none."""
    if spoken := SAID.match(text, start):
        return spoken.end()
    found = WRITTEN.match(text, start)
    if found is None or len(digits(found.group())) < least:
        return None
    if is_of_nobody(found.group()) or is_toll_free(found.group()):
        return None
    if len(digits(found.group())) < _SURE_DIGITS and is_measured(text, found.end()):
        return None
    return found.end()
