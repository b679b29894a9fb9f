"""Beds, bays, chairs and rooms with a number or a letter, and who lies there (letter R)."""

import re
from collections.abc import Iterator

from checks.detectors.identifiers.shape import Family, Shape, Taken
from checks.detectors.identifiers.values import digits
from checks.detectors.reading import Page, swap, words
from checks.lazy import Lazy
from checks.model import Fix

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
    r"\s(?:bed\s)?(?=\d)|pod|station|trauma(?=\s\d))"
)
_ROOM = (
    r"(?:(?:exam |delivery |birth(?:ing)? |trauma |treatment |consult(?:ing)? )?(?:room|rm)|suite"
    r"|unit|flat)"
)
_SPOT = rf"(?:{_BED}|{_ROOM})(?!\sno one),?\s?(?:no\.?\s|number\s|\#)?{_ONE}"
_END = (
    r"(?![\w%]|[-:./]\d|,\d{3}|\s?(?:%|hours?|hrs?|minutes?|mins?|days?|weeks?|years?|months?"
    r"|times)\b)"
)
_WHO = r"[a-z]{2,15}"  # anything: what stands around says whether it is somebody
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
_WORDS = words(
    """bed beds bedside bedspace bay cubicle cube cot crib incubator isolette warmer trolley
    stretcher gurney curtain recliner chair hallway room sideroom rm suite unit flat icu
    nicu picu ccu hdu itu scbu resus trauma pod slot cell booth linac station window door corner
    wall side ward theatre corridor number no"""
)
_BARE = Lazy(r"\b(?:in|from)\s(?:the\s)?\d|(?:^|[.!?,\n]\s?)(?:the\s)?\d", re.MULTILINE)

_KIND = Lazy(rf"\b(?:{_BED}|{_ROOM}|ward|theatre|corridor)", re.IGNORECASE)
_ANY = Lazy(  # a place with a number or a letter, whatever is said of it
    rf"(?<![\w-])(?:{_SPOT}|(?:bed|bay|cot|chair|room|ward|cubicle|pod)\s(?-i:[A-H])\b"
    r"(?:,\s\d{1,2})?|\d{1,3}[a-d]?,\s(?:the\s)?(?:bed|window|door|corner)\b"
    rf"|(?:ward|theatre|corridor)\s?{_ONE}){_END}",
    re.IGNORECASE,
)
_LED = ("in ", "from ", "at ", "to ", "on ", "for ")


def beds(here: Page) -> Iterator[Shape]:
    """Yield places where somebody may lie, with the words for who does."""
    if _WORDS.isdisjoint(here.words) and not _BARE.search(here.low):
        return
    if not digits(here.text) and here.words.isdisjoint(("bed", "bay", "cot", "chair", "room")):
        return
    taken = Taken()
    for match in here.matches(_LOCATED):
        how = match.lastgroup or "place"
        if taken.take(*match.span(how)):
            yield Shape(Family.BED, how, *match.span(how), _signs(match.group()))
    for match in here.matches(_ANY):
        if taken.take(*match.span()):
            yield Shape(Family.BED, "any", *match.span(), _signs(match.group()))


def otherwise(here: Page, bed: Shape) -> Fix:
    """Return the fix that says it without the place."""
    if bed.how == "place" and here.low.startswith(_LED, bed.start):
        return Fix("Say “in our care”", "in our care")
    return swap(here, bed.start, "Say “a patient”", "a patient")


def _signs(said: str) -> tuple[str, ...]:
    kind = _KIND.search(said)
    return (f"kind={kind.group().lower().split()[0] if kind else '-'}",)
