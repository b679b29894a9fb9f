"""The rules about identifiers: which shapes each speaks of, how gravely, and how to say less."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from checks.detectors.gates import is_drill, is_event, is_own, is_recall
from checks.detectors.identifiers.ages import ages, blurred
from checks.detectors.identifiers.beds import beds, otherwise
from checks.detectors.identifiers.days import days, with_deed
from checks.detectors.identifiers.homes import homes
from checks.detectors.identifiers.numbers import numbers
from checks.detectors.identifiers.owners import LIKELY, POSSIBLE, SURE, odds
from checks.detectors.identifiers.pages import opens_a_bodys_page, pages
from checks.detectors.identifiers.shape import MOST, PROVEN, Shape
from checks.detectors.identifiers.values import compact, digits
from checks.detectors.reading import Page, page, swap
from checks.model import Context, Find, Hit, Severity

_RECORD = frozenset(("record", "reference", "mbi", "nhs", "code", "aloud"))
_IDENTITY = frozenset(("identity", "ssn", "card", "iban"))
_THING = frozenset(("vehicle", "device", "vin", "plate"))
_CONTACT = frozenset(("phone", "mail"))
_LOCAL = 7  # digits by which a phone is known, whatever stands in front of them


def shapes(here: Page) -> Iterator[tuple[Shape, int]]:
    """Yield every shape of a paragraph, and how many of its family are there."""
    for find in (numbers, homes, days, ages, beds, pages):
        found = [*islice(find(here), MOST)]
        yield from ((shape, len(found)) for shape in found)


def _rule(
    find: Callable[[Page], Iterable[Shape]],
    kinds: frozenset[str] | None,
    hit: Callable[[Page, Shape, Severity], Hit],
) -> Find:
    """Return a detector of those shapes of ``find`` whose ``how`` is one of ``kinds``."""

    def detect(text: str, context: Context) -> Iterator[Hit]:
        here = page(text)
        found = [*islice(find(here), MOST)]
        for shape in found:
            if kinds is not None and shape.how not in kinds:
                continue
            if _is_public(here.text[shape.start : shape.end], context):
                continue
            chance = odds(here, shape, context, len(found))
            if PROVEN in shape.signs and not here.lines.holds(shape.start, _is_let_be):
                chance = max(chance, SURE)  # whoever it belongs to, it opens doors
            if chance >= POSSIBLE:
                yield hit(here, shape, _severity(chance))

    return detect


def _is_let_be(sentence: str) -> bool:
    """Whether what is proven may stand: made up to teach, the writer's own, a fund's account."""
    return is_drill(sentence) or is_own(sentence) or is_event(sentence) or is_recall(sentence)


def _severity(chance: float) -> Severity:
    if chance >= SURE:
        return Severity.STOP
    return Severity.CAUTION if chance >= LIKELY else Severity.ADVICE


def _is_public(value: str, context: Context) -> bool:
    """Whether anybody may be sent there: a public body's page, the clinic's phone, page, handle."""
    if opens_a_bodys_page(value):
        return True
    if not context.public_contacts:
        return False
    said, dialled = compact(value), digits(value)[-_LOCAL:]
    return any(
        compact(contact) == said or (len(dialled) == _LOCAL and digits(contact).endswith(dialled))
        for contact in context.public_contacts
    )


def _whole(_: Page, shape: Shape, severity: Severity) -> Hit:
    return Hit(shape.start, shape.end, severity=severity)


def _day(here: Page, shape: Shape, severity: Severity) -> Hit:
    """Mark the day together with what was done just before it; the deed may stay."""
    begin = with_deed(here, shape.start)
    kept = here.text[begin : shape.start]
    fix = swap(here, begin, "Say “recently”", kept + "recently")
    return Hit(begin, shape.end, fixes=(fix,), severity=severity)


def _age(here: Page, shape: Shape, severity: Severity) -> Hit:
    return Hit(shape.start, shape.end, fixes=(blurred(here, shape),), severity=severity)


def _bed(here: Page, shape: Shape, severity: Severity) -> Hit:
    return Hit(shape.start, shape.end, fixes=(otherwise(here, shape),), severity=severity)


record_numbers = _rule(numbers, _RECORD, _whole)
identity_numbers = _rule(numbers, _IDENTITY, _whole)
thing_numbers = _rule(numbers, _THING, _whole)
contacts = _rule(numbers, _CONTACT, _whole)
online_pages = _rule(pages, None, _whole)
home_addresses = _rule(homes, None, _whole)
birth_dates = _rule(days, frozenset(("birth",)), _whole)
care_days = _rule(days, frozenset(("after", "day", "date")), _day)
great_ages = _rule(ages, None, _age)
bed_numbers = _rule(beds, None, _bed)
