"""Handles, links, pages said aloud and addresses of machines (letters N and O)."""

import re
from collections.abc import Iterator
from ipaddress import ip_address

from checks.detectors.hosts import is_known
from checks.detectors.identifiers.shape import PROVEN, Family, Shape, Taken
from checks.detectors.reading import Page, words
from checks.lazy import Lazy

_HANDLE = Lazy(r"(?<![\w.@/])@[A-Za-z_]\w*(?:[.-]\w+)*")
_OFFICIAL = Lazy(  # a body's, a journal's, a profession's: "@CDCgov", "@larkmoorfire"
    r"cdc|nhs|who$|fda|nih|gov|health|hospital|clinic|news|times|herald|journal|nejm|lancet|bmj"
    r"|jama"
    r"|univers|college|school|society|assoc|foundation|charity|research|trust|fire|police|ambulance"
    r"|(?:^|_)(?:dr|doc|nurse|md|rn)(?:_|[a-z]{3})|(?:md|rn|phd|pharmd)$|medic|surg(?:ery|eon)"
    r"|dental",
    re.IGNORECASE,
)
_USERNAME = Lazy(  # without its @: no plain word has a low line in it
    r"(?<![\w@/.:#])[A-Za-z]{2,20}(?:_[A-Za-z0-9]{1,20}){1,4}(?![\w@/.]\w)"
)
_DOMAIN = r"[\w-]{2,40}(?:\.[\w-]{2,40}){0,2}\.[a-z]{2,10}"
_LINK = Lazy(
    rf"(?<![\w@.])(?:https?://|www\.)?{_DOMAIN}(?![\w.+-]*@)(?:/[\w./?=&%#~:+-]*)?(?<![.,:])",
    re.IGNORECASE,
)
_DOTTED_DIGITS = Lazy(r"[0-9]\.[0-9]")
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
    r"[?&/](?:patient|pt|mrn|chart|record|visit|encounter|appt|appointment|member|claim)s?(?:_?id)?"
    r"[=/][\w-]*\d{3,}",
    re.IGNORECASE,
)
_NUMBERED = Lazy(r"[?&/](?:result|case|study|uid|pid|id)s?(?:_?id)?[=/][\w-]*\d{3,}", re.IGNORECASE)
_IP = Lazy(
    r"(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.]*\d)"
    r"|(?<![\w:])(?:[0-9a-f]{1,4}:){1,7}(?::|[0-9a-f]{1,4})(?:[0-9a-f:]{0,20})(?![\w:])",
    re.IGNORECASE,
)
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
_VERSION = re.compile(r"(?:version|release|firmware|build|\bv)\.?\s?$", re.IGNORECASE)
_VERSION_REACH = 12
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?")
_TLD = re.compile(r"\.([a-z]{2,10})(?:/|$)")
_COLONS, _DOTS = 5, 3  # fewer make no address of a machine


def opens_a_bodys_page(value: str) -> bool:
    """Whether it is a link to a public body, a journal or a society that opens no one's record."""
    host = _SCHEME.sub("", value.lower()).split("/")[0].split("?")[0]
    return "." in host and "@" not in host and is_known(host) and not _KEYED.search(value)


def pages(here: Page) -> Iterator[Shape]:
    """Yield handles, links and addresses of machines, whosever they are."""
    taken = Taken()
    if _DOTTED.search(here.text) or "@" in here.text:
        for match in (*_LINK.finditer(here.text), *_HANDLE.finditer(here.text)):
            if taken.take(*match.span()):
                handle = match.group().startswith("@")
                signs = _signs(match.group(), handle=handle)
                yield Shape(Family.PAGE, "handle" if handle else "link", *match.span(), signs)
    if "_" in here.text:
        for match in _USERNAME.finditer(here.text):
            if taken.take(*match.span()):
                yield Shape(Family.PAGE, "username", *match.span())
    if not _ALOUD_WORDS.isdisjoint(here.words):
        for match in _ALOUD.finditer(here.text):
            yield Shape(Family.PAGE, "aloud", *match.span())
    low = here.low
    if (low.count(".") >= _DOTS and _DOTTED_DIGITS.search(low)) or (
        "::" in low or low.count(":") >= _COLONS
    ):
        for match in _IP.finditer(here.text):
            head = here.text[max(0, match.start() - _VERSION_REACH) : match.start()]
            if _is_address(match.group()) and not _VERSION.search(head):
                yield Shape(Family.PAGE, "machine", *match.span())


def _signs(value: str, *, handle: bool) -> tuple[str, ...]:
    official = f"official={_OFFICIAL.search(value.lstrip('@')) is not None}"
    if handle:
        return (official,)
    ending = _TLD.search(value.lower())
    return (
        official,
        f"crowd={_CROWD.search(value) is not None}",
        *((PROVEN,) if _KEYED.search(value) else ()),
        f"numbered={_NUMBERED.search(value) is not None}",
        f"ending={ending[1] if ending else '-'}",
        f"path={'/' in value.rsplit('//', maxsplit=1)[-1]}",
    )


def _is_address(value: str) -> bool:
    """Whether it is an internet address that can be somebody's: no clock, no own machine."""
    try:
        address = ip_address(value.rstrip(":"))
    except ValueError:
        return False
    return not address.is_loopback and not address.is_unspecified
