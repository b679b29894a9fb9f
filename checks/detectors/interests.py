"""Praise with money behind it, vague tags, superlatives and borrowed approval."""

import re
from collections.abc import Iterator

from checks.detectors.reading import compiled, family, gated, page, words
from checks.detectors.sources import sourced
from checks.lazy import Lazy
from checks.model import Context, Hit

_DISCLOSED = compiled(
    r"""#(?:ad|advert|advertisement|sponsored|paidpartnership|paid)\b|\b(?:paid (?:partnership|by
|ad)
|sponsored (?:by|post)|(?:i|we) (?:own|earn|get paid|am paid|are paid|receive)|i'm paid|(?:they|who)
 (?:paid|pay|sponsor) (?:me|us)(?! gas)|i(?:'m| am) (?:a|an) (?:paid|owner|shareholder|investor
|consultant|employee)|disclosures?|disclaimer|conflict of interest|no (?:financial|conflict
|affiliation|discount|code|commission|sponsor)|not sponsored|nobody (?:pays|paid)|bought (?:it|them
|this) myself|on the (?:first )?slide|public register|unpaid|should have (?:said|written)
|in exchange
 for|gifted:|(?:my|pays? my) fee|advertisement|full disclosure|paid consultant|affiliate links?:)"""
)
_CODE = r"""(?:(?:use|with|code|enter|promo|discount|coupon|my)(?: my)?(?: (?:promo|discount
|coupon|referral))? ?(?:code)?:? (?-i:[A-Z]{3,}[A-Z0-9]*\d+|[A-Z]{2,}\d{2}|\d{1,2}[A-Z]{3,})
|(?:promo|discount|coupon|referral|affiliate|my|with|use|in my|the) (?:code|link)s?:?
 (?-i:[A-Z]{4,}\d*)|\bcodes? (?-i:[A-Z]{5,}\d*) (?:for|takes|gets|saves|gives|at)|(?:promo
|discount|coupon|referral|affiliate) (?:code|link)s?|(?:type|use) (?-i:[A-Z]{4,}\d*) (?:at|when
|for)|(?-i:[A-Z]{4,}\d{2}) (?:still works|gets you|for|at checkout)
|(?:through|via|with|use|click|on) my link
|storefront|(?:my|our)
 (?:upline|downline)|(?:the |a |my )?(?:private|launch|friends'?|insider) price|(?:dm|message|pm
|text) me for (?:the |my |a )?(?:price|link|discount|order form|details)s?
|(?:order|buy|get|shop)(?: \w+){0,2} (?:from|at|in) my (?:shop|store|line|website|boutique)
|tap the (?:\w+
 )?(?:link|basket|cart)|my (?:discount|storefront|affiliate \w+|referral \w+|launch price
|friends? price))"""
_SHOP = r"""(?:link (?:in|is in)(?: the| my)? (?:bio|comments|stories|story|profile)
|(?:storefront )?links? (?:up top|below)|(?:shop|order|grab|get|buy)(?: (?:it|yours|them|one|the
 \w+|your \w+))? (?:yours|(?:with|through|from|via) (?:my|me|our|the link)|before (?:they|it)
 (?:sell|raise|go)\w*|at my|in my|here)|(?:order|shop) (?:through|from|via) (?:my|me)
|(?:dm|message|comment|pm|text)(?: me)?(?: [A-Z]+)?(?: and i'll send| for) (?:you )?(?:the |my
 |their |a |it|our )?(?:link|price|details|discount|launch price|code|thing|friends? price)?
|swipe up|tell them (?:i|dr\.? \w+|nurse \w+) sent you|(?:say|mention) my (?:handle|name|badge)
|before they raise the price|\d{1,2} ?% off|ships? (?:worldwide|free|next day)|while stocks last
|(?:my|our) (?:etsy|web ?shop|online (?:store|shop)))"""
_PRAISE = r"""(?:obsessed|love|loving|loved|favou?rite|best|cleanest|smartest|comfiest|prettier
|better than|swear by|go[- ]?to|game[- ]?changer|changed my (?:own )?life|saved my|holy grail
|recommend|only (?:\w+ ){1,3}i (?:trust|use|wear|recommend|will ever)|nothing else (?:comes
 close|compares|works)|never (?:slept|felt|looked)|can't live without|a must|must[- ]have
|honest|stocking|trust|wow|amazing|wear(?:ing)?|switch(?:ed)? to|using|use|try|crush on|believe
 in|swear|magic|secret|the \w+ i use|brand|must|smooth\w*|comes close|compares|simply|should
|gentl\w+|clean\w*)"""
_TIES = r"""(?:(?:they|company|brand|reps?|firm|makers|(?:people|folks|team|friends|family)
 (?:at|from) (?-i:[A-Z])\w+)(?:'ve| have)?(?: been)? (?:just )?(?:sent|sends?|flew|fly|flying
|paid|pays?|gifted|host(?:ed|s)) (?:me|us|my|our)(?! home| up| to | away| was)|(?:they|company
|brand|reps?|firm|makers)(?:'ve
| have| has)? been (?:flying|sending|paying|hosting
|sponsoring|gifting) (?:me|us|my|our)|(?:thanks?
|thank you) to (?-i:[A-Z])[\w]+(?: (?-i:[A-Z])\w+){0,2}
 for (?:(?:sending|hosting|gifting|flying)(?: \w+){0,3}|(?:the|my|our) (?:lovely |gorgeous
 |free )?(?:gifts?|samples?|box|hamper|parcel|loan|lend
|pair|trip|freebies|set|goodies|shoes|scrubs|clogs|socks|invite|dinner)(?: \w+)?)|(?:ask for|grab
|pick up) (?:a|an
|your
|one|some) (?:bottle|box|jar|tub|tube|bag|pack|sample)s?(?: \w+)? at (?:the|my|our) (?:desk|front
|shop
|counter|clinic|office|practice)|tell (?:'em|them) (?:i|dr\.? \w+|nurse \w+|(?-i:[A-Z])\w+) sent you
|sign up for my (?:[\w-]+ ){0,3}(?:cleanse|course|program(?:me)?|detox|challenge|coaching|plan
|reset)
|for (?-i:[$£€])\d+ off|(?:thanks?|thank you),? (?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)? for
 (?:(?:the|my) )?(?:free|gifted|lovely box
|pr package|samples?)(?: \w+)?|advisory (?:board|retreat)|speaker (?:faculty
|fee|bureau)|(?:a |my |own |small |little )(?:stake|shares|money behind)|my (?:husband|wife
|sister|brother|cousin|mum|mom|dad|son|daughter|partner)'s (?:company|brand|shop|store|line
|startup|jars|product|pride)|join (?:my|our) team|be (?:your|their) own boss|gets? me
 (?:closer|a)|(?:put|write) my (?:name|badge(?: number)?)|lifetime supply|first shipment|if my
 shares)"""
_ONLY = r"""(?:(?:the |is the |are the )?only (?:[\w-]+ ){1,3}(?:i|we)(?:'d|'ll|'ve)?(?: will|
 would)?(?: ever)? (?:trust\w*|use|recommend|wear|put|buy|prescribe|stock|choose)|(?:i|we)(?:'d
|'ll)? (?:only|never|won't|wouldn't) (?:ever )?(?:trust|use|recommend|prescribe|stock|choose
|wear|buy)(?: (?:another|any other|anything else|a different)(?: brand| one| make)?|
 (?-i:[A-Z][a-z]+[A-Z]?\w*))|nothing else (?:comes close|compares|deserves)
|(?-i:[A-Z][A-Za-z]{2,}(?: [A-Z0-9][\w]*)?)(?: [a-z]+){0,3} (?:is|are) (?:simply|hands down
|easily|honestly|by far) the (?:best|smartest|smoothest|only|one|finest|gentlest|easiest|fastest
|most)(?: \w+){1,4})"""
_SELLS = family(
    ("only never nothing simply hands easily honestly far", f"(?P<brand>{_ONLY})"),
    (
        """code codes promo discount coupon referral affiliate storefront upline downline price tap
        dm message pm text type use enter order buy get shop works gets checkout link links""",
        f"(?P<code>{_CODE})",
    ),
    (
        """link links shop order grab get buy dm message comment pm text swipe tell say mention
        raise off ships ship stocks store etsy""",
        f"(?P<shop>{_SHOP})",
    ),
    (
        """sent send sends flew fly flying paid pay pays gifted host hosts hosted advisory speaker
        stake shares money company brand shop store line startup jars product pride team boss
        closer gets put write lifetime shipment flying sending paying hosting sponsoring gifting
        thanks thank ask grab pick tell sign off""",
        f"(?P<ties>{_TIES})",
    ),
)
_CODED = compiled(rf"(?<!\w)(?P<code>{_CODE})(?!\w)")
_CODELIKE = Lazy(r"\b[A-Z]{2,}\d|\b\d{1,2}[A-Z]{3}|\b[A-Z]{4}")  # "MARA15", "WELCOME"
_PRAISES = compiled(rf"(?<!\w)(?:{_PRAISE})(?!\w)")
_PUBLIC = compiled(
    r"""(?<!\w)(?:code (?:blue|red|stroke|stemi|grey|gray|white|pink|brown|status|sepsis|trauma
|lavender|black)|zip code|dress code|door code|icd|cpt|free (?:clinic|vaccine|vaccines|flu
|screening|event|webinar|course|class|of charge)|register|sign[- ]?up|rsvp|donat\w+
|fund ?rais\w+|charity|blood drive|support group|guideline|podcast|textbook|novel|film|article
|blog|paper|webinar
|screening|vaccin\w*|flu shots?|checklist|handout|scam|naloxone|kits? are free)(?!\w)"""
)


def is_disclosed(text: str) -> bool:
    """Whether a straightened text says who pays, or that nobody does."""
    return _DISCLOSED.search(text) is not None


def undisclosed(text: str, context: Context) -> Iterator[Hit]:
    """Find codes, shop links and ties to a maker next to praise, with no disclosure.

    A personal code alone is enough: nobody gets one for nothing.
    """
    if context.disclosed:
        return
    here = page(text)
    matches = here.met(_SELLS)
    if not here.words.isdisjoint(_MINE) and _CODELIKE.search(here.text):
        matches += here.matches(_CODED)
    if not matches or is_disclosed(here.text) or _PUBLIC.search(here.text):
        return
    praised = _PRAISES.search(here.text) is not None and not sourced(text)
    for match in matches:
        kind = str(match.lastgroup)
        start, end = match.span(kind)
        if kind in ("shop", "brand") and not praised:
            continue
        if here.denied(start, 25) or here.asked(start, end):
            continue
        yield Hit(start, end)


_MINE = frozenset(("my", "with"))  # too common to look for what follows unless a code stands there
_VAGUE = Lazy(
    r"""#(?:spon|sp|collab\w*|partner|brandpartner|ambassador|brandambassador|\w{2,20}ambassador
|\w{2,20}partner|\w{2,20}squad|gifted|iykyk|thanks\w{3,20}|pr|prpackage)\b""",
    re.IGNORECASE,
)
_CLEARTAG = Lazy(
    r"#(?:ad|sponsored|advert|advertisement|paidpartnership)\b|paid partnership", re.IGNORECASE
)


def vague_tags(text: str, context: Context) -> Iterator[Hit]:
    """Find tags that only insiders read as advertising."""
    if "#" not in text or context.disclosed or _CLEARTAG.search(text):
        return
    for match in _VAGUE.finditer(text):
        if re.match(r"#(?:thanks|\w*squad)", match[0], re.IGNORECASE) and not _BRAND.search(text):
            continue
        yield Hit(*match.span())


_BRAND = compiled(
    r"""(?<!\w)(?:link|code|shop|glow|serum|drops|aligners|lens(?:es)?|cream|scrubs|clogs|brand
|obsessed)(?!\w)"""
)

_OURS = r"""(?:surgeons?|clinics?|dentists?|hospitals?|practices?|doctors?|physicians?|teams?
|providers?|centers?|centres?|specialists?|orthodontists?|midwives|midwife|chiropractors?
|therapists?|pharmacy|pharmacists?|nurses?|care|results|outcomes|unit|department|urologists?
|dermatologists?|labs?|program(?:me)?)"""
superlatives = gated(
    words(
        """best number one top leading finest safest nobody premier unmatched unrivalled
        unrivaled fastest rated only better other twice gentlest world most team clinic
        practice surgeon dentist hospital dental doctor pharmacy"""
    ),
    rf"""(?<!\w)(?P<mark>(?:simply |hands down |easily )?(?:the |your |our |state's |county's
 |region's |area's |town's |city's )(?:very |single )?(?:best|#1|number one|no\.? ?1|leading
|finest|premier|safest|top[- ]rated|most (?:advanced|experienced|trusted|skilled)|gentlest
|fastest) (?:[\w-]+ ){{0,3}}?{_OURS}(?: (?:in|on|around|across|for|within) (?:the |our |all of
 |all |this )?[\w-]+(?: (?:county|area|city|state|states|world|country|valley))?)
|(?<=^)(?:#1|number one|leading|top|best) (?:[\w-]+ ){{0,2}}?{_OURS} (?:in|on) (?:the |our
 )?[\w-]+|#1 (?:[\w-]+ ){{0,2}}?{_OURS}|the best (?:in|on) (?:the |our )?(?:tri-county|county
|state|city|town|country|world|region|business|area|valley|earth|coast)(?: area)?|best on earth
|(?:nobody|no ?one) (?:else )?(?:does|fixes|treats|cares|handles) (?:[\w-]+ ){{0,3}}?(?:better
|like (?:we|us|our))|unmatched|unrival?led|second to none|safer than (?:anywhere|any other)
|world[- ](?:class|leading|famous|best) (?:[\w-]+ ){{0,2}}?{_OURS}|better than any (?:other
 )?(?:[\w-]+ )?{_OURS})(?!\w)""",
    quiet=r"""(?<!\w)(?:award\w*|voted|ranked|ranking|named|best wishes|thank\w*|grateful|proud
 of|love (?:my|our|this|these)|work(?:ing)? with|my (?:team|colleagues|coworkers|co-workers|crew
|unit)|gratitude|shout ?out|luck\w*|i work|honou?r\w*|appreciat\w*|nurses week|privilege
|retir\w+|leading cause|best time|best friend|best part|best way|best advice|why|helped me
|taught)(?!\w)""",
)

_SUPPLEMENT = r"""(?:supplements?|vitamins?|herbs?|herbal|gumm(?:y|ies)|cbd|oils?|drops|tea
|powders?|probiotics?|collagen|creams?|serums?|lasers?|red light|devices?|patch(?:es)?|capsules?
|tincture|detox|cleanse|shake|balm|mask|ring|app|magnesium|melatonin|turmeric|essential oils?
|stem[- ]cells?|exosomes?|cosmetics?|hydration|formula|blend|monitor|scanner|aligners
|lens(?:es)?|gel)"""
_BODY = r"(?:fda|mhra|tga|(?-i:EMA)|health canada)"
_BY_IT = rf"""(?:{_BODY}[- ](?:approved|certified|registered)|(?:approved|certified|licensed) by the
 {_BODY}|(?:has|have|with|got|full|its) (?:full )?{_BODY} approval|the {_BODY} (?:has |just
 |finally )?(?:approved|signed off on)(?= (?:our|this|my|these) ))"""
_APPROVED = compiled(
    rf"""(?<!\w)(?P<mark>{_BY_IT})(?!\w)(?=[^.!?\n]{{0,60}}?\b{_SUPPLEMENT}\b)
|\b{_SUPPLEMENT}\b[^.!?\n]{{0,60}}?(?<!\w)(?P<after>{_BY_IT})(?!\w)"""
)
_BODIES = words("fda mhra tga ema canada")


def borrowed_approval(text: str, _: Context) -> Iterator[Hit]:
    """Find "FDA approved" said of supplements and devices, which such bodies do not approve."""
    here = page(text)
    if _BODIES.isdisjoint(here.words):
        return
    for match in here.matches(_APPROVED):
        start, end = match.span("mark" if match["mark"] else "after")
        if here.denied(start) or here.asked(start, end) or here.rebutted() or "http" in text:
            continue
        yield Hit(start, end)
