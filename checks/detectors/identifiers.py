"""Numbers, contacts and places that belong to one person and to nobody else."""

import re
from collections.abc import Iterator

from checks.detectors.gates import (
    around,
    has_care,
    is_animal,
    is_event,
    is_generic,
    is_own,
    nearby,
)
from checks.detectors.words import FULL_NAME, KIN, MONTH, PATIENT
from checks.matching import plain
from checks.model import Context, Hit

_SEP = r"(?:\s?(?:number|num|no|nr|id|is|was|of|[#:.]))*[\s#:.(]{0,3}"
_CODE = r"(?=[A-Z0-9-]*\d{2})[A-Z0-9](?:[A-Z0-9]|[- ](?=\d)){3,24}"
_NUMBER = re.compile(
    r"\b(?:mrn|mr#|medical record|med rec|hospital (?:no|number)|patient (?:id|no|number)|chart (?:no|number|#)"
    r"|nhs (?:no|number)|ssn|social security|passport|member(?:ship)? (?:id|no|number)"
    r"|(?:insurance|policy|subscriber|medicare|medicaid|health ?plan|health card)(?: (?:id|no|number|policy|member))+"
    r"|medicare|medicaid|accession|case (?:no|number|#|id)|encounter (?:no|number|#|id)"
    r"|account (?:no|number|#)|acct|serial|s/n|driver'?s? licen[cs]e|(?:number|licen[cs]e) plate"
    r"|rx(?: no| number|#)?|claim (?:no|number|#))"
    rf"(?![a-z]){_SEP}{_CODE}(?![\w%])",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])"  # social security
    r"|\bdob:?\s{0,2}\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\b"
    rf"|\b(?:dob|date of birth|birth ?date)(?:\s(?:is|was))?:?\s{{0,2}}(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}|{MONTH}\s\d{{1,2}}|\d{{1,2}}[/.-]\d{{1,2}})(?:,?[\s/.-](?:19|20)?\d\d)?",
    re.IGNORECASE,
)


def personal_numbers(text: str, _: Context) -> Iterator[Hit]:
    """Yield record, insurance and birth numbers: a cue and its value, or a telling shape."""
    if sum(letter.isdigit() for letter in text) < 3:
        return
    text = plain(text)
    for pattern in (_NUMBER, _BARE):
        for match in pattern.finditer(text):
            yield Hit(*match.span())


_WHOSE = (
    rf"(?:(?:his|her|their|this {PATIENT}'s|the {PATIENT}'s|my {PATIENT}'s)(?:\s{KIN}(?:'s)?)?"
    rf"|(?:{FULL_NAME})'s)"
)
_PHONE = r"\(?\+?\d[\d(). -]{5,16}\d"
_EMAIL = r"[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,30}"
_HANDLE = r"(?<![\w.])@\w[\w.]{2,40}"
_PAGE = r"(?:https?://)?(?:www\.)?(?:facebook|instagram|tiktok|gofundme|caringbridge|venmo)\.(?:com|org)/[\w./-]{3,60}"
_VALUE = rf"(?:{_EMAIL}|{_HANDLE}|{_PAGE}|{_PHONE})"
_CONTACT = re.compile(
    rf"\b(?:{_WHOSE})\s(?:\w+\s)?(?:number|cell|mobile|phone|e-?mail|handle|insta(?:gram)?|ig|page"
    rf"|gofundme|venmo|address)(?:\s(?:is|was|at|here))?[:,]?\s(?P<one>{_VALUE})"
    rf"|\b(?:call|text|phone|ring|message|reach|write(?: to)?|dm|follow|find)\s(?:him|her|them"
    rf"|(?:his|her|their|the)\s{KIN})\s(?:(?:at|on|via|@|back|here)\s?)*:?\s?(?P<two>{_VALUE})"
    rf"|\b(?:(?:he|she)(?:'s|\sis)|(?:my|our|the|this)\s(?:\w+\s)?{PATIENT})\s(?:on\s\w+\s)?(?:\w+\s)?(?P<three>{_HANDLE})",
    re.IGNORECASE,
)
_YOURS = re.compile(
    rf"(?P<mark>{_HANDLE})(?:,)?\s(?:your|you)\s(?:\w+\s){{0,2}}(?:ring|inhaler|results?|scan|stitches|meds|cast"
    r"|rhythm|appointment|chart|labs|crutches|glasses|surgery|chemo)\b",
    re.IGNORECASE,
)
_STREET = (
    r"(?:street|st|avenue|ave|road|rd|lane|ln|court|ct|drive|dr|close|crescent|terrace|place|way|row"
    r"|boulevard|blvd|highway|hwy)"
)
_ADDRESS = re.compile(
    rf"\b(?P<mark>\d{{1,5}}[A-Z]?\s(?:[A-Z][\w'-]{{1,20}}\s){{1,3}}(?i:{_STREET})\b\.?)"
)
_AT_HOME = re.compile(
    r"\b(?:home visit|house call|lives (?:at|on)|living at|called (?:out )?to|dispatched|toned out"
    r"|responded|transported|picked (?:him|her|them) up|found (?:him|her|them|down)|welfare check"
    r"|lift assist|overdose|unresponsive|cpr|arrest|his house|her house|their house|bedbound|discharged to)\b",
    re.IGNORECASE,
)
_OWN_DESK = re.compile(
    r"\b(?:clinic|office|desk|practice|pharmacy|line|hotline|nurse line|to book|appointments?|team)\b",
    re.IGNORECASE,
)


def personal_contacts(text: str, context: Context) -> Iterator[Hit]:
    """Yield a phone, e-mail, handle, page or street address that belongs to one cared-for person.

    The organisation's own contacts, and handles without a person, are left alone.
    """
    if not ("@" in text or "/" in text or any(letter.isdigit() for letter in text)):
        return
    text = plain(text)
    public = {re.sub(r"\W", "", contact).lower() for contact in context.public_contacts}
    for match in _CONTACT.finditer(text):
        group = next(name for name in ("one", "two", "three") if match[name])
        value = re.sub(r"\W", "", match[group]).lower()
        sentence = around(text, match.start())
        if any(value.endswith(known) for known in public if known) or is_own(sentence):
            continue
        if group != "three" and _OWN_DESK.search(match.group()):
            continue
        if group == "three" and not has_care(sentence):
            continue
        yield Hit(*match.span(group))
    for match in _YOURS.finditer(text):
        yield Hit(*match.span("mark"))
    for match in _ADDRESS.finditer(text):
        sentence = around(text, match.start())
        closed = is_generic(sentence) or is_own(sentence) or is_event(nearby(text, *match.span()))
        if _AT_HOME.search(sentence) and not closed:
            yield Hit(*match.span("mark"))


_PLACE = r"(?:bed|bay|room|rm|cubicle|incubator|isolette|hallway|hall|curtain|trolley|pod|chair)"
_SPOT = rf"{_PLACE}\s?#?\d{{1,3}}[A-Za-z]?"
_WHO = (
    r"(?:lady|man|guy|gentleman|woman|girl|boy|kid|baby|patient|pt|mom|mum|dad|dude|grandma|grandpa"
    r"|family|couple|fella|bloke|lad|queen|legend|resident|roommate|husband|wife|son|daughter|him|her)"
)
_LOCATED = re.compile(
    rf"\b{_WHO}(?:\s(?:over|down|who's|who is))?\s(?P<one>(?:in|from|of)\s(?:{_SPOT}|(?:the\s)?\d{{1,3}}[A-Da-d]?))(?![\w%:/.]\d|\w)"
    rf"(?!\s(?:years?|months?|weeks?|days?|hours?|minutes?|people|patients|percent|%|women|men|st|nd|rd|th)\b)"
    rf"|(?P<two>(?<!\w)(?:in\s|from\s)?{_SPOT})(?!\w)(?=(?:'s|,)?\s(?:is|was|has|had|wants?|asked|asks|told|says|said|called|calls"
    r"|coded|codes|just|keeps?|needs?|went|got|gets|and\s(?:his|her|rm|room|bed|bay)|mom|mum|dad|wife|husband|who|thinks"
    r"|threw|pulled|died|finally|again|tried|won't|will not|made|gave|brought|bit|refused?s?|smells?)\b)",
    re.IGNORECASE,
)
_NO_BED = re.compile(
    r"\b(?:flu shots?|session starts|poster|exhibit|painted|renovat\w+|opens?|opened|hotel|escape"
    r"|supply|flipped|is (?:ready|clean|free|available|locked))\b",
    re.IGNORECASE,
)


def bed_numbers(text: str, _: Context) -> Iterator[Hit]:
    """Yield a bed, bay or room number that stands for the person who lies there."""
    if not any(letter.isdigit() for letter in text):
        return
    text = plain(text)
    for match in _LOCATED.finditer(text):
        sentence = around(text, match.start())
        if is_event(sentence) or is_animal(nearby(text, *match.span())) or _NO_BED.search(sentence):
            continue
        yield Hit(*match.span("one" if match["one"] else "two"))
