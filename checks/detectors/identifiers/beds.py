"""Beds, bays, chairs and rooms that stand for the person who lies there (letter R).

A bed with a number is nearly always a patient; a room may be a lecture hall, so it needs a person,
a deed or a detail of care next to it.
"""

import re
from collections.abc import Iterator

from checks.detectors.gates import has_care, has_individual, is_animal, is_event, is_named
from checks.detectors.identifiers.values import digits
from checks.detectors.reading import Page, page, swap, words
from checks.detectors.words import BODY_PART, CONDITION, MONTH, TREATMENT, WEEKDAY
from checks.lazy import Lazy
from checks.model import Context, Fix, Hit, Severity

_ONE = (
    r"(?:\d{1,3}\s?[a-d]?\b|[a-d]\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_BED = (
    r"(?:bed(?:side|space)?|bay|cubicle|cube|cot|crib|incubator|isolette|warmer|trolley|stretcher"
    r"|gurney|curtain"
    r"|recliner|chair|hallway|side ?room|cell|booth|linac|resus|slot|(?:icu|nicu|picu|ccu|hdu|itu"
    r"|scbu)"
    r"\s(?:bed\s)?(?=\d)|pod|trauma(?=\s\d))"
)
_ROOM = (
    r"(?:(?:exam |delivery |birth(?:ing)? |trauma |treatment |consult(?:ing)? )?(?:room|rm)|suite"
    r"|unit|flat)"
)
_SPOT = rf"(?:{_BED}|{_ROOM})\s?(?:no\.?\s|number\s|\#)?{_ONE}"
_END = (
    r"(?![\w%]|[-:./]\d|,\d{3}|\s?(?:%|hours?|hrs?|minutes?|mins?|days?|weeks?|years?|months?"
    r"|times)\b)"
)
_WHO = (
    r"(?:lady|man|guy|gentleman|woman|girl|boy|kid|kiddo|baby|patient|pt|mom|mum|dad|dude|grandma"
    r"|grandpa|nan"
    r"|family|couple|fella|bloke|lad|lass|queen|legend|resident|roommate|husband|wife|son|daughter"
    r"|him|her"
    r"|client|gent|chap|twins?|toddler|teen|soul|colonel|duchess|princess|king|gran|grandad|uncle"
    r"|auntie"
    r"|friend|neighbour|pilot|nun|farmer|singer|diva|charmer|cutie|hero|warrior|fighter|superstar"
    r"|champ)"
)
_BARE_NUMBER = r"(?:\d{1,3}\s?[A-Da-d]?)"
_LOCATED = Lazy(
    # somebody and where they lie: "the lady in bed 12", "the Colonel in 11", "guy from 7"
    r"(?P<person>\b(?:(?:the|our|my|that|this|a|an|another|poor|sweet|old"
    rf"|little)\s(?:[\w-]{{1,15}}\s){{0,2}}?)?{_WHO}"
    r"(?:\s(?:over|down|who's|who is|here|up|next door|currently))?,?\s(?:"
    rf"(?:in|from|of|on)\s(?:our\s|the\s)?(?:{_SPOT}|\d{{1,2}}:\d\d slot)|(?:in"
    rf"|from)\s(?:the\s)?{_BARE_NUMBER}(?!\s?(?:or|of|to|and|people|women|men|patients|children"
    r"|countries"
    r"|st|nd|rd|th|in|minutes|on|other|out|percent|per|places|cities|states|towns|trials|centres"
    r"|groups"
    rf"|\w+s\b)\b)))"
    rf"{_END}"
    # the bed as the person: "13 coded again", "4B crashed twice"
    r"|(?:^|(?<=[.!?]\s)|(?<=\n))(?P<number>(?:\d{1,2}[a-d]?|\d[a-d]))(?=(?:'s\s(?:\w+\s)?(?:wife"
    r"|husband|mum|mom"
    r"|dad|son|daughter|family|back|gone)|\s(?:coded|codes|is (?:coding|crashing|asking|awake|back)"
    r"|crashed|bled"
    r"|seized|died|ripped|pulled (?:his|her|out)|keeps? ringing|threw|fell out|climbed|vomited|bit"
    r"|went"
    r"|spiked|self-?extubated|desatt?ed|refuse[sd]|wants|passed))\b)"
    r"|(?:^|(?<=[.!?,]\s)|(?<=\n))(?P<ward>(?:the\s)?\d{1,3}[a-d]?(?:/\d{1,3})?)(?=,?\s(?:"
    r"by the (?:lift|window|door|desk|stairs|toilets?)|(?:has|is|was|keeps?|just|still)\s(?:asked"
    r"|asking|told|telling|singing|sang|crying|sleeping|complaining|eating|refus\w+|said|calling)"
    r")\b)"
    r"|\b(?P<numbered>(?:number|no\.?)\s\d{1,2}\s(?:in|on)\s(?:the\s|our\s)?(?:icu|nicu|picu|ccu"
    r"|hdu|itu|ward|unit|bay))\b"
    r"|\b(?P<lettered>(?:(?:floor|side|window|corner|trolley)\s)?bed\s(?-i:[A-H]))"
    r"(?=[,.!?]|\s(?:in|on|of|is|was|has|who)\b)"
    r"|\b(?P<window>\d{1,2}[- ](?:window|door|corner|wall|side))(?=\s(?:pulled|is|was|has|wants"
    r"|asked|just|keeps|got|needs|won't)\b)"
    # a nickname with its bed: "Mr Grumpy in 12", "Sir Pip" in 4B, "Peaches from 208"
    r"|\b(?P<titled>(?-i:(?:Mr|Mrs|Ms|Miss|Sir|Lady|Lord|Captain|Queen|King|Princess|Granny|Grandpa"
    r"|Uncle"
    r"|Auntie|Sister|Father|Reverend|Baby"
    r"|Little)\.?\s[A-Z])[\w'-]{1,20}(?:\s(?-i:[A-Z])[\w'-]{1,20})?"
    rf"\s(?:in|from|over in|down in)\s(?:{_SPOT}|{_BARE_NUMBER}(?!\s\w+s\b))){_END}"
    rf"|\"(?P<nick>(?-i:[A-Z])[\w' .-]{{1,24}}\"\s(?:in|from|of)\s(?:{_SPOT}|{_BARE_NUMBER})){_END}"
    rf"|\"(?P<nicked>(?-i:[A-Z])[\w' .-]{{1,24}}\s(?:in|from|of)\s(?:{_SPOT}|{_BARE_NUMBER}))\""
    rf"|(?P<place>(?<![\w-])(?:(?:in|from|at|to|on|for)\s(?:our\s|the\s)?)?(?:{_SPOT}"
    r"|bay\s(?-i:[A-F])\b))"
    rf"{_END}",
    re.IGNORECASE,
)
_ACTS = Lazy(  # what is said of the bed as of a person
    r"(?:'s\s(?!monitor|pump|light|mattress|door|window|tv|curtain|alarm)|,?\s(?:is|was|has|had"
    r"|wants?|asked|asks|asking|told|tells|says|said|called|calls|coded|codes|just|keeps?"
    r"|needs?|got|gets|mom|mum|and (?:his|her|rm|room|bed|bay)|dad|wife|husband|who|thinks|threw"
    r"|pulled"
    r"|pulls|died|finally|again|tried|won't|will not|made|gave|brought|bit|refuse[sd]?|smells?"
    r"|hates?|loves?|likes?"
    r"|came|goes home|went home|turned|turns|sings?|sang|still|on the (?:commode|buzzer|vent)"
    r"|off the|cheeky|can i"
    r"|flatlined|ordered|if you're|has the|who's|where|pls|please don't|you're|skipped"
    r"|opened (?:his|her)|taught|has hidden|hid|passed|blew|sleeps|slept|woke|cried|rang|with the"
    r"|keeping"
    r"|you (?:legend|beauty|star)|your|if anyone)\b)",
    re.IGNORECASE,
)
_DETAIL = Lazy(
    rf"\b(?:{CONDITION}|{TREATMENT}|{BODY_PART}|he|she|him|her|his|hers|patient|pt|lady|gentleman"
    r"|man|woman|wife"
    r"|husband|mum|mom|dad|baby|boy|girl|lad|turned \d+|toes?|buzzer|coded|discharged|admitted"
    r"|legend|sepsis)\b",
    re.IGNORECASE,
)
_NO_BED = Lazy(
    r"\b(?:flu shots?|session starts|poster|exhibit|painted|renovat\w+|opens?|hotel|escape|supply"
    r"|flipped"
    r"|is (?:ready|clean|free|available|locked)|parking|garage|van|truck|bus|ambulance bay"
    r"|deliver(?:y|ies) of"
    r"|lecture|seminar|teaching|course|talk|debrief|meeting|hearing|rooms for"
    r"|workshop|noon|plinth|hoist|wonky|brake|bulb|leaks?|mattress|store|wall|painting"
    r"|boarding house|office"
    r"|toaster|heating|projector|socket|coffee|kettle|games?|tug of war|team|captain|shop|ward of"
    r"|wait for a"
    r"|book(?:ing|ed)?|drop[- ]in|clinic is|moved to|prayer mat|quiet room|signs?|groups? [a-z]\b"
    r"|upstairs"
    r"|ground floor|biscuits provided|pizza|lamp|monitor is|pump is|bed (?:management|manager)"
    r"|nobody tell"
    r"|flowers|escape|footrest|radiator|maintenance|wifi|remote|telly|wipe down)\b",
    re.IGNORECASE,
)
_PLAYED = Lazy(
    r"\b(?:soap|drama|episode|season|been empty|is empty|biomed|need(?:s)? a wipe|store|flipped"
    r"|has a window|wheel"
    r"|squeak\w*|broken|vacant|empty|repair\w*|commodes|plinth|hoist|smells like"
    r"|nobody knows why)\b",
    re.IGNORECASE,
)
_TIMED = Lazy(
    rf"\b(?:{WEEKDAY}s?|{MONTH}|noon|\d{{1,2}}[:.]\d\d|\d{{1,2}}\s?[ap]m|o'clock)\b", re.IGNORECASE
)
_COUNTED = Lazy(
    r"\b(?:only|other|all|these|those|of|about|over|nearly|than|or|at least|up to|for|every)\s$",
    re.IGNORECASE,
)
_ROOMS = Lazy(rf"^(?:(?:in|from|at|to|on|for)\s(?:our\s|the\s)?)?{_ROOM}\b", re.IGNORECASE)
_MAYBE = Lazy(  # a place, not its patient, unless somebody acts
    r"^(?:(?:in|from|at|to|on|for)\s(?:our\s|the\s)?)?(?:unit|suite|flat|slot|pod|booth|cell|trauma"
    r"|resus|linac|hallway|curtain|bay(?=\s[a-z]))\b",
    re.IGNORECASE,
)
_WORDS = words(
    """bed beds bedside bedspace bay cubicle cube cot crib incubator isolette warmer trolley
    stretcher gurney curtain recliner chair hallway room sideroom rm suite unit flat icu
    nicu picu ccu hdu itu scbu resus trauma pod slot cell booth linac in from of on er ed or
    window door corner"""
)


def bed_numbers(text: str, _: Context) -> Iterator[Hit]:
    """Yield a bed, bay, chair or room number that stands for the person who lies there.

    A bare bed that says nothing of its person is worth a CAUTION.
    """
    here = page(text)
    if _WORDS.isdisjoint(here.words) and not here.low[:1].isdigit():
        return
    lines = here.lines
    if not digits(here.text) and here.words.isdisjoint(("bed", "bay")):
        return
    for match in _LOCATED.finditer(here.text):
        at = match.start()
        if lines.holds(at, is_event) or lines.near(at, is_animal):
            continue
        group = match.lastgroup or "place"
        start, end = match.span(group)
        acts = group == "place" and _ACTS.match(here.text, end, lines.bounds(at)[1]) is not None
        if lines.holds(at, _is_played) or (
            group in ("place", "person") and not acts and lines.holds(at, _is_no_bed)
        ):
            continue
        severity = None if group != "place" else _weight(here, start, end)
        if severity is Severity.ADVICE:
            continue
        yield Hit(start, end, fixes=(_otherwise(here, start, group),), severity=severity)


def _weight(here: Page, start: int, end: int) -> Severity | None:
    """How grave a place alone is: None as its rule says, ADVICE for not at all."""
    lines, said = here.lines, here.text[start:end]
    first, last = lines.bounds(start)
    acts = _ACTS.match(here.text, end, last) is not None
    detail = acts or _has_detail(here.text[first:start] + here.text[end:last])
    if _COUNTED.search(here.text, max(first, start - 10), start):
        return Severity.ADVICE
    if _ROOMS.match(said) or _MAYBE.match(said):
        somebody = has_individual(here.text[first:last]) or is_named(here.text[first:last])
        if lines.holds(start, _is_timed) and not (somebody or acts):
            return Severity.ADVICE
        if _MAYBE.match(said) and not (acts or (somebody and lines.holds(start, has_care))):
            return Severity.ADVICE
        if not detail and not somebody and not lines.holds(start, has_care):
            return Severity.ADVICE
    return None if detail else Severity.CAUTION


def _has_detail(rest: str) -> bool:
    return _DETAIL.search(rest) is not None


def _otherwise(here: Page, start: int, group: str) -> Fix:
    if group == "place" and here.low.startswith(
        ("in ", "from ", "at ", "to ", "on ", "for "), start
    ):
        return Fix("Say “in our care”", "in our care")
    return swap(here, start, "Say “a patient”", "a patient")


def _is_timed(sentence: str) -> bool:
    return _TIMED.search(sentence) is not None


def _is_played(sentence: str) -> bool:
    return _PLAYED.search(sentence) is not None


def _is_no_bed(sentence: str) -> bool:
    return _NO_BED.search(sentence) is not None
