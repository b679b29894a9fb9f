"""Numbers given to one person: on a record, a card, a licence, a plate, a device, a line.

A cue says what the number is; a value has to follow. What only carries the shape (no cue) needs a
check digit. Where a cue is everyday English too, somebody in care has to stand close by.
"""

import re
from collections.abc import Callable, Iterator

from checks.detectors.gates import (
    has_health,
    has_individual,
    is_desk,
    is_drill,
    is_event,
    is_public,
    is_recall,
)
from checks.detectors.identifiers.codes import codes, is_of_all, tells_of_somebody
from checks.detectors.identifiers.cues import IDENTITIES, RECORDS, SAID, THINGS, WRITTEN, Cue
from checks.detectors.identifiers.values import (
    digits,
    is_card,
    is_iban,
    is_nhs,
    is_ssn,
    is_vin,
)
from checks.detectors.reading import Page, page, words
from checks.detectors.words import BODY_PART, CONDITION, MONTH, PATIENT, TREATMENT
from checks.lazy import Lazy
from checks.lexicon import WordClass, known_in
from checks.model import Context, Hit

_MEASURED = Lazy(  # what follows a count, an amount, a time of day
    r"\s?(?:%|percent|mg|mcg|ml|kg|g\b|mmhg|years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?"
    r"|people|patients|times|dollars|pounds|quid|members|pages?|miles|units|am\b|pm\b|o'clock)",
    re.IGNORECASE,
)
_PLAIN = re.compile(  # a year, a phone, what libraries and trials number
    r"(?:19|20)\d\d|\d{3}[-.\s]\d{4}|(?:PMID|PMCID|DOI|NCT|ISRCTN|ISBN|ISSN|ISO|ICD|CPT|CD\d|BMJ"
    r"|NEJM).*"
)
_OWN = Lazy(r"\b(?:my|our)\s(?:own\s|new\s|old\s|state\s)?$", re.IGNORECASE)
_COURT = Lazy(
    r"\b(?:court|judge|docket|v\.|vs\.?|lawsuit|ruling|senate|house|assembly|parliament|ordinance"
    r"|act)\b",
    re.IGNORECASE,
)


_SSN = Lazy(r"(?<![\w-])\d{3}([-\s.]?)\d{2}\1\d{4}(?![\w-])")
_CARD = Lazy(r"(?<![\w.-])\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\w.-])")
_IBAN = Lazy(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?\b")
_VIN = Lazy(r"\b(?=[A-HJ-NPR-Z]*\d)[A-HJ-NPR-Z0-9]{17}\b")
_NHS = Lazy(r"(?<![\w-])\d{3}[ -]\d{3}[ -]\d{4}(?![\w-])")
_MBI = Lazy(  # Medicare's own shape (CMS): the 2nd, 5th, 8th and 9th are letters
    r"\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?"
    r"[AC-HJKMNP-RT-Y]{2}\d{2}\b"
)
_CAR_PLATE = Lazy(  # "grey Corsa LK 55 TRV", "the blue Ford, 7ABC123"
    r"\b(?:[Cc]ar|[Vv]an|[Tt]ruck|[Mm]ini|[Mm]otor ?home|[Cc]amper(?: van)?|[Bb]oat|[Bb]ike"
    r"|[Ll]orry|[Mm]obility scooter|[Pp]ick-?up|[Cc]ab|[Tt]axi|[Jj]eep|[Mm]otor ?bike|[Ss]cooter"
    r"|(?:[Rr]ed|[Bb]lue|[Gg]r[ae]y|[Bb]lack|[Ww]hite|[Ss]ilver|[Gg]reen"
    r"|[Yy]ellow)\s[A-Z][\w-]{2,12})"
    r"(?:,|\s\(|\swith)?\s(?P<mark>(?:[A-Z]{2,3}[ -]?\d{1,4}(?:[ -]?[A-Z]{2,3})?"
    r"|\d[A-Z]{3}[ -]?\d{3}))(?!\w)"
)
_PLATE = Lazy(  # any country's: letters and digits in two or three groups
    r"(?<![\w/-])(?:[A-Z]{1,3}[- ]?\d{2,4}[- ]?[A-Z]{1,3}|[A-Z]{2,3}[- ]\d{3,4}"
    r"|\d{1,4}[- ]?[A-Z]{2,3}[- ]?\d{2,4})(?![\w/-])"
)
_PLATED = Lazy(r"\b(?:plates?|reg(?:istration)?|lights|park(?:ed|ing)|dr(?:ove|iver?s?|iving))\b")
_CLOSE = Lazy(
    rf"\b(?:{PATIENT}|{BODY_PART}|{CONDITION}|{TREATMENT}|implant\w*|pacemakers?|defibrillator"
    r"|stent"
    r"|prosthe\w+|cochlear|stickers?|results?|positive|negative|biopsy|overdose|his|her|him|hers"
    r"|she|he|(?:m[rs]s?|miss)\.?\s\w+|whose|lad|lass|lady|gentleman|owner|driver|pills|denied"
    r"|theatre|malaria|syphilis|potassium|discharged"
    r"|admitted|bag|crash\w*)\b",
    re.IGNORECASE,
)
"""Words of which one stands near a number that is a patient's. A product alone has none."""
_FULL_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?[\s-]{MONTH},?[\s-](?:19|20)?\d\d"
    rf"|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?"
    r",?\s(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d|(?:19|20)\d\d[-/.]\d\d[-/.]\d\d"
    r"|\d{8})"
)
_PART_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?[\s-]{MONTH}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?"
    r"|\d{1,2}[/.-]\d{1,2}"
    r"|\d{6}|(?:19|20)\d\d)"
)
_SAID = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third"
    r"|hundred|oh)"
)
_BIRTH = Lazy(
    r"(?<![\w-])(?:(?:dob|d\.o\.b\.?|d/o/b|date of birth|birth ?date|birth ?day)"
    r"(?:[\s:=(?\"'-]{0,3}(?:is|was|on|of|the|reads?|says)(?!\w)){0,3}[\s:=(?\"'-]{0,5}"
    rf"(?:{_FULL_DATE}|(?<!day: ){_PART_DATE}|{_SAID}(?:[-\s]{_SAID}){{1,5}})"
    rf"|born(?:\son)?(?:\sthe)?\s{_FULL_DATE})(?![\w%]|\.\d)",
    re.IGNORECASE,
)
_BIRTH_CUES = ("dob", "d.o.b", "d/o/b", "birth", "born")


def record_numbers(text: str, _: Context) -> Iterator[Hit]:
    """Yield numbers of records, health plans, accounts, claims (letters H, I, J and R)."""
    here = page(text)
    if not _has_number(here):
        return
    taken = 0
    for hit in _cued(here, RECORDS):
        taken = max(taken, hit.end)
        yield hit
    yield from _shaped(here, _MBI, bool)
    for start, end in codes(here):
        if start >= taken:
            yield Hit(start, end)
    for match in _NHS.finditer(here.text):
        if is_nhs(match.group()) and here.lines.near(match.start(), has_health):
            yield Hit(*match.span())


def identity_numbers(text: str, _: Context) -> Iterator[Hit]:
    """Yield social security, licence, passport, bank and biometric numbers (G, J, K and P)."""
    here = page(text)
    if not _has_number(here):
        return
    yield from _cued(here, IDENTITIES)
    for match in _SSN.finditer(here.text):
        if match[1] and is_ssn(match.group()) and not here.lines.holds(match.start(), is_drill):
            yield Hit(*match.span())
    yield from _shaped(here, _CARD, is_card)
    yield from _shaped(here, _IBAN, is_iban)


def thing_numbers(text: str, _: Context) -> Iterator[Hit]:
    """Yield plates, vehicle numbers and device serials of somebody in care (L and M)."""
    here = page(text)
    if not digits(here.text):
        return
    yield from _cued(here, THINGS)
    yield from _shaped(here, _VIN, is_vin)
    for match in _CAR_PLATE.finditer(here.text):
        if any(here.lines.near(match.start(), gate) for gate in (has_individual, has_health)):
            yield Hit(*match.span("mark"))
    for match in _PLATE.finditer(here.text):
        if _is_driven(here, match.start()):
            yield Hit(*match.span())


def _is_driven(here: Page, start: int) -> bool:
    """Whether a vehicle is spoken of next to a plate's shape, and somebody who came in it."""
    lines = here.lines
    if any(lines.near(start, gate) for gate in (is_recall, is_event, is_of_all)):
        return False
    first, last = lines.bounds(start)
    driven = _PLATED.search(here.low, first, last) is not None or any(
        WordClass.VEHICLE in word.entry.classes
        for word in known_in(here.text)
        if first <= word.start < last
    )
    return driven and (tells_of_somebody(here, start) or lines.near(start, has_individual))


def birth_dates(text: str, _: Context) -> Iterator[Hit]:
    """Yield a date of birth that follows its cue, in any common format."""
    here = page(text)
    if not any(cue in here.low for cue in _BIRTH_CUES):
        return
    for match in _BIRTH.finditer(here.text):
        if not here.lines.holds(match.start(), is_public):
            yield Hit(*match.span())


def _shaped(here: Page, shape: Lazy, is_one: Callable[[str], bool]) -> Iterator[Hit]:
    """Numbers without a cue: their shape and their check digits speak for them."""
    for match in shape.finditer(here.text):
        if is_one(match.group()) and not here.lines.holds(match.start(), is_drill):
            yield Hit(*match.span())


_SAID_DIGITS = words("zero oh one two three four five six seven eight nine double")
_FEWEST_SAID = 2


def _has_number(here: Page) -> bool:
    return len(digits(here.text)) >= 2 or len(here.words & _SAID_DIGITS) >= _FEWEST_SAID


def _cued(here: Page, cues: tuple[Cue, ...]) -> Iterator[Hit]:
    taken = -1
    for cue in cues:
        for match in cue.words.finditer(here.text):
            start = match.start()
            if start < taken:
                continue
            value = _value(here.text, match.end(), cue.least)
            if value is None or _is_excused(here, start, match.end()):
                continue
            if cue.close and not _stands_close(here, start, cue, value - match.end()):
                continue
            taken = value
            yield Hit(start, value)


def _value(text: str, start: int, least: int) -> int | None:
    """Return where the number that begins at ``start`` ends, None if there is none."""
    if spoken := SAID.match(text, start):
        return spoken.end()
    found = WRITTEN.match(text, start)
    if found is None or len(digits(found.group())) < least or _PLAIN.fullmatch(found.group()):
        return None
    if len(digits(found.group())) < 5 and _MEASURED.match(text, found.end()):
        return None
    return found.end()


def _is_excused(here: Page, start: int, end: int) -> bool:
    """Whether the number is the writer's own, a court's, or one made up to teach."""
    first, _ = here.lines.bounds(start)
    if _OWN.search(here.text, max(first, start - 25), start):
        return True
    lines = here.lines
    if lines.near(start, is_of_all) and not tells_of_somebody(here, start):
        return True
    return lines.holds(start, is_drill) or lines.holds(start, _is_court) or end == start


def _is_court(sentence: str) -> bool:
    return _COURT.search(sentence) is not None


def _stands_close(here: Page, start: int, cue: Cue, length: int) -> bool:
    """Whether somebody in care is near; a long code needs less of them than a short number."""
    lines = here.lines
    if any(lines.holds(start, gate) for gate in (is_recall, is_event, is_desk)):
        return False
    if lines.holds(start, _is_close):
        return True
    if lines.near(start, is_recall) or lines.near(start, is_event):
        return False
    if not lines.near(start, has_health):
        return False
    return (length >= 7 and not cue.worn) or lines.near(start, has_individual)


def _is_close(sentence: str) -> bool:
    return _CLOSE.search(sentence) is not None
