"""Illness of people who are known by their role: colleagues, neighbours, the barista."""

import re
from collections.abc import Iterator

from checks.detectors.gates import is_generic, is_public
from checks.detectors.people import known_words
from checks.detectors.reading import page
from checks.detectors.words import CONDITION, FULL_NAME, ILLNESS, NAME
from checks.lazy import Lazy
from checks.model import Context, Hit

_COLLEAGUE = (
    r"(?:(?:[Oo]ur|[Mm]y|[Tt]he|[Aa])\s(?:[a-z-]{2,15}\s){0,2}?(?i:doctor|nurse|receptionist"
    r"|colleague|co-?worker|boss|manager|secretary|supervisor|resident|intern|preceptor|consultant"
    r"|registrar|pharmacist|pharmacy tech|midwife|medic|neighbou?r|landlord|roommate|principal"
    rf"|teacher|coach|pastor|porter|cleaner|barista|mailman|mail carrier|ex)\b(?:\s{FULL_NAME})?"
    rf"|[Mm]y\s(?:friend|cousin|roommate|flatmate)\s{NAME}(?:'s\s(?:kid|son|daughter|mum|mom|dad))?"
    rf"|(?:Dr\.?|Nurse)\s{FULL_NAME})"
)
_COLLEAGUE_ILL = Lazy(
    rf"(?<![\w@#.'-])(?P<mark>{_COLLEAGUE}(?:'s\s(?:\w+\s)?(?i:{ILLNESS}|{CONDITION})\b"
    r"|(?:'s|,)?\s(?:who\s)?(?:is|was|has|had|got|tested|went|with|out|off)\s"
    rf"(?:[a-z]+,?\s){{0,3}}?(?i:{ILLNESS})\b|\swho\s[\w\s]{{2,25}}\s(?:has|had|is"
    rf"|was)\s(?:just\s)?"
    rf"(?:been\stold\s)?(?:it's\s|with\s)?(?i:{ILLNESS})\b))"
)
_NOT_ILL = Lazy(
    r"\b(?:lecture|talk|research|team|clinic|study|session|class|paper|specialist|expert|nurse"
    r"|course|questions?|webinar|month|day|awareness|policy|vaccines?|tests?|shots?|jab|if|whether"
    r"|patients?|experience|interest|training|history|books?|leaflets?|said|says)\b",
    re.IGNORECASE,
)


_ROLE_WORDS = """
    dr doctor nurse recept colleague worker boss manager secretary superv resident intern preceptor
    consultant registrar pharmac midwife medic neighb landlord roommate principal teacher coach
    pastor porter cleaner barista mail ex friend cousin mate
"""
_ROLES = tuple(_ROLE_WORDS.split())


def ill_colleagues(text: str, context: Context) -> Iterator[Hit]:
    """Yield a colleague, neighbour or other known person together with their illness."""
    here = page(text)
    if not any(hint in here.low for hint in _ROLES):
        return
    text, lines = here.text, here.lines
    if is_public(text):
        return
    known = known_words(context)
    for match in _COLLEAGUE_ILL.finditer(text):
        start, end = match.span("mark")
        words = {word.lower() for word in re.findall(r"\w{3,}", match["mark"])}
        if not known.isdisjoint(words):
            continue
        if not _NOT_ILL.search(text[start : end + 20]) and not lines.holds(start, is_generic):
            yield Hit(start, end)
