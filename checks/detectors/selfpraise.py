"""Praise of one's own house and of oneself: results, titles, patients' words, the employer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.detectors.aimed import employer_in, reported
from checks.detectors.reading import compiled, family, page, removal, words
from checks.lazy import Lazy
from checks.matching import plain
from checks.model import Context, Fix, Hit

_WORKS_THERE = compiled(
    r"""(?<!\w)(?:i work|i'm (?:a|an|the) \w+ (?:at|there|here)|where i work|my employer
|my (?:own )?(?:hospital|clinic|ward|team|workplace|unit)|our
 (?:hospital|clinic|ward|team|unit)|colleagues|my shift|we at|views (?:are )?my own|employee
|disclosure|happy customer \(|i'm biased|biased)(?!\w)"""
)
_GOOD_WORDS = compiled(
    r"""(?<!\w)(?:best|love|loved|amazing|wonderful|fantastic|brilliant|superb|excellent
|outstanding|great|top|five stars?|5 stars?|recommend|can't
 fault|incredible|the only place|wipes the floor|second to none|lovely|first[- ]class|favou?rite
|finest|trust|beats?|better than)(?!\w)"""
)


def praised_employer(text: str, context: Context) -> re.Match[str] | None:
    """Return where the employer is praised by name by one who does not say that they work there."""
    if not context.organisations:
        return None
    here = page(text)
    if context.disclosure and plain(context.disclosure).lower() in here.low:
        return None
    if not _GOOD_WORDS.search(here.text) or _WORKS_THERE.search(here.text):
        return None
    return employer_in(here.text, context)


def employer_praised(text: str, context: Context) -> Iterator[Hit]:
    """Find the employer praised by name as if by a stranger."""
    match = praised_employer(text, context)
    if match:
        line = context.disclosure or "I work there; views are my own"
        yield Hit(
            *match.span(),
            fixes=(Fix("Say that you work there", f"{text[slice(*match.span())]} ({line})"),),
        )


_BEST = family(
    (
        "number no leading top finest premier favourite foremost",
        r"""(?:the |your |'s )?(?:number one|no\.? ?1|#1|leading|top(?:-rated)?|finest|premier
|foremost|most (?:painless|trusted|gentle|skilled|experienced|sought-after|precise)|gentlest
|safest|busiest) (?:[\w-]+ ){0,3}?(?:surgeons?|injectors?|dentists?|hygienists?|clinics?
|practices?|doctors?|midwi\w+|physio\w*|therapists?|dermatologists?|orthodontists?|aesthetic\w*
|hands|team)(?: in (?:the )?(?:whole (?:of )?)?(?-i:[A-Z])[\w ]{1,24}| in town| around| on (?:the
|this) \w+|(?=[.,!\n]|$| \W))""",
    ),
    (
        "nobody noone no one else finer better match anywhere comes coast",
        r"""(?:nobody|no one|no-one)(?: (?:on|in|around|else|this side)[\w ']{0,24})? (?:does
|makes|places|fixes|treats|sutures|comes|gets|offers|can)(?: [\w-]+){0,3}? (?:finer|better|close
|cleaner|gentler|safer|quicker|faster|softer|like (?:we|us|our))(?: [\w-]+){0,3}|(?:results
|outcomes|numbers|smiles) (?:that )?(?:nobody|no one|no other) [\w ]{2,24}?(?:match|touch|offer
|beat|rival|get)\w*|(?:won't|will not|cannot|can't) find (?:[\w-]+ ){1,4}?like (?:ours
|us) (?:anywhere|in|on)|(?:the )?only (?:hands|clinic|surgeon|practice|team
|place)(?: [\w-]+){0,6}? (?:that|who) (?:gets?|does|can|knows?|works)""",
    ),
    (
        """swelling pain painless scars complications downtime guarantee guaranteed zero
        lasting forever""",
        r"""(?<!with )(?:zero|no) (?:swelling|pain|scars?|complications|downtime|risk|bruising
|relapses?)(?=[.,!]|$| and| ever| guaranteed)(?=[^\n]{0,80}(?:we|our|us|difference|book
|standard)(?!\w))|(?:pain-?free|painless|scar-?free),? guaranteed|guaranteed (?:results|pain-?free
|smile)""",
    ),
)
_EARNED = compiled(
    r"""(?<!\w)(?:award\w*|voted|ranked|ranking|named|rated by|survey|register|audit(?:ed)?|cqc
|best wishes|thank\w*|grateful|proud of|love (?:my|our|this|these)|work(?:ing)?
 with|colleagues?|mentor|teacher|leading cause|number one (?:cause|killer|reason|rule|tip|question
|priority)|cause of|not the (?:best|only)|nobody is|nominated|fundrais\w+
|retir\w+|congratulat\w+|goodbye|farewell|in memory)(?!\w)"""
)


def outshining(text: str, _: Context) -> Iterator[Hit]:
    """Find a house or a hand that is said to be above all others."""
    here = page(text)
    matches = here.met(_BEST)
    if not matches or _EARNED.search(here.text):
        return
    for match in matches:
        if not (here.denied(match.start(), 12) or reported(here, *match.span())):
            yield Hit(*match.span(), fixes=removal(here, *match.span()))


_WITNESS = family(
    (
        "after afters",
        r"""before(?: [\w'-]+){0,2}?: [^:\n]{2,90}?after(?: [\w'-]+){0,2}?:|before[- ](?:and|&)
[- ]afters?
(?: (?:photos?|pics?|pictures?|of|from|below|👇))?|(?:swipe|scroll) (?:right |left |across )?
(?:for|to see) (?:the |her |his |their )?after""",
    ),
    (
        "swipe scroll left",
        r"""(?:swipe|scroll) (?:right |left |across )?(?:for|to see) (?:the |her |his |their )?
(?:before|transformation|result)s?|(?:on the )?left: [^:\n]{2,90}?(?:on the )?right:""",
    ),
    (
        """says said wrote told testimonial testimonials review patient patients client
        clients regular happy""",
        r"""(?:our|my|a|one|another) (?:[\w-]+ ){0,2}?(?:patient|client|bride|regular|mum|mom
|runner|customer|lady|gentleman)s? (?:says?|wrote|left (?:us )?(?:this
|a) review)(?=[^\n]{0,160}(?:chang|life|saved (?:me|my|her|his)|pain[- ]free|amazing|magic
|recommend|nobody else|cured|miracle))|[\"] (?:says|said|wrote|writes) (?:our|my|a
|one|[\w-]+) (?:[\w-]+ )?(?:patient|client|regular|bride|mum|mom)s?|(?:patient|client
|customer) (?:testimonials?|love)(?=[:.!]| of)|(?:happy|delighted|thrilled) (?:patient|client
|customer)s? (?:tells?|shares?|says?)|[\"][^\"\n]{4,120}[\"] ?[-–—] ?
(?:[\w']+ ){0,4}?(?:patient|client)s?""",
    ),
    (
        "star stars review reviews",
        r"""(?:another|one more|a new|our (?:latest|newest|hundredth)|yet another) (?:(?:five|5)
[- ]star|glowing) (?:google |facebook )?reviews?|(?:five|5) stars (?:on|from) (?:google|yelp
|facebook|trustpilot|our patients)|(?:what|here's what|read what) our (?:patients|clients) say""",
    ),
    (
        "lost",
        r"""(?:our|my|one of (?:our|my)) (?:patient|client)s? (?:has |have )?lost (?:\d+|{number}
|ten|twenty|thirty|forty) (?:kilos?|kg|kgs|pounds|lbs|stone)""",
    ),
)
_COUNTED = compiled(
    r"""(?<!\w)(?:survey\w*|per cent|percent|\d ?%|of \d+ patients|average|audit|source:|https?:
|study|trial|complaints?|no before|don't (?:publish|post|share)|won't|do not (?:publish|post)
|never (?:publish|post)|figures|counts?|per thousand|one unit|bundle|desk|kitchen
|garden|office|corridor|before and after (?:meals?|surgery|you|the (?:visit|scan|operation)
|eating|exercise|every|each|touching|your|birth|contact)|wash (?:your )?hands|feedback|told (?:me
|us) off|sorry|before and after school|x-?rays? (?:show|of)|thank\w*|taught)(?!\w)"""
)


def witnesses(text: str, _: Context) -> Iterator[Hit]:
    """Find patients' praise and before-and-after pictures used as an advert."""
    here = page(text)
    matches = here.met(_WITNESS)
    if not matches or _COUNTED.search(here.text):
        return
    for match in matches:
        yield Hit(*match.span(), fixes=removal(here, *match.span()))


_I_AM = r"""(?<!\w)(?:i'm|i am|i have been|i've been|call me|introduc\w+ me as|speaking as|as)(?:
 now| finally| proud to be| honou?red to be)? (?:an? |the |your
 |[\"']?(?-i:[A-Z])\w+'s )?(?:[\w-]+ )?"""
_DOCTORS = r"(?:md|do|mbbs|mbchb|mb|bds|phd|dnp|dds|dmd|pharmd|edd|psyd|dvm|dpt|dm|doctor\w*)"
_PHYSICIANS = r"(?:md|do|mbbs|mbchb|mb|frc\w+|fac\w+|fa[a-z]+|bds|dds|dmd|dvm)"


@dataclass(frozen=True, slots=True)
class _Title:
    """What a writer may claim to be, and a credential that carries it."""

    claim: Lazy
    carried: Lazy


_TITLES = tuple(
    _Title(compiled(rf"{_I_AM}(?P<mark>{claim})(?!\w)"), compiled(rf"^(?:{carried})$"))
    for claim, carried in (
        (
            r"board[- ]certified(?: in [\w ]{3,24}| \w+)?",
            r".*board.*|.*\bbc|fac\w+|faa\w+|dip\w*.*",
        ),
        (r"fellowship[- ]trained|fellow of the [\w ]{3,40}", rf"{_PHYSICIANS}|.*fellow.*"),
        (r"(?-i:Dr)\.? (?-i:[A-Z])[\w'-]+", _DOCTORS),
        (
            r"specialist(?! (?:nurse|in training|appointment|clinic|referral))",
            rf"{_PHYSICIANS}|.*specialist.*|np|.*\bcns|cnp",
        ),
    )
)
_CLAIM_WORDS = words("board fellowship fellow dr specialist")


def claimed_titles(text: str, context: Context) -> Iterator[Hit]:
    """Find titles that the writer claims and the credentials of the profile do not carry.

    Silent where the profile names none: then nobody can tell.
    """
    here = page(text)
    if not context.credentials or here.words.isdisjoint(_CLAIM_WORDS):
        return
    held = [credential.lower().replace(".", "") for credential in context.credentials]
    fix = Fix("Use your own credentials", ", ".join(sorted(context.credentials)))
    for title in _TITLES:
        if any(title.carried.match(credential) for credential in held):
            continue
        for match in here.matches(title.claim):
            start, end = match.span("mark")
            if not (reported(here, start, end) or here.denied(start, 24)):
                yield Hit(start, end, fixes=(fix,))
