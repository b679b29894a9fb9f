"""What a reply asks for: details in messages (R08), another review (R09)."""

import re
from collections.abc import Iterator

from checks.detectors.reading import page, words
from checks.lazy import Lazy
from checks.model import Context, Hit, Severity

_SENDING = words(
    """dm dms pm message messenger inbox msg text whatsapp send email mail comment reply post drop
    share tell give leave put upload direct private insta instagram"""
)
_SEND = (
    r"(?:dm|pm|message|messenger|inbox|msg|text|whatsapp|send|e-?mail|comment|reply|post|drop"
    r"|share|tell|give|leave|put|upload)"
)
_CHANNEL = Lazy(
    r"\b(?:dms?|pm|inbox|messenger|whatsapp|insta\w*|direct message|private message)\b"
    r"|(?:^|[.!?,;:–—]\s|\b(?:please|just|and|or|can you|could you|so|then|to)\s)"
    r"(?:message|text|msg)\s(?:me|us)\b",
    re.IGNORECASE,
)
_DETAIL = (
    r"(?:date of birth|dob|d\.o\.b|birthday|birth ?date|(?:\w+ )?(?:number|no\.|num|id)\b(?! of)"
    r"|mrn|ssn|social security|symptoms?|results?|labs|bloods|scans?|x-?rays?|diagnosis|meds"
    r"|medications?|medicines|prescriptions?|rash|mole|wound|scar|medical history|home address"
    r"|your address|full name|your name|ur name|(?:the )?date (?:you|of)|pictures?"
    r"|pics?|photos?|insurance|which (?:doctor|nurse|counsell?or|therapist|ward|day)"
    r"|case details|reference)"
)
_ASKED = Lazy(rf"\b(?P<mark>{_SEND}\s(?:(?!please\b)[\w,'-]+\s){{0,7}}?{_DETAIL})", re.IGNORECASE)
_NOT_ASKED = Lazy(
    r"\b(?:don't|do not|never|not|without|please avoid|can't|cannot|no|nobody|rather than|before"
    r"|instead of|isn't|aren't|won't|if you|whoever|shouldn't|mustn't)\b[^.!?\n]*\Z",
    re.IGNORECASE,
)
_WITHOUT = Lazy(r"\b(?:without|not|never|nothing|no)\b", re.IGNORECASE)
_PROPER_WAY = Lazy(
    r"\b(?:portal|secure|encrypted|phone|call|ring|pharmacist|your (?:own )?(?:doctor|gp|midwife"
    r"|nurse|dentist|team|clinic|surgery|practice)|emergency|911|999|desk|them|they"
    r"|\d{3}[ -]\d{3,4}|@[\w.-]+\.\w)",
    re.IGNORECASE,
)
_PERSONAL = Lazy(
    r"\b(?:birth|dob|d\.o\.b|number|no\.|id|mrn|ssn|social|name|address|insurance|your|ur"
    r"|the (?:rash|mole|wound|scar|date)|here)\b",
    re.IGNORECASE,
)


def details_in_messages(text: str, _: Context) -> Iterator[Hit]:
    """Yield a call to send health details where they are not private; "DM us" is ADVICE."""
    here = page(text)
    if _SENDING.isdisjoint(here.words):
        return
    for match in _ASKED.finditer(here.text):
        first, last = here.sentence(*match.span("mark"))
        if _NOT_ASKED.search(here.text[first : match.start()]):
            continue
        said = here.text[match.start() : match.end() + 15]
        if _WITHOUT.search(said):
            continue
        if _PERSONAL.search(said) and not _PROPER_WAY.search(here.text[first:last]):
            yield Hit(*match.span("mark"))
    for match in _CHANNEL.finditer(here.text):
        first, _last = here.sentence(*match.span())
        if not _NOT_ASKED.search(here.text[first : match.start()]):
            yield Hit(*match.span(), severity=Severity.ADVICE)


_CHANGING = words(
    """take took taking pull bring remove delete change edit update revise retract withdraw erase
    amend raise upgrade bump fix drop lose comes came goes gone down review reviews star stars
    rating testimonial"""
)
_REVIEW = (
    r"(?:(?:the|this|your|that|a|ur) (?:\w+[- ]){0,2}?(?:review|post|comment|stars?|rating"
    r"|feedback)|it|this|stars)"
)
_CHANGED = (
    rf"(?:(?:take|took|taking|pull|bring) {_REVIEW} (?:down|back|off)|(?:take|pull) (?:down|back)"
    rf" {_REVIEW}|(?:remove|delete|change|edit|update|revise|retract|withdraw|erase|amend|raise"
    rf"|upgrade|bump|fix|drop|lose) (?:up )?{_REVIEW}|(?:this|it|the review|your review)"
    r" (?:comes?|came|goes|went|is (?:gone|taken)) (?:down|off)?"
    r"|(?:leave|post|write|give|put) (?:us |me )?(?:an? |another |your |that )?(?:\w+[- ]){0,2}?"
    r"(?:reviews?|stars?|rating|testimonial)|post that on|five[- ]stars?|5[- ]stars?|every review)"
)
_FAVOUR = (
    r"(?:refund\w*|free|discount\w*|voucher|gift ?card|credit|\d+\s?%|off your|waive\w*"
    r"|money back"
    r"|half price|prize|draw|raffle|on us|on the house|top of the list|double time"
    r"|fee|balance|upgrade|goodie|bag|cancel the (?:bill|charge|invoice)|write off|forget the"
    r"|coffee)"
)
_TRADE = Lazy(
    rf"\b(?P<mark>{_CHANGED}\b[^.!?\n]{{0,80}}?\b{_FAVOUR}"
    rf"|{_FAVOUR}\b[^.!?\n]{{0,80}}?\b{_CHANGED})\b",
    re.IGNORECASE,
)
_BARE = Lazy(
    r"\b(?P<mark>(?:take|pull) (?:the|this|your|that) (?:\w+ )?(?:review|stars?|rating) (?:down"
    r"|back|off)|(?:remove|delete|change|edit|update|revise|retract|withdraw|erase) (?:the|this"
    r"|your"
    r"|that) (?:\w+ )?(?:review|stars?|rating))\b",
    re.IGNORECASE,
)
_NEVER = Lazy(r"\b(?:never|not|don't|can't|cannot|won't|no)\s(?:\w+\s){0,3}\Z", re.IGNORECASE)
_THEY = Lazy(
    r"\b(?:we|i|they|facebook|google|yelp|admins?|moderators?|never|not|don't|can't|cannot)\s"
    r"(?:\w+\s){0,3}\Z",
    re.IGNORECASE,
)


_LOOK = 60  # characters before a wish in which it may be somebody else's


def traded_reviews(text: str, _: Context) -> Iterator[Hit]:
    """Yield a favour for a review, and the bare wish that one be taken down."""
    here = page(text)
    if _CHANGING.isdisjoint(here.words):
        return
    for wanted, spared in ((_TRADE, _NEVER), (_BARE, _THEY)):
        for match in wanted.finditer(here.text):
            if not spared.search(here.text[max(0, match.start() - _LOOK) : match.start()]):
                yield Hit(*match.span("mark"))
