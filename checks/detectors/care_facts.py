"""Facts of care in a reply: what only somebody who treated the other person could say."""

import re
from collections.abc import Iterator

from checks.detectors.reading import Page, page
from checks.detectors.replies import clause_before, is_neutral
from checks.detectors.words import BODY, CONDITION, DRUG, KIN, MONEY, NAME, RECORD, TREATMENT
from checks.lazy import Lazy
from checks.matching import plain
from checks.model import Context, Hit, Severity

_OWNED = rf"(?:{TREATMENT}|{CONDITION}|{RECORD}|{MONEY}|{DRUG})"
_PAST = (
    r"(?:[a-z]{2,12}ed|came|went|had|was|were|got|left|told|took|brought|chose|gave|saw|met|kept"
    r"|broke|drank|ate|slept|lost|forgot|threw|swore|bit|never|didn't|wouldn't|wasn't|weren't|paid"
    r"|sent|held|began|put|spoke|ran|did|found|made|knew|fell|sang|hit|wore)"
)
_YOURS = Lazy(
    rf"\b(?P<mark>(?:your|ur)(?P<between>(?:\s(?!own\b)[\w'-]{{1,15}}){{0,2}}?)\s{_OWNED})\b"
    r"(?!\s?(?:team|clinic|unit|nurse|doctor|company|card|portal|line|desk|office|provider|plan's"
    r"|department|questions?))"
    rf"|\b(?P<body>(?:your|that|those|ur)(?:\s[\w'-]{{2,15}})?\s{BODY}\s(?:(?:is|are|was|were)\s\w+"
    r"|look\w*|healed|came|had|took|still|keeps?|needed|told|should be|got|worked))\b"
    r"|\b(?P<ready>(?:your|ur)\s[\w-]{3,15}(?:\s[\w-]{3,15})?\s(?:(?:is|are|was|were)\s(?:ready"
    "|in|due|never|positive|negative"
    r"|normal|sent|billed|denied|approved|filled|refilled|low|high|still on)|came\s(?:in|back)"
    r"|went (?:out|to|well)|maxed out|denied|declined))\b",
    re.IGNORECASE,
)
_ADVICE = Lazy(
    r"\b(?:can't|cannot|can not|won't|don't|do not|never|not|unable|before|if|whether|any|anyone"
    "|anybody|everyone|check|ask|bring|call|ring|go|phone|talk|speak|contact|keep|wear|protect"
    "|discuss"
    r"|book|whoever|wherever|whichever|whose|someone|should|could|may|might|can|would|depends|get"
    "|some|people|most|many|nobody|general|usually|often|typically|pick|see|show|read|write"
    "|message"
    r"|wash|try|open)\b"
    r"|\b(?:who|that|which|whoever) (?:did|does|ordered|orders|took|takes|made|gave|prescribed|set"
    r"|sees|knows|treats|wrote|read)\b"
    r"|^\s*(?:please\s)?(?:take|go|come|put|use|hold|let|leave|make|start|finish|rinse|ice|rest|set"
    r"|mention|trust|tell|do)\b",
    re.IGNORECASE,
)
_YOU_DID = Lazy(
    r"(?<![\w'])(?P<mark>(?:you|u)(?:'d|'ve|\shad|\shave)?(?:\s(?:also|never|already|only|nearly"
    "|almost|still"
    rf"|even|just|once|then|both|clearly)){{0,2}}\s{_PAST}\b(?:\s[\w'-]+){{0,3}})",
    re.IGNORECASE,
)
_ONLY_TALK = Lazy(
    r"^(?:you|u)(?:'d|'ve| have| had)?(?: \w+)? (?:felt|said|described|mentioned|needed|posted"
    "|deserved|liked|loved|noticed|raised|heard|read|just made|made (?:my|our|the|us|me|an?)"
    "|took the"
    " time|were (?:right|treated|frustrated|upset|disappointed|unhappy|kind|told so)|had (?:a"
    "|that|such)"
    r" (?:question|thought|point|feeling)|put (?:it|that)|did (?:the right|right)|got (?:it|this|me"
    r"|that right)|asked (?:a|first|here|for our|about our|how|why|what|whether|so)|wanted to"
    " (?:know|see|hear)|never know|need|just did|just said|did not hear it"
    "|didn't (?:hear it|get it from)"
    "|wouldn't"
    r"|had me|said it|came here|came out|looking)",
    re.IGNORECASE,
)
_SUBORDINATE = Lazy(
    r"\b(?:if|whether|what|whatever|everything|anything|all|exactly|unless|wish|glad|hear|us"
    "|sorry|until|how"
    "|once|imagine|as|whoever|paid|why|when|thing|way|feel|so|because|once|since|than"
    r"|where|wherever|one|ones|means?|facebook)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_RELATIVE = Lazy(
    rf"\b(?P<mark>(?:your|ur)\s(?:\w+\s)?{KIN}(?:'s)?\s(?:(?:{_PAST}|is|hasn't|wasn't|isn't"
    "|already|mixes"
    rf"|keeps|needs|can come|asks|comes)\b(?:\s[\w'-]+){{0,3}}|{_OWNED}\b))"
    rf"|\b(?P<kins>(?:your|ur)\s(?:\w+\s)?{KIN}'s\s(?!(?:school|own|gp|doctor|pharmacist"
    rf"|health)\b)\w+)\b"
    rf"|\b(?P<owned>(?:his|her|their)\s(?:(?!own)[\w-]+\s)?(?:{_OWNED}|tremor|vein|{BODY}\s(?:is"
    r"|was|are|were|tore|looks?))\b)"
    r"|\b(?P<doing>(?:he|she|they)(?:'s|'re|\sis|\sare|\swas|\swere|\swent|\scame|\sgot)"
    r"(?:\s\w+)?\s(?:stable"
    r"|home|back in|in (?:ct|theatre|surgery|our|icu|recovery|the unit)|on (?:the|our) (?:schedule"
    r"|list|ward|unit|\d)|awake|comfortable|discharged|admitted|doing (?:ok|okay|well|better|great"
    r"|fine)|asleep|braver?|such a|a trooper|resting|transferred|recovering|a stent|very brave"
    r"|so (?:brave|loved)))\b",
    re.IGNORECASE,
)
_NAMED = Lazy(
    rf"(?<![\w@.])(?P<mark>(?P<name>{NAME}(?:\s{NAME})?)(?:'s\s(?:\w+\s)?(?:{_OWNED}|{BODY}\s"
    r"(?:is|was|were|looks))\b|\s(?:is (?:so |such |doing |very )?"
    "(?:comfortable|stable|ready|healing|brave|awake|home|well|a star|a trooper)|(?:was|were"
    "|wore|came|did|broke|had"
    r"|asked|wearing|took|got|rang|sang|slept|asks for|asks about|loves? (?:the|her|his))\b)))"
)
_STAFFED = Lazy(
    r"\b(?:dr|nurse|doctor|manager|midwife|nurses?|miss|sister|reception|desk|practice|hygienist"
    r"|therapist)\b\.?",
    re.IGNORECASE,
)
_RECORDS = Lazy(
    r"\b(?P<mark>(?:our|the|your|my|his|her)(?:\s[\w-]+)?\s(?:records?|notes?|log|chart|system"
    "|files?"
    "|camera|cctv|footage|schedule|books|forms?|consent|sheet|x-?rays?|photos?|register|intake"
    "|statement|portal"
    r"|app)\s(?:shows?|showed|says?|said|indicates?|confirms?|states?|lists?|has you|have you"
    "|speaks?)"
    r"|as (?:we|i|dr\.? \w+|the \w+) (?:explained|discussed|told you|agreed|noted|showed|warned)"
    r"(?! (?:above|in|here|before in))"
    r"|according to (?:our|the|your) (?:records?|notes?|chart|files?|system|log)"
    r"|(?:have|got) (?:it|that|the|your|you|her|his|all of it)\s?(?:[\w-]+\s){0,4}?on (?:file"
    "|camera|record|tape|video)"
    r"|(?:signed )?consent (?:forms?|on file)|(?:form|contract|consent|agreement|paperwork)\s"
    "(?:that )?you signed"
    "|at your request|(?:yourself |said |it )?at (?:the|your) (?:consult|eval|fitting|check-?up"
    "|check-?in|visit|appointment)"
    r"|(?:prior to|before|after) (?:the )?(?:extraction|surgery|procedure|biopsy) of"
    "|(?:this|the) (?:reviewer|patient|client|individual|person) (?:was|is|had|has|did|refused"
    "|declined|missed"
    r"|came|never|failed|left|signed|consented)"
    r"|(?:we|i)(?:'ve)? (?:still )?(?:have|kept|saved) (?:your|his|her|you|the)(?:\s\w+)? "
    f"(?:{_OWNED}|pictures?|story|slot|spot|seat|chair|root)"
    r"|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|third|second) (?:missed"
    "|cancelled|broken|no-show) (?:visits?|appointments?|sessions?|brackets?)"
    r"|(?:last|third|second|fourth|\w+th) (?:visit|appointment|transfer|session|transplant)"
    "|(?:offered|explained|given|shown|prescribed|available) to you|(?:was|were|been) (?:on"
    "|in) your chart"
    r"|the [\w -]{3,25} (?:we|i) (?:did|put|gave|pulled|placed|made|took|prescribed|fitted"
    r"|injected))\b",
    re.IGNORECASE,
)
_KIN_ASKED = Lazy(
    rf"\b(?:my|our|her|his)\s(?:\w+\s)?{KIN}\b|\bmy (?:aunt|cousin|friend)|\b(?:dad|mum|mom|nana"
    r"|grandma|aunt \w+)\b|\bthat (?:guy|dude|lady|man)",
    re.IGNORECASE,
)
_OF_THEM = Lazy(
    rf"(?<![\w'])(?P<mark>(?:he|she)(?:'s|\swas|\sis|\shas|\shad|\s{_PAST})(?:\s[\w'-]+){{1,3}})",
    re.IGNORECASE,
)
_ABOUT_OTHERS = Lazy(
    r"^(?:he|she)(?:'s|\sis)\s(?:your|my|not|a (?:doctor|nurse)|right|lucky|the (?:best|person))"
    r"|\b(?:ready to|if he|if she|been (?:told|given))",
    re.IGNORECASE,
)


def care_facts(text: str, context: Context) -> Iterator[Hit]:
    """Yield what only somebody who treated the other person could say of them."""
    here = page(text)
    text = here.text
    yield from _yours(text)
    yield from _of_a_third(here, context)
    for match in _YOU_DID.finditer(text):
        start = match.start("mark")
        if _ONLY_TALK.match(match["mark"]) or _SUBORDINATE.search(text[max(0, start - 40) : start]):
            continue
        if not is_neutral(text, start):
            yield Hit(*match.span("mark"))
    yield from _theirs(text, context)
    for match in _RECORDS.finditer(text):
        if not is_neutral(text, match.start()):
            yield Hit(*match.span("mark"))


_THIRD = Lazy(
    r"(?<![\w'])(?P<mark>(?:he|she)\b|(?:his|her)\s[a-z]+|(?:him|her)(?=[.!,]|\s?$)"
    r"|(?:it|that) was (?:in|on|under) (?:his|her))",
    re.IGNORECASE,
)
_ADVISED = Lazy(
    r"\b(?:call|ask|get|show|tell|ring|see|please|go|should|if|can't|cannot|couldn't|could|wouldn't"
    r"|would|won't|not (?:his|her|my|mine)|talk|speak|knock|know(?:s)?|needs?|keep|check|take|bring"
    r"|someone|nobody|hope|sounds?|imagine|may|might|deserves?|lucky|love|proud|wish|sorry)\b|\?",
    re.IGNORECASE,
)


def _of_a_third(here: Page, context: Context) -> Iterator[Hit]:
    """A sentence about the relative or neighbour they asked about, said as news of them."""
    asked = plain(context.reply_to)
    if not _KIN_ASKED.search(asked) or _STAFFED.search(asked):
        return
    for match in _THIRD.finditer(here.text):
        first, last = here.sentence(*match.span())
        if not _ADVISED.search(here.text[first:last]) and not is_neutral(here.text, last):
            yield Hit(*match.span("mark"), severity=Severity.CAUTION)


def _yours(text: str) -> Iterator[Hit]:
    for match in _YOURS.finditer(text):
        head = clause_before(text, match.start())
        if not _ADVICE.search(head + (match["between"] or "")):
            yield Hit(*match.span("mark" if match["mark"] else match.lastgroup or 0))


def _theirs(text: str, context: Context) -> Iterator[Hit]:
    asked = plain(context.reply_to)
    for match in _RELATIVE.finditer(text):
        if not _ADVICE.search(clause_before(text, match.start())):
            yield Hit(*match.span(match.lastgroup or 0))
    if _KIN_ASKED.search(asked) and not _STAFFED.search(asked):
        for match in _OF_THEM.finditer(text):
            head = clause_before(text, match.start())
            if not _ABOUT_OTHERS.search(match["mark"]) and not _ADVICE.search(head):
                yield Hit(*match.span("mark"))
    known = {
        w.lower()
        for n in context.own_names | context.organisations
        for w in re.findall(r"\w{3,}", n)
    }
    for match in _NAMED.finditer(text):
        words = {w.lower() for w in re.findall(r"\w+", match["name"])}
        before = text[max(0, match.start() - 25) : match.start()]
        in_asked = asked.find(match["name"])
        staffed = in_asked >= 0 and _STAFFED.search(asked[max(0, in_asked - 12) : in_asked])
        if (
            not known.isdisjoint(words)
            or _STAFFED.search(before)
            or staffed
            or not words.isdisjoint(_NO_NAMES)
        ):
            continue
        yield Hit(*match.span("mark"))


_NO_NAMES_WORDS = """
    it that this there he she they we you i who what which everyone everybody nobody somebody
    someone one two three everything nothing something all both none some most many few how where
    when why the a an if our your my his her its their these those here yes no so and but or as at
    in on for of to by not dr doctor nurse staff team cdc nhs fda who friday monday tuesday
    wednesday thursday saturday sunday today tomorrow yesterday honey coffee parking waiting mri
    ct england america google facebook covid state federal medicare insurance parkinson alzheimer
    crohn man woman patients people nurses doctors neither either each every another other
"""
_NO_NAMES = frozenset(_NO_NAMES_WORDS.split())
