"""How a sentence shows that a word is somebody's name, and often whose: title, cue, deed, bed.

No list of names is needed for that, so it works for names that nobody has heard of.
"""

from collections.abc import Iterator
from typing import NamedTuple

from checks.detectors.reading import Page, words
from checks.detectors.words import (
    BODY,
    CARE_EVENT,
    CONDITION,
    FULL_NAME,
    ILLNESS,
    INITIALS,
    NAME,
    PATIENT,
    RECORD,
    TREATMENT,
    UPPER,
)
from checks.lazy import Lazy
from checks.model import Span

_TITLE = (
    r"(?:M[rs]s?|Miss|Mx|Mme|Madame|Monsieur|Sra?|Señora?|Senhora?|Frau|Herr|Signora?"
    r"|Kuya|Ate|Tita|Tito|Auntie|Aunty|Uncle|Coach|Councill?or|Councilman|Councilwoman|Pfc|PFC"
    r"|Sgt|Sergeant|Private|Lt|Cpl)\.?"
)
_BEFORE = (
    r"(?:(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?|[Tt]his|[Dd]ear)\s"
    r"(?:(?!morning|afternoon|evening|week|day|time|month|year|weekend)[a-z'-]{2,15}\s){0,2}?)"
)
_HERE = r"(?<![\w@#.'-])"
_TITLED = Lazy(
    rf"{_HERE}(?P<mark>(?:{_BEFORE})?(?:[Oo]ld\s|[Ss]weet\s|[Dd]ear\s|[Ll]ittle\s)?"
    rf"{_TITLE}\s(?P<titled>{FULL_NAME}|{INITIALS}|{UPPER}\b\.?))"
)
_CUED = Lazy(
    rf"{_HERE}(?P<mark>(?:{_BEFORE})?(?i:{PATIENT})(?:,|:|\s(?:named|called))?\s(?P<name>"
    rf"{FULL_NAME}|{INITIALS}))(?!\w)"
)
_DIMINUTIVE = Lazy(
    rf"{_HERE}(?<!'s\s)(?P<mark>(?:{_BEFORE})?(?i:little|baby|wee|brave|sweet|tiny)\s"
    rf"(?P<name>{FULL_NAME}|{INITIALS}))(?!\w)"
)
_DEED = (
    r"(?:(?:was|is|got|gets|being|been|has been|is being)\s(?:finally\s|just\s|safely\s)?"
    rf"{CARE_EVENT}"
    r"|(?:coded|flatlined|relapsed|crashed|rang the bell|passed away|passed at|od'd|overdosed"
    r"|miscarried|seized|lost (?:the|her) baby|(?:was )?born (?:at|on|mon|tue|wed|thu|fri|sat|sun)"
    r"|came off (?:the )?(?:vent|ventilator|ecmo|oxygen|bypass|sedation|drip)"
    r"|woke up from (?:the )?(?:coma|surgery|an?esthesia|theatre)|outlived the"
    r"|(?:is|was) (?:cancer|seizure|chemo|tube)[- ]free"
    r"|beat (?:sepsis|cancer|leuka?emia|lymphoma|pneumonia|covid)"
    r"|took (?:his|her|their) first (?:steps|breath)|ate (?:his|her|their) first"
    r"|needs? (?:a|an|another|his|her|more) (?:transplant|transfusion|surgery|kidney|liver|biopsy)"
    r"))\b"
)
_DOER = Lazy(
    rf"{_HERE}(?P<mark>(?P<name>{FULL_NAME}|{INITIALS})),?\s(?:(?:finally|just|nearly)\s)?{_DEED}"
)
_OWNER = Lazy(
    rf"{_HERE}(?P<mark>(?P<name>{FULL_NAME}|{INITIALS}))'s\s(?:\w+\s)?"
    rf"(?:{TREATMENT}|{CONDITION}|{RECORD})\b"
)
_BODY_OWNER = Lazy(rf"{_HERE}(?P<mark>(?P<name>{FULL_NAME}))'s\s(?:\w+\s)?{BODY}\b")
_SICK = Lazy(
    rf"{_HERE}(?P<mark>(?P<name>{FULL_NAME}|{INITIALS}))(?:,[\w\s'-]{{2,25}},)?"
    r"(?:'s\s(?:got|out with|back in|on|in)|,?\s(?:has|had|is|who has|who had|who is"
    r"|tested positive for|about (?:his|her)))\s"
    rf"(?:(?!patient|case|client|kid)[\w-]+\s){{0,3}}?(?i:{ILLNESS})\b"
)
_AGED = Lazy(
    rf"{_HERE}(?P<mark>(?P<name>{FULL_NAME}|{INITIALS}))(?:,\s|\s\()(?:aged?\s)?\d{{1,3}}"
    r"(?:\)|,|\s?(?:yo|y/o)\b)"
)
_MET = Lazy(
    r"\b(?:[Mm]eet|[Cc]ongrat(?:s|ulations)(?: to)?|[Ss]o proud of|[Ee]xtra proud of|[Pp]rayers for"
    r"|[Rr]est in peace,?|RIP|[Ff]ly high,?|[Gg]et well(?: soon)?,?|[Ff]irst steps for"
    r"|[Hh]appy (?:birthday|discharge day),?(?: to)?|[Cc]lear margins for|[Ss]afe travels,?)"
    rf"\s(?P<mark>(?:{_BEFORE})?(?P<name>{FULL_NAME}))(?!\w)"
)
_HAILED = Lazy(
    rf"\b[Ss]hout-?\s?out to (?P<mark>(?P<name>{FULL_NAME})),?\swho\s(?:just\s|finally\s)?"
    r"(?:walked|finished|rang|beat|survived|got (?:his|her)|came home|went home|woke"
    r"|took (?:his|her)|graduated from)\b"
)
_HOURED = Lazy(  # "our 3 pm, Helga"
    r"\b(?P<mark>(?:[Mm]y|[Oo]ur)\s(?:last\s|first\s)?\d{1,2}(?::\d\d)?\s?(?:[ap]m|o'clock),?\s"
    rf"(?P<name>{FULL_NAME}))(?!\w)"
)
_WHOLE = Lazy(  # first name and surname, then "he" or "she"
    rf"{_HERE}(?<!\bthe\s)(?<!\bThe\s)(?<!\bat\s)(?<!\bin\s)(?<!\bof\s)(?<!\bby\s)(?<!\bto\s)"
    r"(?<!\bfrom\s)"
    rf"(?P<mark>(?P<name>{NAME}\s(?:{UPPER}\.\s)?{NAME}))(?=,?\s(?:[a-z]|\d))"
    rf"(?=[^.!?\n]{{0,120}}\b(?:he|she|his|her|he's|she's)\b)"
)
_IN_BED = Lazy(
    rf"{_HERE}(?P<mark>(?P<name>{FULL_NAME}|{INITIALS}))(?:,|'s)?\s(?:in|from)\s(?:our\s|the\s)?"
    r"(?:(?i:bed|bay|room|rm|chair|icu|nicu|hallway|psych)\b|(?<=\sin\s)\d{1,3}[A-D]?\b"
    r"(?!\s?(?:[ap]\.?m|years|days|weeks|minutes|hours|%|[:.,]\d)))"
)
_FAMILY = Lazy(
    rf"{_HERE}(?P<mark>(?:[Tt]he|[Tt]hat|[Ll]ittle)\s(?P<name>{NAME})\s(?:family|twins|triplets"
    r"|girls?|boys?|kids?|lads?|baby|brothers|sisters|siblings))\b(?!\s(?:medicine|practice"
    r"|doctor|physician|clinic|planning|cent(?:er|re)|room|lounge|house|scouts|school))"
)
_LABELLED = Lazy(  # a name as labels and lists write it: "WHITLOCK, J 22w", "Lindqvist, Zawadi 6"
    rf"(?:(?<=\")|(?<=\bin: )|(?<=reads ))(?P<mark>(?P<name>{UPPER}[\w'-]{{2,20}}),?\s"
    rf"(?:{UPPER}[a-z]+|{UPPER}\b\.?)(?=\W{{1,3}}(?:\d|G\d|NKDA|DOB|MRN|Rh\b|[MF]\b)))"
)
_INITIALLED = Lazy(
    rf"{_HERE}(?P<mark>(?P<name>{INITIALS}))(?=,?\s(?:\(|[a-z]{{2,12}}ed\b|(?:is|was|has|had|took"
    r"|went|ate|sat|stood|came|said|told|woke|got|gave|made|slept|walked|left|won|lost|flew)\b))"
)
_NO_SMALL_NAME = (
    "(?:load|population|care|list|base|satisfaction|portal|advocate|census|count|family|who|that"
    "|just|really|also|never|always|finally|still|education|safety|ratio|today|assignments?"
    "|surveys?|room|panel|mix|group|gown|numbers?|volume|visits?|here|then|now|and|even|only"
    "|actually|literally|whose|had|has|was|once|one|last|this|history|flow|relations|story|stories"
    "|experience|interaction|outcomes?|privacy|records?|transport|contact|side|pool|she|he|they|it"
    "|said|told|came|died|would|will|could|tonight|yesterday|in|on|at|with|from|is|did|not|denies"
    "|reports|states|refuses|presents|again|back)"
)
_SMALL = Lazy(  # hurried: "my pt maria is", "a patient named juan", "pt maria c/o"
    rf"\b(?P<mark>(?:(?:an?|the|this|my|our)\s)?(?i:{PATIENT})\s(?:named|called)\s[a-z]{{3,12}}"
    rf"|(?:[Mm]y|[Oo]ur)\s(?i:{PATIENT}),?\s(?!{_NO_SMALL_NAME}\b)[a-z]{{3,12}}(?=\s(?:is|was|has"
    r"|had|came|went|said|told|asked|wants?|needs?|got|c/o|rang|gave|coded|died)\b)"
    rf"|[Pp]t\s(?!{_NO_SMALL_NAME}\b)[a-z]{{3,12}}(?=\s(?:c/o|s/p|w/)))(?!\w)"
)
_ABBREVIATED = Lazy(  # "Marcus T. from dialysis"
    rf"{_HERE}(?P<mark>(?P<name>(?!(?:Vitamin|Hep|Hepatitis|Plan|Group|Type|Class|Phase|Strep|Step"
    rf"|Stage|Grade|Influenza|Flu|Factor|Option|Part|Room|Building|Ward|Unit|Pod|Team)\b){NAME}"
    rf"\s{UPPER})\.)(?=,?\s[a-z])"
)
_WISHED = Lazy(  # farewells and tags that only a name completes
    r"(?:\bRIP|\b[Rr]est (?:in peace|easy)|\b[Ff]ly high|\b[Gg]odspeed),?\s"
    rf"(?:[a-z]+\s[a-z]+[.,]\s)?(?P<mark>(?P<name>{NAME}\s{NAME}))(?!\w)"
)
# A pattern and words of which one stands in every match; none: always worth a look.
_PATTERNS: dict[str, tuple[Lazy, frozenset[str]]] = {
    "titled": (
        _TITLED,
        words(
            """mr mrs ms miss mx mme madame monsieur sr sra se senor senora senhor senhora frau herr
            signor signora kuya ate tita tito auntie aunty uncle coach councillor councilor
            councilman councilwoman pfc sgt sergeant private lt cpl"""
        ),
    ),
    "diminutive": (_DIMINUTIVE, words("little baby wee brave sweet tiny")),
    "cued": (_CUED, words("patient pt client resident inpatient outpatient")),
    "in-bed": (_IN_BED, words("in from")),
    "doer": (
        _DOER,
        words(
            """was is got gets being been coded flatlined relapsed crashed rang passed od overdosed
            miscarried seized lost born came woke outlived beat took ate need needs"""
        ),
    ),
    "owner": (_OWNER, words("s")),
    "body-owner": (_BODY_OWNER, words("s")),
    "sick": (_SICK, words("s has had is who tested about")),
    "aged": (_AGED, words("")),
    "met": (
        _MET,
        words(
            """meet congrats congratulations proud prayers rest rip fly get first happy clear
            safe"""
        ),
    ),
    "whole": (_WHOLE, words("he she his her")),
    "family": (
        _FAMILY,
        words(
            """family twins triplets girl girls boy boys kid kids lad lads baby brothers sisters
            siblings"""
        ),
    ),
    "labelled": (
        _LABELLED,
        words("in reads label clipboard chart photo alt image screen zoom rh nkda"),
    ),
    "initialled": (_INITIALLED, words("")),
    "hailed": (_HAILED, words("shout shoutout")),
    "houred": (_HOURED, words("am pm o")),
    "abbreviated": (_ABBREVIATED, words("")),
    "small": (_SMALL, words("patient pt client resident inpatient outpatient")),
    "wished": (
        _WISHED,
        words("""rip rest easy fly godspeed"""),
    ),
}


class Shown(NamedTuple):
    """One place where structure shows a name.

    ``mark`` is what a finding would mark ("my patient Dana"), ``named`` the name in it.
    """

    pattern: str
    mark: Span
    named: Span


def shown(here: Page) -> Iterator[Shown]:
    """Yield every place where structure shows a name, pattern by pattern; places may overlap."""
    for name, (pattern, hints) in _PATTERNS.items():
        if hints and hints.isdisjoint(here.words):
            continue
        for match in pattern.finditer(here.text):
            mark = Span(*match.span("mark"))
            group = next((g for g in ("name", "titled") if g in match.re.groupindex), "mark")
            yield Shown(name, mark, Span(*match.span(group)) if match[group] else mark)
