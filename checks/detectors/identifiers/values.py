"""Values that carry their own proof: check digits, and shapes that nothing else has.

Every function takes what was typed, with its spaces, dots and hyphens, and returns False, never
raises, on anything else.
"""

import re
from collections.abc import Sequence

_DIGITS = re.compile("[0-9]+")
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_VIN_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789", strict=True))
_NHS_WEIGHTS = range(10, 1, -1)

_TOLL_FREE = re.compile(
    r"\D{0,3}(?:(?:1\W{0,2})?(?:800|833|844|855|866|877|888)\W{1,2}(?:\w{3}\W?\w{4}|\w{4}\W?\w{3}|\w{7})"
    r"|(?:0800|0808|1800|1300)\W{1,2}(?:\w\W?){5,6}\w|116\W?\w{3})"
)

DIGIT_NAME = "(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)"
"""One digit as it is said."""

DIGIT_WORDS = frozenset((*DIGIT_NAME[3:-1].split("|"), "double"))
"""Words by which digits are said."""

SPOKEN = rf"(?:(?:double|triple)\s)?{DIGIT_NAME}(?:[\s,-]+(?:(?:double|triple)\s)?{DIGIT_NAME})"
"""Digits said one by one, at least two: repeat its last group, ``SPOKEN + "{3,20}"``."""


_MEASURED = re.compile(  # what follows a count, an amount, a time of day
    r"\s?(?:%|(?:percent|mg|mcg|ml|kg|g|km|mmhg|years?|months?|weeks?|days?|hours?|hrs?|minutes?"
    r"|mins?|people|patients|persons|inhabitants|times|dollars|pounds|euros?|quid|rupees|naira"
    r"|pesos|members|pages?|miles|units|steps|views|followers|am|pm|o'clock)(?!\w))",
    re.IGNORECASE,
)
_OF_NOBODY = re.compile(  # years, days, ranges, thousands, what libraries and trials number
    r"(?:19|20)\d\d\s?[-/ ]\s?(?:19|20)?\d\d|(?:19|20)\d\d [A-Z]+"
    r"|(?:19|20)\d\d[-/. ]?\d\d[-/. ]?\d\d|\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d\d"
    r"|[A-Z /-]*(?:19|20)\d\d(?:[-/ ](?:19|20)?\d\d)?|\d{1,3}(?: 000)+|\d{1,3} \d{3}|\d*0-\d*0"
    r"|(?:PMID|PMCID|DOI|NCT|ISRCTN|ISBN|ISSN|ISO|ICD|CPT|CD|EN|IEC|BMJ|NEJM|ACTRN|UMIN|JRCT"
    r"|CTRI|DRKS|RBR|IRB|CRD|COVID|RS)[- ]?\d.*"
)


def is_measured(text: str, end: int) -> bool:
    """Whether a unit, or what was counted, follows the number that ends at ``end``."""
    return _MEASURED.match(text, end) is not None


def is_of_nobody(value: str) -> bool:
    """Whether the value is a year, a range, a round thousand, a paper, a trial, a standard."""
    return _OF_NOBODY.fullmatch(value) is not None


def digits(value: str) -> str:
    """Return the digits of ``value``, nothing else."""
    return "".join(_DIGITS.findall(value))


def compact(value: str) -> str:
    """Return the letters and digits of ``value`` as capitals."""
    return "".join(c for c in value if c.isalnum()).upper()


def is_luhn(value: str) -> bool:
    """Whether the digits pass the Luhn check (ISO/IEC 7812)."""
    found = [int(digit) for digit in reversed(digits(value))]
    doubled = (2 * digit - 9 * (digit > 4) for digit in found[1::2])
    return len(found) > 1 and (sum(found[::2]) + sum(doubled)) % 10 == 0


def is_card(value: str) -> bool:
    """Whether it is the number of a bank card: 13 to 19 digits that pass, not all the same."""
    found = digits(value)
    return 13 <= len(found) <= 19 and len(set(found)) > 1 and is_luhn(found)


def is_iban(value: str) -> bool:
    """Whether it is an international account number (ISO 13616): the rest by 97 is 1."""
    found = compact(value)
    if not re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", found) or not found.isascii():
        return False
    return int("".join(str(int(c, 36)) for c in found[4:] + found[:4])) % 97 == 1


def is_vin(value: str) -> bool:
    """Whether it is a vehicle's 17 characters with the right check digit (49 CFR 565.15)."""
    found = compact(value)
    if not re.fullmatch(r"[A-HJ-NPR-Z0-9]{17}", found):
        return False
    total = _weighted([int(_VIN_VALUES.get(c, c)) for c in found], _VIN_WEIGHTS)
    return found[8] == "0123456789X"[total % 11]


def is_nhs(value: str) -> bool:
    """Whether it is an NHS number: ten digits, the last of them checked modulo 11."""
    found = [int(digit) for digit in digits(value)]
    if len(found) != 10 or len(set(found)) == 1:
        return False
    return (found[9] + _weighted(found[:9], _NHS_WEIGHTS)) % 11 == 0


def is_ssn(value: str) -> bool:
    """Whether its parts are ones that US social security hands out (SSA, since 2011)."""
    found = digits(value)
    area, group, serial = found[:3], found[3:5], found[5:]
    never = area in ("000", "666") or area.startswith("9") or group == "00" or serial == "0000"
    return len(found) == 9 and not never


def is_toll_free(value: str) -> bool:
    """Whether a phone number costs its caller nothing, in digits or letters: a line for all."""
    return _TOLL_FREE.fullmatch(value) is not None


def _weighted(values: Sequence[int], weights: Sequence[int]) -> int:
    return sum(value * weight for value, weight in zip(values, weights, strict=True))
