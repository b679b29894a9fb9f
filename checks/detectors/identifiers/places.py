"""Places smaller than a state that one person in care comes from, lives in or works at (letter B).

Weaker than a home address: a town alone seldom tells who it is. It counts only where the same
sentence ties it to one person, and where care is spoken of close by.
"""

import re
from collections.abc import Iterator

from checks.detectors.gates import (
    about_a_patient,
    has_health,
    is_event,
    is_generic,
    is_of_one,
    is_own,
    is_public,
    opens_sentence,
)
from checks.detectors.reading import Page, page, words
from checks.detectors.words import KIN, PATIENT, PERSON, UPPER
from checks.lazy import Lazy
from checks.model import Context, Hit, Mode

_PROPER = (
    rf"{UPPER}[\w'-]+(?:[\s-](?:(?:of|the|on|upon|le|la|de|del|by|and|&)\s)?{UPPER}[\w'-]+){{0,4}}"
)
_HEAD = (  # what makes a name a place of living, learning, praying, working
    r"(?:school|primary|secondary|academy|college|grammar|elementary|high|middle|nursery"
    r"|kindergarten|preschool"
    r"|daycare|sixth form|church|chapel|mosque|temple|synagogue|parish|convent|abbey|nursing home"
    r"|care home"
    r"|manor|lodge|hostel|shelter|barracks|prison|jail|estate|flats|apartments|towers?|trailer park"
    r"|caravan (?:site|park)|farm|ranch|mill|mine|quarry|factory|plant|brewery|bakery|cannery"
    r"|shipyard|depot"
    r"|docks?|harbou?r|marina|street|road|lane|avenue|close|terrace|row|drive|court|crescent|square"
    r"|quay|hill"
    r"|village|island|valley|glen|creek|ridge|junction|county|reservation|bay|cove|point|bridge"
    r"|green|fc|united"
    r"|rovers|supermarket|diner|pub|hotel|inn|ferry|bus|stop|station)"
)
_SOMEBODY = (
    r"(?:he|she|someone|somebody|(?:an?|the|our|my|this|that|another|one|two|old|young|little"
    r"|elderly|new)\s(?:[\w'-]+\s){0,3}?"
    rf"(?:{PERSON}|{PATIENT}|{KIN}|lad|lass|boarder|pupil|farmhand|farmer|fisherman|miner|teacher"
    r"|pensioner|driver"
    r"|worker|nun|priest|monk|sailor|soldier|cleaner|carer|cook|chef|builder|student|cyclist|gent"
    r"|tourist"
    r"|[a-z]{4,12}(?:er|or|ist|man|woman|ian|hand))"
    r"|lad|lass|man|woman|lady|girl|boy|kid|mum|mom|dad|gent|baby|pt|patient)"
)
_NO_PLACE = (  # names of other things: days, tongues, networks, measures, people by title
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|wed|thu|fri|sat|sun)\b|jan\w*"
    r"|feb\w*|mar(?:ch)?|april"
    r"|may|june|july|aug\w*|sept\w*|oct\w*|nov\w*|dec\w*|christmas|easter|eid|diwali|ramadan"
    r"|halloween|thanksgiving"
    r"|new year\w*|boxing|good friday|mother'?s|father'?s|world|english|french|spanish|german"
    r"|polish|arabic|turkish"
    r"|urdu|finnish|tagalog|hindi|punjabi|welsh|irish|gaelic|i|i'm|i've|i'd|elvis|m[rs]s?|miss|dr"
    r"|auntie|uncle|sister"
    r"|sir|god|jesus|facebook|insta\w*|google|netflix|youtube|tiktok|twitter|threads|whatsapp|zoom"
    r"|radio|covid\w*"
    r"|(?-i:[A-Z]{2,4})|day|room|bed|year|grade|page|part|stage|type|step|level|track|route|flat"
    r"|ward|unit|bay|please"
    r"|thank|the|chapter|figure|table|line|change|gerson|nurse|doctor|saint|st)\b"
)
_PLACED = Lazy(  # "from the last house in Glen Arrow", "at Quarry Mill", "on Marlow Terrace"
    r"(?<![\w-])(?P<mark>(?:[Ff]rom|[Aa]t|[Ii]n|[Oo]n|[Nn]ear|[Oo]utside|down at|out at|over in"
    r"|up in|up at)\s"
    r"(?:(?:the|our|a|an|that|last|old|little|small)\s){0,2}(?:(?:[a-z]+\s){0,4}?(?:in|on|at|of"
    r"|near)\s(?:the\s)?)?"
    rf"(?!(?i:{_NO_PLACE}))(?P<name>{_PROPER})(?:\s(?i:{_HEAD}))?)(?!\w)"
)
_BY_SOMEBODY = Lazy(  # in front of a place: who lives, works or comes from there
    rf"(?<!\w)(?:{_SOMEBODY}|(?:he|she)'d)\b[^.!?\n]{{0,60}}$", re.IGNORECASE
)
_MET = Lazy(  # "on Marlow Terrace today I met a lad of eleven"
    r"(?P<mark>\b(?i:in|on|at|from)\s(?:(?i:the"
    rf"|our)\s)?(?!(?i:{_NO_PLACE}))(?P<name>{_PROPER}\s(?i:{_HEAD})"
    rf"|{UPPER}[\w'-]+\s(?i:{_HEAD})))\b"
    rf"[^.!?\n]{{1,40}}\b(?i:an?)\s(?:[\w-]+\s){{0,2}}?(?:{PERSON}|{PATIENT}|lad|lass)\b"
)
_HOUSED = (  # the heads that are no everyday words
    r"(?:school|primary|secondary|academy|college|elementary|high|middle|nursery|church|chapel"
    r"|mosque|temple|convent|abbey"
    r"|priory|care home|nursing home|manor|lodge|grange|hostel|barracks|prison|estate|flats"
    r"|apartments|trailer park"
    r"|caravan (?:site|park)|farm|ranch|quarry|factory|brewery|bakery|cannery|shipyard|depot"
    r"|harbou?r|marina|market|biscuits"
    r"|sisters|fire station|bowls club|village|island|isle|bridge)"
)
_NAMED = Lazy(  # "Quillfeather Middle School", "the Brackwater cannery", "Hollin Isle"
    r"(?<![\w@#.-])(?P<mark>(?:(?i:in|at|on|from|near|of|by|before|for)\s(?:(?i:the|whole of)\s)?"
    rf"|(?i:the)\s)?(?!(?i:{_NO_PLACE}))"
    rf"(?P<name>{UPPER}[\w'-]{{2,}}(?:[\s-](?:(?:of|the"
    rf"|on)[\s-])?{UPPER}[\w'-]+){{0,3}}?)\s(?:(?i:Middle|Primary|High)\s)?(?i:{_HOUSED}))(?![\w-])"
)
_CARE_PLACE = Lazy(  # where care is given is the writer's place, not the patient's
    r"\b(?:hospital|clinic|infirmary|surgery|icu|nicu|picu|a&e|er|ed|or|ccu|hdu|ward|unit|health"
    r"|medical|cent(?:er|re)"
    r"|hospice|theatre|general|memorial|st|saint|pharmacy|dental|practice|team|rehab|oncology"
    r"|cardiology|radiology"
    r"|university|resus|triage|maternity|emergency|paeds|peds|obs|gynae|neuro|ct|mri|ecmo|picc|iv"
    r"|bp)\b",
    re.IGNORECASE,
)
_FAR = words(
    """afghanistan albania algeria america angola argentina armenia australia austria bahrain
    bangladesh belarus belgium bolivia bosnia botswana brazil britain bulgaria cambodia
    cameroon canada chad chile china colombia congo croatia cuba cyprus czechia denmark
    ecuador egypt england eritrea estonia ethiopia europe fiji finland france gambia germany
    ghana greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq
    ireland israel italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait laos
    latvia lebanon liberia libya lithuania madagascar malawi malaysia mali malta mexico
    moldova mongolia morocco mozambique myanmar namibia nepal netherlands nicaragua niger
    nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal
    qatar romania russia rwanda samoa scotland senegal serbia singapore slovakia slovenia
    somalia spain sudan sweden switzerland syria taiwan tanzania thailand tonga tunisia
    turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe
    uk us usa africa asia alabama alaska arizona arkansas california colorado connecticut
    delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana
    maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
    nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia
    washington wisconsin wyoming ontario quebec queensland victoria tasmania bavaria"""
)
_CARE_AFTER = Lazy(r"\s(?:hospital|clinic|general|infirmary|ward|surgery)", re.IGNORECASE)
_COLLEAGUE = Lazy(
    r"\b(?:dr|doctors?|nurses?|midwife|midwives|surgeons?|dentists?|professors?|engineers?"
    r"|technicians?|clinics?"
    r"|psychologists?|psychiatrists?|physicians?|pharmacists?|dispenser|paramedics?|consultant"
    r"|registrar|locum|trainee"
    r"|colleagues?|team|clerk|anaesthetist|cardiologist|reporter|journalist|customer|listener"
    r"|guy who|detector|freezer)\b",
    re.IGNORECASE,
)
_ELSEWHERE = Lazy(  # told of somebody who is not in care
    r"\b(?:trained|thesis|lecture|wrote|painted|invented|played by|named by|printer|petition|court"
    r"|fined|journal"
    r"|lancet|bmj|branch|scenario|i've worked|i lived?|i grew|i trained|i was born|concert|choirs?"
    r"|won|prize|contest"
    r"|wedding|actor|film|on leave|holiday|after 1[89]\d\d|visitor rules|clinics are|10k|marathon"
    r"|once told|on monday he starts|joins?)\b",
    re.IGNORECASE,
)


def home_places(text: str, context: Context) -> Iterator[Hit]:
    """Yield the town, street, school, church, home or employer of one person in care.

    Countries and states are wide enough; the writer's own organisation is no secret.
    """
    here = page(text)
    if not any(letter.isupper() for letter in here.text[1:]):
        return
    own = {name.lower() for name in context.organisations}
    lines, taken = here.lines, -1
    for pattern in (_PLACED, _MET, _NAMED):
        for match in pattern.finditer(here.text):
            start, end = match.span("mark")
            if start < taken or match["name"].lower() in own:
                continue
            first = max(lines.bounds(start)[0], start - 100)
            head = here.text[first:start]
            if pattern is _PLACED and not _BY_SOMEBODY.search(head):
                continue
            if pattern is _NAMED and (
                not lines.holds(start, is_of_one) or opens_sentence(here.text, start)
            ):
                continue
            if not _is_small(here, match["name"], start, end) or not _is_about_care(here, start):
                continue
            if _COLLEAGUE.search(head[-75:] + here.text[start:end]):
                continue
            if context.mode is Mode.REPLY and not lines.holds(start, has_health):
                continue
            taken = end
            yield Hit(start, end)


def _is_small(here: Page, name: str, start: int, end: int) -> bool:
    """Whether it reads as a place smaller than a state, and not as the place of care."""
    said = here.text[start:end]
    if _CARE_PLACE.search(said):
        return False
    parts = name.lower().split()
    if parts[0] in _FAR or parts[-1] in _FAR:
        return False
    return _CARE_AFTER.match(here.text[end : end + 12]) is None


def _is_about_care(here: Page, start: int) -> bool:
    lines = here.lines
    if any(lines.holds(start, gate) for gate in (is_own, is_public, _is_elsewhere)):
        return False
    if lines.holds(start, is_generic) and not lines.holds(start, is_of_one):
        return False
    if lines.holds(start, is_event) and not lines.holds(start, about_a_patient):
        return False
    return lines.near(start, has_health)


def _is_elsewhere(sentence: str) -> bool:
    return _ELSEWHERE.search(sentence) is not None
