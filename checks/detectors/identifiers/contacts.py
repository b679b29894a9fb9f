"""Phones, faxes and e-mail addresses, however they are written or said."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from checks.detectors.identifiers.shape import MOST, Family, Shape, sketch
from checks.detectors.identifiers.values import (
    DIGIT_NAME,
    DIGIT_WORDS,
    digits,
    is_measured,
    is_toll_free,
)
from checks.detectors.reading import Page
from checks.lazy import Lazy

_PHONE = Lazy(
    r"(?<![\w.@#/$£€-])(?:\+|00\s?)?\(?\d(?:[\s().·/-]{0,3}\d|[xX*•](?!\d{3}|\s)){6,14}"
    r"(?:\s?(?:x|ext\.?|extension)\s?\d{1,5})?(?![\w%@]|[-./:]\d)",
    re.IGNORECASE,
)
_EXTENSION = Lazy(r"\s?(?:x|ext\.?|extension)\s?\d{1,5}$", re.IGNORECASE)
_SAID_PHONE = Lazy(  # "five five five, oh one two six", "oh7700 900 7 double 4"
    rf"(?<!\w)(?:{DIGIT_NAME}|(?:double|triple)\s\w+|\d{{1,4}})(?:[\s,-]{{0,2}}(?:{DIGIT_NAME}"
    r"|(?:double|triple)\s\w+"
    r"|\d{1,4})){4,14}(?!\w)",
    re.IGNORECASE,
)
_TLD = "(?:com|net|org|example|edu|co|io|me|info|[a-z]{2})"
_EMAIL = (
    Lazy(  # also as people dodge robots: "ana (at) mail (dot) com", "ana dot b at mail dot com"
        r"(?<![\w.@])(?:(?:\w+\s[.]\s){0,2}\w+\s@\s[\w-]{1,40}\s[.]\s\w{2,10}"
        r"|[\w.+-]{1,40}(?:@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}"
        rf"|\s?(?:@|[(\[]at[)\]])\s?[\w-]{{1,40}}\s?(?:\.|[(\[]dot[)\]]|\sdot\s)\s?{_TLD}\b))"
        r"|[\w.-]{3,40}@[a-z]{3,20}(?![\w.@-])"  # an account to pay into
        r"|\b\w+(?:\sdot\s\w+){0,2}\sat\s[\w-]{1,30}(?:\s[\w-]{1,30})?"
        rf"(?:\sdot\s[\w-]{{2,20}})?\sdot\s{_TLD}\b",
        re.IGNORECASE,
    )
)
_ROLE = Lazy(  # mailboxes of an office: everybody may write to them
    r"^(?:[\w-]+[._-])?(?:info|contact|hello|help|care|jobs?|careers?|complaints?|feedback|manager"
    r"|press|media|office"
    r"|desk|reception|front|privacy|billing|accounts?|admin|support|team|clinic|ward|unit"
    r"|nurses?|events?|volunteers?|advocacy|advocate|ombuds\w*|pals|liaison|safety|estates|thanks"
    r"|report|slides|compliance|research|study|studies|recruit\w*|hr|training|education"
    r"|appointments?"
    r"|bookings?|enquir\w+|inquir\w+|service|practice|pharmacy|news|editor|library|director|photos"
    r"|archives?|museum|letters)\d*(?:@|\s|\[|\()"
    r"|centre|center|clinic|hospital|surgery|health",
    re.IGNORECASE,
)
_CODED = Lazy(  # what else has that many digits
    r"\b(?:nct|isrctn|pmid|pmcid|doi|isbn|issn|icd|cpt|iso|ean|upc|hs|cas|eudract|euctr|chictr|crd"
    r"|prospero|orcid|grant|award|part|model|version|item|sku|lot|batch|article|gtin|ndc|arxiv|zip"
    r"|mrn|ssn|nhs|npi|account|acct|policy|claim|invoice|member|licen[cs]e|passport|serial|card|dob"
    r"|born|record|chart)\b[\s\w:.#=-]{0,14}$|[£$€]\s?$",
    re.IGNORECASE,
)
_DATED = Lazy(r"^(?:19|20)\d\d[-./ –]|^\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d$|^(?:19|20)\d{6}$")


def phones(here: Page, count: int, said: int) -> Iterator[Shape]:
    """Yield what can be dialled and is not free for everybody.

    Args:
        here: the paragraph.
        count: how many digits are in it.
        said: how many words for digits.
    """
    if count < _LOCAL and not said > _FEW_SAID and not (said and count > _FEW_SAID):
        return
    for match in _numbers(here, spoken=bool(said)):
        if _is_phone(here, match) and not is_measured(here.text, match.end()):
            value = match.group()
            signs = (
                f"sketch={sketch(value)}",
                f"digits={min(len(digits(value)), 12)}",
                f"abroad={value.startswith(('+', '00'))}",
            )
            yield Shape(Family.NUMBER, "phone", *match.span(), signs)


def mails(here: Page) -> Iterator[Shape]:
    """Yield e-mail addresses; an office's mailbox says so in its signs."""
    for match in _EMAIL.finditer(here.text):
        value = match.group().rstrip(".")
        signs = f"office={_ROLE.search(value) is not None}", f"at={'@' in value}"
        yield Shape(Family.NUMBER, "mail", match.start(), match.start() + len(value), signs)


_LOCAL, _FEW_SAID = 7, 3


def _numbers(here: Page, *, spoken: bool) -> list[re.Match[str]]:
    found = list(islice(_PHONE.finditer(here.text), MOST))
    if spoken:
        for match in islice(_SAID_PHONE.finditer(here.text), MOST):
            said = re.findall(r"[a-z]+|\d", match.group().lower())
            if len(said) >= _LOCAL and any(word in DIGIT_WORDS for word in said):
                found.append(match)
    return sorted(found, key=lambda match: (match.start(), -match.end()))


def _is_phone(here: Page, match: re.Match[str]) -> bool:
    """Whether a run of digits can be a phone, and one that is not free for everybody."""
    value = _EXTENSION.sub("", match.group())
    if any(letter.isalpha() for letter in value):
        return True
    if _DATED.search(value) or is_toll_free(value):
        return False
    start = match.start()
    return not _CODED.search(here.text[max(0, start - 30) : start]) and _is_dialled(value)


@lru_cache(maxsize=64)
def _is_dialled(value: str) -> bool:
    """Ask the world's numbering plans: a number's length, and whether it costs the caller."""
    import phonenumbers  # noqa: PLC0415 - its tables are loaded only when a text holds a number

    plain = digits(value)
    if len(plain) == 7:
        return True  # a local number, as it is said at the desk
    foreign = value.startswith("+") or plain.startswith("00")
    dialled = "+" + plain.removeprefix("00") if foreign else plain
    for region in (None,) if foreign else _REGIONS:
        try:
            number = phonenumbers.parse(dialled, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.TOLL_FREE:
            return False
        if foreign or phonenumbers.is_possible_number(number):
            return True
    return False


_REGIONS = ("US", "GB", "AU", "IN", "DE", "ZA")  # tried in turn where no + says which
