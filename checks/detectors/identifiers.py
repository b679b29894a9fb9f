"""Numbers, contacts and places that belong to one person and to nobody else."""

import re
from collections.abc import Iterator

from checks.detectors.gates import (
    has_care,
    is_animal,
    is_event,
    is_generic,
    is_own,
)
from checks.detectors.reading import page, swap
from checks.detectors.words import CARE_EVENT, FULL_NAME, KIN, MONTH, PATIENT, WEEKDAY
from checks.lazy import Lazy
from checks.model import Context, Fix, Hit, Severity

_BETWEEN = r"(?:\s?(?:number|num|no|nr|id|is|was|of|ends?|ending|in|[#:.])){0,4}[\s#:.(]{0,3}"
_CODE = r"(?=[A-Z0-9-]{0,20}\d{2})[A-Z0-9](?:[A-Z0-9]|[- ](?=\d)){3,24}"
_NUMBER = Lazy(
    r"\b(?:mrn|mr#|medical record|med rec|hospital (?:no|number)|patient (?:id|no|number)"
    r"|chart (?:no|number|#)|nhs (?:no|number)|ssn|social security|passport"
    "|member(?:ship)? (?:id|no|number)|(?:insurance|policy|subscriber|medicare|medicaid"
    "|health ?plan"
    r"|health card)(?: (?:id|no|number|policy|member)){1,3}|medicare|medicaid|accession"
    r"|(?:case|encounter|claim) (?:no|number|#|id)|account (?:no|number|#)|acct|serial|s/n"
    r"|driver'?s? licen[cs]e|(?:number|licen[cs]e) plate|rx(?: no| number|#)?|inmate|prisoner)"
    rf"(?![a-z]){_BETWEEN}{_CODE}(?![\w%])",
    re.IGNORECASE,
)
_BARE = Lazy(
    r"(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])"  # social security
    r"|\b(?:dob|date of birth|birth ?date)(?:\s(?:is|was))?:?\s{0,2}"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}|{MONTH}\s\d{{1,2}}|\d{{1,2}}[/.-]\d{{1,2}})"
    r"(?:,?[\s/.-](?:19|20)?\d\d)?",
    re.IGNORECASE,
)


def personal_numbers(text: str, _: Context) -> Iterator[Hit]:
    """Yield record, insurance and birth numbers: a cue and its value, or a telling shape."""
    if sum(letter.isdigit() for letter in text) < 3:
        return
    text = page(text).text
    for pattern in (_NUMBER, _BARE):
        for match in pattern.finditer(text):
            yield Hit(*match.span())


_PHONE = r"\(?\+?\d[\d(). -]{5,16}\d"
_EMAIL = r"[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,30}"
_HANDLE = r"(?<![\w.])@\w[\w.]{2,40}"
_PAGE = (
    r"(?:https?://)?(?:www\.)?(?:facebook|instagram|tiktok|gofundme|caringbridge|venmo)"
    r"\.(?:com|org)/[\w./-]{3,60}"
)
_VALUE = rf"(?:{_EMAIL}|{_HANDLE}|{_PAGE}|{_PHONE})"
_CONTACT = Lazy(
    rf"\b(?:(?:his|her|their|(?:this|the|my)\s{PATIENT}'s)(?:\s{KIN}(?:'s)?)?|{FULL_NAME}'s)\s"
    r"(?:\w+\s)?(?:number|cell|mobile|phone|e-?mail|handle|insta(?:gram)?|ig|page|gofundme|venmo"
    rf"|address)(?:\s(?:is|was|at|here))?[:,]?\s(?P<owned>{_VALUE})"
    r"|\b(?:call|text|phone|ring|message|reach|write(?: to)?|dm|follow|find)\s(?:him|her|them"
    rf"|(?:his|her|their|the)\s{KIN})\s(?:(?:at|on|via|@|back|here)\s?){{0,3}}:?\s?"
    f"(?P<called>{_VALUE})"
    rf"|\b(?:calls?|texts?|messages?|voicemails?|e-?mails?)\sfrom\s(?P<calling>{_VALUE})"
    rf"|(?P<rude>{_VALUE})\s(?:pls|please)\s(?:stop|don't|do not)"
    rf"|\b(?:(?:he|she)(?:'s|\sis)|(?:my|our|the|this)\s(?:\w+\s)?{PATIENT})\s(?:on\s\w+\s)?"
    rf"(?:\w+\s)?(?P<named>{_HANDLE})",
    re.IGNORECASE,
)
_TAGGED = Lazy(  # a handle that is spoken to, or of, as somebody in care
    rf"(?P<mark>{_HANDLE})(?:,?\s(?:your|you)\s(?:\w+\s){{0,2}}?(?:ring|inhaler|results?|scan|cast"
    r"|stitches|meds|rhythm|appointment|chart|labs|crutches|glasses|surgery|chemo)\b"
    r"|,\s(?:he|she)\s(?:is|was)\s(?:our|my|in our)\b|\s(?:was|is|got)\s"
    rf"(?:finally\s)?{CARE_EVENT}\b"
    r"|\s(?:rang the bell|came off the|coded|passed away))",
    re.IGNORECASE,
)
_STREET = (
    r"(?:street|st|avenue|ave|road|rd|lane|ln|court|ct|drive|dr|close|crescent|terrace|place|way"
    r"|row|boulevard|blvd|highway|hwy)"
)
_ADDRESS = Lazy(
    rf"\b(?P<mark>\d{{1,5}}[A-Z]?\s(?:[A-Z][\w'-]{{1,20}}\s){{1,3}}(?i:{_STREET})\b\.?)"
)
_AT_HOME = Lazy(
    r"\b(?:home visit|house call|lives (?:at|on)|living at|called (?:out )?to|dispatched|toned out"
    r"|responded|transported|picked (?:him|her|them) up|found (?:him|her|them|down)|welfare check"
    r"|lift assist|overdose|unresponsive|cpr|arrest|(?:his|her|their) house|bedbound"
    r"|discharged to)\b",
    re.IGNORECASE,
)
_OWN_DESK = Lazy(
    r"\b(?:clinic|office|desk|practice|pharmacy|line|hotline|to book|appointments?|team)\b",
    re.IGNORECASE,
)


_STREETS = ("st", "ave", "road", " rd", "lane", " ln", "court", " ct", "drive", "close", "terrace")


def personal_contacts(text: str, context: Context) -> Iterator[Hit]:
    """Yield a phone, e-mail, handle, page or street address that belongs to one cared-for person.

    The organisation's own contacts, and handles without a person, are left alone.
    """
    here = page(text)
    digits = sum(letter.isdigit() for letter in text)
    reachable = "@" in text or "/" in text or digits >= 7
    if not reachable and not (digits and any(hint in here.low for hint in _STREETS)):
        return
    text, lines = here.text, here.lines
    public = {re.sub(r"\W", "", contact).lower() for contact in context.public_contacts}
    for match in _CONTACT.finditer(text) if reachable else ():
        group = match.lastgroup or "owned"
        value = re.sub(r"\W", "", match[group]).lower()
        if any(value.endswith(known) for known in public if known):
            continue
        if lines.holds(match.start(), is_own) or _OWN_DESK.search(match.group()):
            continue
        if group != "named" or lines.holds(match.start(), has_care):
            yield Hit(*match.span(group))
    for match in _TAGGED.finditer(text):
        if re.sub(r"\W", "", match["mark"]).lower() not in public:
            yield Hit(*match.span("mark"))
    for match in _ADDRESS.finditer(text):
        shut = (is_generic, is_own, is_event)
        if any(lines.holds(match.start(), gate) for gate in shut):
            continue
        if lines.holds(match.start(), _is_at_home) and not lines.near(match.start(), is_event):
            yield Hit(*match.span("mark"))


def _is_at_home(sentence: str) -> bool:
    return _AT_HOME.search(sentence) is not None


_PLACE = r"(?:bed|bay|room|rm|cubicle|incubator|isolette|hallway|curtain|trolley|pod|chair)"
_SPOT = rf"(?:{_PLACE}|(?:icu|nicu|picu|resus|trauma|er|ed)(?=\s\d))\s?#?\d{{1,3}}[A-Za-z]?"
_WHO = (
    r"(?:lady|man|guy|gentleman|woman|girl|boy|kid|baby|patient|pt|mom|mum|dad|dude|grandma|grandpa"
    r"|family|couple|fella|bloke|lad|queen|legend|resident|roommate|husband|wife|son|daughter|him"
    r"|her|client)"
)
_IN_NUMBER = r"(?:in|from|of)\s(?:(?:bed|room|rm|bay|chair)\s)?\d{1,3}[A-Da-d]?"
_LOCATED = Lazy(
    rf"(?P<person>\b(?:(?:the|our|my|that|this|a|another)\s(?:[\w-]{{1,15}}\s)?)?{_WHO}"
    r"(?:\s(?:over|down|who's|who is))?\s(?:in|from|of)\s(?:our\s|the\s)?"
    rf"(?:{_SPOT}|\d{{1,2}}:\d\d slot|(?:the\s)?\d{{1,3}}[A-Da-d]?))(?![\w%:/.,]\d|\w)"
    r"(?!\s(?:years?|months?|weeks?|days?|hours?|minutes?|people|patients|percent|%|women|men|st|nd"
    r"|rd|th|or|of|to)\b)"
    # the bed as the person: "13 coded again"
    r"|(?:^|(?<=[.!?]\s)|(?<=\n))(?P<number>(?:\d{1,2}[A-D]?|\d[A-D]))(?=\s(?:coded|codes|is coding"
    r"|is crashing|crashed|bled|seized|died|ripped|pulled (?:his|her|out)|is asking|keeps? ringing"
    r"|threw|fell out|climbed)\b)"
    # a nickname with its bed: "Sir Pip" in 4B, "Peaches from 208"
    rf"|\"(?P<nick>(?-i:[A-Z])[\w' .-]{{1,24}}\"\s{_IN_NUMBER})(?![\w-])"
    rf"|\"(?P<nicked>(?-i:[A-Z])[\w' .-]{{1,24}}\s{_IN_NUMBER})\""
    rf"|(?P<place>(?<!\w)(?:in\s|from\s)?{_SPOT})(?!\w)(?=(?:'s|,)?\s(?:is|was|has|had|wants?|asked"
    r"|asks|told|tells|says|said|called|calls|coded|codes|just|keeps?|needs?|went|got|gets|mom|mum"
    r"|and (?:his|her|rm|room|bed|bay)|dad|wife|husband|who|thinks|threw|pulled|died|finally|again"
    r"|tried|won't|will not|made|gave|brought|bit|refuse[sd]?|smells?)\b)"
    r"|(?P<bare>(?<!\w)(?:(?:in|from|at|to)\s)?(?:our\s)?(?:bed|bay|cubicle|incubator|trolley"
    rf"|hallway|room|rm)\s#?\d{{1,3}}[A-Za-z]?)(?![\w-])",
    re.IGNORECASE,
)
_NO_BED = Lazy(
    r"\b(?:flu shots?|session starts|poster|exhibit|painted|renovat\w+|opens?|opened|hotel|escape"
    r"|supply|flipped|is (?:ready|clean|free|available|locked)|parking|garage|van|truck|bus"
    r"|ambulance bay|deliver(?:y|ies) of)\b",
    re.IGNORECASE,
)


_PLACES = ("bed", "bay", "room", "rm", " in ", " from ", " of ", "cubicle", "incubator", "hallway")
_TIMED = Lazy(rf"\b(?:{WEEKDAY}|{MONTH}|noon|\d{{1,2}}:\d\d|\d{{1,2}}\s?[ap]m)\b", re.IGNORECASE)


def bed_numbers(text: str, _: Context) -> Iterator[Hit]:
    """Yield a bed, bay or room number that stands for the person who lies there.

    A bare bed that says nothing of its person is worth a CAUTION.
    """
    if not any(letter.isdigit() for letter in text):
        return
    here = page(text)
    if not (here.low[:1].isdigit() or any(hint in here.low for hint in _PLACES)):
        return
    text, lines = here.text, here.lines
    for match in _LOCATED.finditer(text):
        at = match.start()
        if lines.holds(at, is_event) or lines.holds(at, _is_no_bed) or lines.near(at, is_animal):
            continue
        group = match.lastgroup or "place"
        if group == "bare" and "oom" in match.group() and lines.holds(at, _is_timed):
            continue
        start, end = match.span(group)
        if group != "person" and here.low.startswith(("in ", "from ", "at ", "to "), start):
            fix = Fix("Say “in our care”", "in our care")
        else:
            fix = swap(here, start, "Say “a patient”", "a patient")
        severity = Severity.CAUTION if group == "bare" else None
        yield Hit(start, end, fixes=(fix,), severity=severity)


def _is_timed(sentence: str) -> bool:
    return _TIMED.search(sentence) is not None


def _is_no_bed(sentence: str) -> bool:
    return _NO_BED.search(sentence) is not None
