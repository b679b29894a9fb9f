"""Handles and pages that show one person in care, and the address of their machine (N, O, R)."""

import re
from collections.abc import Iterator
from ipaddress import ip_address

from checks.detectors.gates import (
    has_care,
    has_health,
    has_individual,
    is_event,
    is_named,
    is_of_one,
    is_own,
    is_public,
)
from checks.detectors.identifiers.codes import tells_of_somebody
from checks.detectors.identifiers.values import compact
from checks.detectors.reading import Page, page, words
from checks.detectors.words import BODY, CARE_NOUN, KIN, NAME, PATIENT
from checks.lazy import Lazy
from checks.model import Context, Hit

_HANDLE = Lazy(r"(?<![\w.@/])@[A-Za-z_]\w*(?:[.-]\w+)*")
_OFFICIAL = Lazy(  # a body's, a journal's, a profession's: "@CDCgov", "@larkmoorfire"
    r"cdc|nhs|who$|fda|nih|gov|health|hospital|clinic|news|times|herald|journal|nejm|lancet|bmj"
    r"|jama"
    r"|univers|college|school|society|assoc|foundation|charity|research|trust|fire|police|ambulance"
    r"|(?:^|_)(?:dr|doc|nurse|md|rn)(?:_|[a-z]{3})|(?:md|rn|phd|pharmd)$|medic|surg(?:ery|eon)"
    r"|dental",
    re.IGNORECASE,
)
_CREDIT = Lazy(
    r"\b(?:via|from|by|with|code)[\s:]{1,3}$|\b(?:hat tip|h/t|credit|thread|talk|paper|podcast"
    r"|study|article|explains?|tweet\w*"
    r"|colleagues?|teams?|my (?:private|other|personal|own)|find me|sponsor\w*|code|brand"
    r"|team-?mate"
    r"|photo(?:s|graphy)?\s(?:by|:)|speakers?|conference|webinar|dr\.?|nurse|join|host(?:ed|s)?)\b"
    r"[^.!?\n]{0,25}$",
    re.IGNORECASE,
)
_SPOKEN_TO = (
    Lazy(  # "@x you dropped your inhaler", "@x, your ride home", "@x hope the shoulder heals"
        r"^[,:!\s]{0,3}[^.!?\n]{0,60}?\b(?:you|your|ur|u|the"
        rf"|that)\s(?:[\w-]+\s){{0,3}}?(?:{CARE_NOUN}|{BODY}"
        r"|ring|ride home|chart|rhythm|bed|ward|crutches|stick|teeth|glasses|cast|overdose|chin)\b"
        r"|^[^.!?\n]{0,20}\b(?:get well|stay strong|keep fighting|rest easy|heals?|recover\w*)\b",
        re.IGNORECASE,
    )
)
_DOES = Lazy(
    r"^,?\s(?:(?:who|she|he|they)(?:'s|\sis|\swas|\shas|\shad)?\b|(?:is|was|has|had|got|rang|came"
    r"|went|beat"
    r"|just|finally|finished|survived|walked|coded|made|lost|turned|passed|woke|needs?|left|gave"
    r"|tested)\b)",
    re.IGNORECASE,
)
_KNOWN_AS = Lazy(
    rf"\b(?:(?:our|my|this|the|a)\s(?:[\w'-]+\s){{0,4}}?(?:{PATIENT}|{KIN}|warrior|fighter|survivor"
    r"|champ(?:ion)?|hero"
    r"|star|legend|lady|man|guy|girl|boy|lad|lass|kid|woman|gentleman)|he|she|him|her|his|"
    rf"{KIN}(?:'s|\sis)?|whose|who)\b[^.!?\n]{{0,40}}$|[\"(][^.!?\n]{{0,20}}$",
    re.IGNORECASE,
)
_WISHES = Lazy(
    r"\b(?:congrat\w*|happy birthday|happy discharge|well done|get well|rip|rest in peace"
    r"|pray(?:ers|ing)?"
    r"|shout-?\s?out|welcome home|thank(?:s| you)|proud of|cheer\w*|bravo|hello|hi|hey"
    r"|dear)\b[^.!?\n]{0,25}$",
    re.IGNORECASE,
)

_DOMAIN = r"[\w-]{2,40}(?:\.[\w-]{2,40}){0,2}\.[a-z]{2,10}"
_LINK = Lazy(
    rf"(?<![\w@.])(?:https?://|www\.)?{_DOMAIN}(?:/[\w./?=&%#~:+-]*)?(?<![.,:])", re.IGNORECASE
)
_DOTTED = Lazy(r"\w\.\w")
_CROWD = Lazy(  # pages that are about one person by their nature
    r"gofund|caringbridge|justgiving|givesendgo|pledge|donat|(?:^|[/.-])fund|mealtrain|ketto|milaap"
    r"|crowdfund|legacy\.com|obituar"
    r"|funeral|memorial|tributes?|facebook|instagram|tiktok|linkedin\.[a-z]+/in/|venmo|cash\.app"
    r"|paypal\.me"
    r"|linktr\.ee|onlyfans|patreon|kudoboard|lotsahelpinghands|(?:fb|insta)\.\w+/",
    re.IGNORECASE,
)
_KEYED = Lazy(  # a portal's link that opens one record
    r"(?:[?&/](?:patient|pt|mrn|chart|record|visit|encounter|result|appt|appointment|member|case"
    r"|claim"
    r"|study|uid|pid|id)s?(?:_?id)?[=/])[\w-]*\d{3,}",
    re.IGNORECASE,
)
_PAGE = (
    r"(?:page|blog|site|website|channel|profile|fund(?:raiser|raising)?|link|account|obituary"
    r"|gofundme|caringbridge"
    r"|story|diary|journal|post|video|vlog|insta(?:gram)?|facebook|tiktok|linkedin|shop|business"
    r"|garden|podcast)"
)
_OWN_PAGE = Lazy(  # "her wig fund", "his aunt writes it all up", "keeps a diary of every cycle"
    rf"\b(?:his|her|their|whose|{PATIENT}'s|{KIN}'s|parents'|family's|(?-i:{NAME})'s"
    r"|m[rs]s?\.? \w+'s)\s"
    rf"(?:[\w'-]+\s){{0,3}}?{_PAGE}\b"
    r"|\b(?:she|he|they|patient|o'clock|regular|students|friends|(?:mum|mom|dad|sister|brother"
    r"|aunt|uncle|son|daughter|wife|husband))\s(?:[\w']+\s){0,3}?(?:blog(?:s|ged)|posted|wrote"
    r"|writes|vlog(?:s|ged)|set up|shared|started|made|built|keeps|streams?|has|runs|sells)\b"
    r"|\bblogged\b"
    rf"|\b(?:keeps|built|made|set up|started|has|runs|wrote)\san?\s(?:\w+\s)?{_PAGE}\b",
    re.IGNORECASE,
)
_IN_PUBLIC = Lazy(
    r"\b(?:announced|statement|column|interview|minister|singer|actor|actress"
    r"|player|president"
    r"|author|guideline|guidance|leaflet|society|association|college|source)\b",
    re.IGNORECASE,
)
_IP = Lazy(
    r"(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.]*\d)"
    r"|(?<![\w:])(?:[0-9a-f]{1,4}:){1,7}(?::|[0-9a-f]{1,4})(?:[0-9a-f:]{0,20})(?![\w:])",
    re.IGNORECASE,
)
_LOGGED = Lazy(
    r"\b(?:ip|ipv[46]|logged|log-?in|traced|(?:came|sent|posted|connected) (?:in )?from)\b",
    re.IGNORECASE,
)


def pages(text: str, context: Context) -> Iterator[Hit]:
    """Yield handles, links and internet addresses of people in care or their family.

    The organisation's own pages, agencies and credited colleagues are left alone.
    """
    here = page(text)
    public = {compact(contact) for contact in context.public_contacts}
    if "@" in here.text:
        for match in _HANDLE.finditer(here.text):
            if compact(match.group()) not in public and _is_patients(here, *match.span()):
                yield Hit(*match.span())
    if _DOTTED.search(here.text):
        for match in _LINK.finditer(here.text):
            if compact(match.group()) not in public and _is_persons(here, match):
                yield Hit(*match.span())
    if not _ALOUD_WORDS.isdisjoint(here.words):
        for match in _ALOUD.finditer(here.text):
            told = tells_of_somebody(here, match.start())
            if told and not here.lines.holds(match.start(), is_own):
                yield Hit(*match.span())
    if here.low.count(".") >= 3 or "::" in here.low or here.low.count(":") > 4:
        for match in _IP.finditer(here.text):
            if _is_address(match.group()) and (
                here.lines.holds(match.start(), _is_logged)
                or here.lines.near(match.start(), has_health)
            ):
                yield Hit(*match.span())


_DOT = r"(?:dot|punto|punkt|point|ponto|punt|kropka|nokta|tečka|titik)"
_ALOUD = Lazy(  # "smallboat dot example slash ana", "otter underscore 88"
    rf"\b[\w-]{{2,30}}\s{_DOT}\s(?:com|org|net|example|info|fr|es|it|de|nl|br|pl|ch|be|mx|uk|in)\b"
    r"(?:\s(?:slash|forward slash|barra|schrägstrich|skråstrek)\s[\w-]{2,40})?"
    r"|\b[\w-]{2,30}\s(?:underscore|unterstrich|guion bajo|sublinhado)\s[\w-]{2,30}\b",
    re.IGNORECASE,
)
_ALOUD_WORDS = words(
    """dot punto punkt point ponto punt kropka nokta titik underscore unterstrich bajo
    sublinhado"""
)


def _is_address(value: str) -> bool:
    """Whether it is an internet address that can be somebody's: no clock, no own machine."""
    try:
        address = ip_address(value.rstrip(":"))
    except ValueError:
        return False
    return not address.is_loopback and not address.is_unspecified


_YOU = Lazy(r"^[,:!\s]{0,3}(?:you|your|ur|u)\b", re.IGNORECASE)
_OURS = Lazy(
    r"\b(?:us|mine|me|follow|we)\b|\b(?:our|my)\s(?!(?:[\w-]+\s)?(?:patient|client|resident|lad|lady)\b)",
    re.IGNORECASE,
)
_NETWORK = Lazy(  # where a person shows themselves
    r"\b(?:insta(?:gram)?|ig|tiktok|facebook|fb|snap(?:chat)?|threads|mastodon|bluesky|youtube"
    r"|yt|twitch|twitter|telegram|onlyfans|vk|weibo|kuaishou|handle|profile|feed|followers"
    r"|posts?|posting|posted|streams?)\b",
    re.IGNORECASE,
)


def _is_patients(here: Page, start: int, end: int) -> bool:
    text, lines = here.text, here.lines
    first, last = lines.bounds(start)
    if _OFFICIAL.search(text[start + 1 : end]) or _CREDIT.search(
        text, max(first, start - 45), start
    ):
        return False
    if lines.holds(start, is_own) or lines.holds(start, is_event):
        return False
    tail = text[end:last]
    if _SPOKEN_TO.match(tail):
        return True
    if has_individual(text[first:start]) and _has_own_page(text[first:start]):
        return True
    care = lines.holds(start, has_care)
    if _DOES.match(tail) and (care or lines.near(start, has_care)):
        return True
    if _KNOWN_AS.search(text, max(first, start - 60), start):
        return lines.near(start, has_care)
    if _WISHES.search(text, max(first, start - 40), start):
        return care
    if _OURS.search(text, first, last):
        return False
    ill = lines.near(start, has_health)
    if _YOU.match(tail):
        return ill
    return tells_of_somebody(here, start) and (
        ill or _NETWORK.search(text, first, last) is not None
    )


def _is_persons(here: Page, match: re.Match[str]) -> bool:
    start, lines = match.start(), here.lines
    if _KEYED.search(match.group()):
        return True
    if lines.holds(start, _is_told_in_public) or lines.holds(start, is_own):
        return False
    owned = lines.holds(start, _has_own_page) or _has_own_page(_before(here, start))
    if not owned and lines.holds(start, is_event):
        return False
    crowd = _CROWD.search(match.group()) is not None
    if not owned and not crowd:
        alone = _OFFICIAL.search(match.group()) is None and not _OURS.search(
            here.text, *lines.bounds(start)
        )
        return alone and lines.holds(start, is_of_one)
    if owned and (crowd or lines.holds(start, is_of_one) or lines.near(start, has_health)):
        return True
    somebody = lines.near(start, has_individual) or lines.holds(start, is_named)
    return somebody and lines.near(start, has_health)


def _before(here: Page, start: int) -> str:
    """Return the sentence before the one at ``start``, or nothing."""
    first, _ = here.lines.bounds(start)
    return here.lines.at(first - 1) if first else ""


def _has_own_page(sentence: str) -> bool:
    return _OWN_PAGE.search(sentence) is not None


def _is_told_in_public(sentence: str) -> bool:
    return is_public(sentence) or _IN_PUBLIC.search(sentence) is not None


def _is_logged(sentence: str) -> bool:
    return _LOGGED.search(sentence) is not None
