"""Where a claim sends its readers (T14): pages that nobody knows, screenshots, "link in bio"."""

import re
from collections.abc import Iterator

from checks.detectors.gates import is_desk, is_event
from checks.detectors.hosts import is_known
from checks.detectors.matters import is_of_health
from checks.detectors.reading import Page, asserted, compiled, page, words
from checks.lazy import Lazy
from checks.model import Context, Fix, Hit

PLACE = "‹the page of an agency, a journal or a society›"
_HOST = r"[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,62}){0,4}"
_PATH = r"(?:/[^\s<>()\[\]{}\"'“”]{0,200})"
_LINK = Lazy(  # a bare "clinic.it" may be two sentences without a space: only plain endings count
    rf"(?<![\w@./-])(?:(?:https?://|www\.)(?P<whole>{_HOST}\.[a-z]{{2,12}}){_PATH}?"
    rf"|(?P<paged>{_HOST}\.[a-z]{{2,12}}){_PATH}"
    rf"|(?P<bare>{_HOST}\.(?:com|org|net|info|io|blog|news|site|online|example|gov|edu|int|mil"
    r"|uk|ca|au|nz|de|eu|biz|xyz|tv|ch|nl|se|dk|fi|fr))(?![\w@-]|\.\w))",
    re.IGNORECASE,
)
_HAS = Lazy(r"\w\.[a-zA-Z]{2}|://")
_SHORT = frozenset(
    [
        "bit.ly",
        "tinyurl.com",
        "t.co",
        "goo.gl",
        "ow.ly",
        "buff.ly",
        "is.gd",
        "cutt.ly",
        "rebrand.ly",
        "shorturl.at",
        "rb.gy",
        "tiny.cc",
    ]
)  # rule "short-link" speaks of them
_CLAIM = compiled(
    r"""(?<!\w)(?:caus(?:es?|ed|ing)|prevents?|cures?|protects?|kills?|heals?|treats?|weakens?
|damages?|harms?|boosts?|raises?|lowers?|reduces?|cuts?|increases?|doubles?|triples?|halves
|reverses?|eases?|relieves?|helps?|works?|improves?|strengthens?|linked to|tied to|leads? to
|is (?:bad|good|best|toxic|dangerous|harmful) for|are (?:bad|good|toxic|dangerous|harmful) for
|(?:is|are) (?:contaminated|recalled|spreading|rising|falling|effective|ineffective)|stud(?:y|ies)
|research|evidence|proof|proven|data|facts?|truth|shows?|proves?|percent|per cent|one in
|\d+ in \d+|(?:twice|\d+ times|half) (?:as|of|the))(?!\w)|\d ?%"""
)
_GOES = compiled(  # a link that leads to a place or a form, not to a source
    r"""(?<!\w)(?:book(?:ing)?|appointments?|regist\w+|sign[- ]?up|apply|rsvp|tickets?|donat\w+
|join|order|shop|buy|subscribe|newsletter|podcast|careers?|jobs?|vacanc\w+|feedback|form|survey
|portal|hours|directions|parking|menu|opening|find (?:us|a|your|help|one|dental|care)|near(?:est
| you)|locations?|contact|reach|write to|e-?mail|call|text|chat|visit us|our (?:site|website|page
|blog|shop|portal)|my (?:site|website|page|blog|shop|book)|drop by|stop by|class(?:es)?|workshop
|webinar|slides|recording|stream|event|talk|course|volunteer\w*|petition|vote|fundrais\w+
|page rules|privacy|obituary|poster|print|download|who should get|ask us|ask your|guidance
|guidelines?|advice|check your|local|warm places|help:|more:|learn more|questions|visit\w*|rules
|live (?:position|map|board|times)|see if|pay|recipe|playlist|photos?|pictures?|directory)(?!\w)"""
)
_MEANT = compiled(  # words that make what follows a source
    r"""(?:sources?|proof|evidence|stud(?:y|ies)|research|data|paper|article|report|read(?: it
| this| more| for yourself| the (?:\w+ )?(?:truth|article|study|facts))?|see(?: here| this| it)?
|here(?:'s| is)?(?: why| the [\w ]{2,20}?)?|facts?|from|via|per|according to|at|explained|watch
|look|check|the truth|know more|by|link|on|📎|👉|➡️|🔗|⬇️)\s*[:,–—>-]*\s*\(?$"""
)
_FEW = 3  # words: a link that hardly says more than "see" belongs to the sentence before
_LEAD = 48  # code points before a link in which such words may stand


def unknown_pages(text: str, context: Context) -> Iterator[Hit]:
    """Find links that stand as the source of a health claim and lead to a page nobody knows."""
    if not _HAS.search(text):
        return
    here = page(text)
    own = [contact.lower() for contact in context.public_contacts if "." in contact]
    for link in here.matches(_LINK):
        host = str(link[str(link.lastgroup)]).lower().removeprefix("www.")
        if host in _SHORT or is_known(host) or any(each in link[0].lower() for each in own):
            continue
        if _is_source(here, *link.span()):
            end = link.end() - (len(link[0]) - len(link[0].rstrip(".,;:!?")))
            yield Hit(link.start(), end, fixes=(Fix("Link to a known page", PLACE),))


def _is_source(here: Page, start: int, end: int) -> bool:
    """Whether a link is given for a claim: said around it, and led up to as its source."""
    first, last = here.lines.bounds(start)
    before = here.text[here.lines.bounds(first - 1)[0] : first] if first else ""
    lead = here.text[max(first, start - _LEAD) : start]
    rest = here.text[first:start] + here.text[end:last]
    alone = len(rest.split()) <= _FEW and not here.text[end:last].strip(" .,!?:;)")
    said = f"{before} {rest}" if alone else rest
    if _GOES.search(said) or is_event(said) or is_desk(said):
        return False
    claimed = f"{before} {here.text[first:start]}"
    led = alone or _MEANT.search(lead) is not None
    return led and bool(_CLAIM.search(claimed) and is_of_health(claimed))


_HIDDEN = compiled(
    r"""(?<!\w)(?P<mark>(?:the )?(?:links?|sources?|stud(?:y|ies)|paper|article|proof|evidence
|data|research|references?|receipts|details|info|full (?:article|study|paper|story)) (?:is |are
 |'s )?(?:in|on|linked in|posted in|over in) (?:the |my |our )?(?:bio|first comment|comments?
|stor(?:y|ies)|profile|highlights|linktree)|(?:see|look at|check|read|here's|attached|this|the
|got a|a) (?:the |this |my |a )?screenshots?(?: (?:below|above|attached|i|from|of|says|shows
|proves|going|that|in))?|screenshots? (?:below|attached|says|shows|proves|as proof|don't lie)
|(?:saw|seen|read) (?:it |this |that )?in a screenshot|sources?: (?:facebook|tiktok|instagram|reddit
|twitter|youtube|google|the internet|my feed|a friend|trust me)(?=[.,!]|$))(?!\w)"""
)
_HIDES = words(
    """bio comment comments story stories profile highlights linktree screenshot screenshots
    source sources"""
)
_OTHERWISE = compiled(
    r"""(?<!\w)(?:please don't|don't (?:post|send|share|believe|trust)|do not (?:post|send|share)
|never (?:post|send|share)|keep sending|sending me|sent me|going (?:round|around)|rumou?rs?|myths?
|fake|people keep|group chat|forwarded|not proof|isn't proof|no paper|consent|patient'?s?|chart
|record|blurred|delete|recipe|tickets?|sign up|register|book|donat\w+|apply|shop|code|discount
|podcast|playlist|song|transcript|recalls?|job|vacanc\w+|phishing|scam|looked at|checked
|i asked)(?!\w)"""
)


def hidden_sources(text: str, _: Context) -> Iterator[Hit]:
    """Find a screenshot, or a link that stands elsewhere, as the source of a health claim."""
    here = page(text)
    if _HIDES.isdisjoint(here.words):
        return
    matches = here.matches(_HIDDEN)
    if not matches or _OTHERWISE.search(here.text) or here.rebutted():
        return
    for match in matches:
        start, end = match.span("mark")
        first = here.lines.bounds(start)[0]
        before = here.lines.bounds(first - 1)[0] if first else 0
        around = here.text[before : here.sentence(start, end)[1]]
        if _CLAIM.search(around) and is_of_health(around) and asserted(here, start, end):
            yield Hit(start, end, fixes=(Fix("Write the source itself", PLACE),))
