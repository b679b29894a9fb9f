"""Where one person in care lives: street, flat, post box, ZIP code (letter B)."""

import re
from collections.abc import Iterator

from checks.detectors.gates import (
    has_health,
    has_individual,
    is_desk,
    is_event,
    is_named,
    is_own,
    is_public,
)
from checks.detectors.identifiers.codes import tells_of_somebody
from checks.detectors.reading import Page, page
from checks.detectors.words import MONTH, UPPER
from checks.lazy import Lazy
from checks.model import Context, Hit

_KIND = (
    r"(?:street|str|st|avenue|ave|av|road|rd|lane|ln|court|ct|drive|dr(?!\.?\s(?-i:[A-Z]))|close"
    r"|crescent|cres|terrace|place|pl"
    r"|way|row|boulevard|blvd|highway|hwy|gardens|grove|hill|cottages?|square|sq|mews|park|walk"
    r"|parade"
    r"|circle|trail|track|wynd|vennel|brae|loan|gate|path|pass|loop|pike|turnpike|quay|wharf|wharfside|green|view|rise|yard|house|heights|towers?|strasse"
    r"|straße|gasse|rue)"
)
_ABROAD = (  # words for street, quarter and house that stand before the name or number
    r"(?:(?:[Cc]alle|[Aa]venida|[Cc]arrera|[Dd]omicilio|[Cc]olonia|[Pp]asaje|[Rr]ua|[Tt]ravessa"
    r"|[Vv]iale|[Pp]iazza|[Cc]orso|[Rr]ue|[Cc]hemin|[Uu]lica|[Uu]l|[Oo]siedle|[Jj]alan|[Jj]l"
    r"|[Ll]orong|[Gg]ang|[Hh]eol|[Ss]okak|[Gg]ali|[Mm]ohalla|[Cc]hak|[Nn]agar|[Cc]hawl|[Kk]ebele"
    r"|[Ww]oreda|[Bb]arangay|[Bb]rgy|[Pp]urok|[Ss]itio|[Hh]utong|[Ss]oi|[Mm]oo|[Bb]airro"
    r"|[Mm]anzana|[Pp]arcela)(?!\w))"
)
_STREET = Lazy(  # "48 Larch Street", "number 9 salthouse lane", "Flat 9, Rowan Court"
    rf"(?<![\w.,:/$£€-])(?:\#\s?)?\d{{1,5}}[A-Za-z]?,?\s(?:[NSEW]\.?\s)?(?!(?i:{MONTH}))(?:"
    rf"(?:[A-Z][\w'-]{{1,20}}\s){{1,3}}(?i:{_KIND})"
    r"|(?!(?:were|was|are|is|minutes?|miles?|hours?|days?|weeks?|months?|years?|people|of|in|on|to"
    r"|at|the|and|steps)\b)[a-z]{4,15}"
    r"\s(?:street|avenue|ave|road|rd|lane|ln|court|drive|close|crescent|terrace|boulevard|blvd"
    r"|cottages))\b"
    r"(?!'s)\.?(?:,?\s(?i:apt|apartment|flat|unit|suite|\#)\.?\s?\#?\d{1,4}[A-Za-z]?)?"
    r"|\b(?i:flat|apt|apartment|caravan|plot|lot|trailer|unit|door"
    r"|cell)\.?\s?(?:no\.?\s?)?\#?\d{1,4}[A-Za-z]?,?\s"
    rf"(?:(?:of|at|in|on)\s)?(?:the\s)?(?:[A-Z][\w'-]{{1,20}}\s){{1,3}}(?i:{_KIND})\b"
    # the world's other orders: "ul. Lipowa 12", "Calle Luna 14", "kebele 05", "2-chome 5-501"
    rf"|(?<![\w-]){_ABROAD}\.?,?\s(?:(?:[A-Z]|(?i:de|la|da|do|du)\b)[\w'-]{{0,20}}\s){{0,4}}"
    r"(?:(?i:no|nr|nº|n°)\.?\s?)?\d{1,5}[A-Za-z]?(?![\w%])"
    r"(?:,?\s(?i:house|flat|apt|depto|dpto|piso|interior|apto|bl|lote)\.?\s\w{1,5})?"
    r"|\b(?i:house|door|plot|stand|erf)\s(?:(?i:no|number|nr)\.?\s?)?\d{1,4}(?:-?[A-Z])?\b(?=,)"
    r"|(?:\b[A-Z]\w+\s)?\b\d{1,2}-(?i:chome|banchi|jo)(?:\s\d{1,4}(?:-\d{1,4}){0,2})?"
    rf"|\b(?i:flat|apt|apartment|caravan|trailer)\.?\s?(?:no\.?\s?)?\#?\d{{1,4}}[A-Za-z]?(?![\w%])"
    r"|\b(?:[Nn]umber|[Nn]o\.?)\s\d{1,4}[A-Za-z]?(?:,?\s(?:on\s)?(?:[A-Z][\w'-]{2,20}\s){1,2}"
    rf"(?i:{_KIND}))\b"
    r"|\b(?:[A-Z][\w'-]+\s){1,2}(?:Cottage|Farm|House|Lodge|Villa|Barn"
    rf"|Bungalow),\s(?:[A-Z][\w'-]+\s){{1,2}}(?i:{_KIND})\b"
    r"|\b(?i:the\s(?:last|first|only|end|yellow|blue|red|green|white)\s(?:house|caravan|cottage"
    r"|bungalow|trailer|flat|farm|door))\s(?:on|in|at|up)"
    rf"\s(?:[A-Z][\w'-]+\s?){{1,3}}"
    rf"|\b\d{{1,4}}[A-Za-z]?\s[A-Z][a-z]+(?:side|gate|wharf|field|ford|ham|ton|end)\b"
    r"|\b(?i:p\.?\s?o\.?\s?box|postbox|post office box)\s?\#?\d{1,6}\b"
)
_CODE = Lazy(  # "Larkmoor, OH 44120", "zip 44120", "LS6 3QP", "K1A 0B1"
    r"\b(?:(?i:zip(?:\s?code)?|post ?code|postal code|plz|pin ?code)(?:\s(?:[a-z]+\s){0,4}?(?:is"
    r"|was|of|area|said|says|reads|in))?[\s:#]{0,2}"
    r"(?:\d{5}(?:-\d{4})?|\d{6}|\d{4}|[A-Z]{1,2}\d[A-Z\d]?(?:\s?\d[A-Z]{2})?"
    r"|[A-Z]\d[A-Z](?:\s?\d[A-Z]\d)?)"
    r"|\d{3}(?:xx|\*\*|\d\d)\s(?i:zip|post ?code|postal code)|(?<=lives in )[A-Z]{1,2}\d{1,2}"
    r"[A-Z]?(?:\s\d)?"
    rf"|{UPPER}[\w'-]+,?\s[A-Z]{{2}}\s\d{{5}}(?:-\d{{4}})?"
    r"|[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z]\s\d[A-Z]\d"
    r"|\d{5}-\d{4}|(?i:in|from|of)\s\d{5}(?:-\d{4})?(?=[,.!?]|\s?$|\s(?:and|who|with|came|is|was"
    r"|has)\b))(?!\w|-\d)"
)
_CALLED_OUT = Lazy(
    r"\b(?:home visits?|house calls?|lives|lived|living|called(?: out)? to|dispatched|toned out"
    r"|respond\w*"
    r"|transported|picked (?:him|her|them|up)|found (?:him|her|them|down)|welfare check|lift assist"
    r"|overdose|unresponsive|cpr|arrest|(?:his|her|their) (?:house|home|flat|door|key|driveway|road"
    r"|street)"
    r"|bedbound|discharged|moved back|home address|mailing address|caller|frequent|visits?"
    r"|delivered to"
    r"|steps|key ?safe|catheter|insulin|handrail|oxygen|(?:tea|first|last|night) call|van|mileage"
    r"|usual|your (?:bag|meds|parcel|order|delivery)|third time|winner|carer|carers|nights? at)\b",
    re.IGNORECASE,
)
_AT_WORK = Lazy(
    r"\b(?:surgery|pharmacy|clinic|practice|cent(?:re|er)|physio|maternity|library|hall|opticians?"
    r"|dental|office),?\s$",
    re.IGNORECASE,
)
_HOME_CARE = Lazy(
    r"\b(?:home visits?|house calls?|key ?safe|handrail|carers?|lives (?:at|on|in)|welfare check"
    r"|lift assist|catheter"
    r"|(?:tea|night|morning|bedtime|lunch) call|bedbound|district nurs\w+)\b",
    re.IGNORECASE,
)
_ADDRESSED = Lazy(r"\byour?\b", re.IGNORECASE)
_MOVED = Lazy(
    r"\b(?:we(?:'re| are)|we(?:'ve| have)? moved|moving|our (?:new|own)|new address|find (?:us"
    r"|the)|visit us"
    r"|opens?|opened|open"
    r"|doors|clinic (?:is|at|on)|library|hall|armou?ry|letters? to|write to|entrance"
    r"|walk-?ins|sale|party|parade|vote|hiring|ramp|parking|ask (?:early|at)|come by|look round"
    r"|department|(?:our|new) address is|slots?|repeat prescriptions|come (?:and|tour|see)"
    r"|vacanc\w+)\b",
    re.IGNORECASE,
)
_MAYBE = Lazy(r"\d|\b(?:cottage|farm|house|lodge|villa|barn|bungalow|caravan|trailer|flat|door)\b")


def home_addresses(text: str, _: Context) -> Iterator[Hit]:
    """Yield a street address, a flat, a post box or a postal code of one person in care.

    Addresses of events, of the clinic and of the writer are left alone.
    """
    here = page(text)
    if not _MAYBE.search(here.low):
        return
    for match in _STREET.finditer(here.text):
        if _is_somebodys(here, match.start()):
            yield Hit(*match.span())
    for match in _CODE.finditer(here.text):
        if _is_somebodys(here, match.start()):
            yield Hit(*match.span())


def _is_somebodys(here: Page, start: int) -> bool:
    """Whether it is a patient's: said with a person and health, or where nothing invites."""
    lines = here.lines
    if lines.holds(start, is_own) or lines.holds(start, is_event) or lines.holds(start, _has_moved):
        return False
    if _AT_WORK.search(here.text[max(0, start - 20) : start]):
        return False
    if lines.holds(start, _is_home_care):
        return True
    ill = lines.holds(start, has_health)
    if ill and lines.holds(start, _has_somebody):
        return True
    if tells_of_somebody(here, start):
        return ill or not (lines.holds(start, is_desk) or lines.holds(start, is_public))
    if lines.near(start, is_event) or lines.near(start, _has_moved):
        return False
    if lines.holds(start, _is_called_out):
        return ill or lines.near(start, has_individual) or lines.near(start, has_health)
    return not lines.holds(start, is_desk) and lines.near(start, has_health)


def _has_somebody(sentence: str) -> bool:
    return has_individual(sentence) or is_named(sentence) or _ADDRESSED.search(sentence) is not None


def _is_home_care(sentence: str) -> bool:
    return _HOME_CARE.search(sentence) is not None


def _is_called_out(sentence: str) -> bool:
    return _CALLED_OUT.search(sentence) is not None


def _has_moved(sentence: str) -> bool:
    return _MOVED.search(sentence) is not None
