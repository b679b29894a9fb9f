"""Names that stand next to care, without a gazetteer: titles, cues before, deeds after."""

import re
from collections.abc import Iterator

from checks.detectors.gates import (
    around,
    has_care,
    is_generic,
    is_own,
    is_public,
    nearby,
    opens_sentence,
)
from checks.detectors.words import (
    BODY,
    CARE_EVENT,
    CONDITION,
    FULL_NAME,
    ILLNESS,
    INITIALS,
    KIN,
    PATIENT,
    RECORD,
    TREATMENT,
    UPPER,
)
from checks.matching import plain
from checks.model import Context, Hit, Severity

_TITLE = (
    r"(?:M[rs]s?|Miss|Mx|Mme|Madame|Monsieur|Sra?|Señora?|Senhora?|Frau|Herr|Signora?"
    r"|Kuya|Ate|Tita|Tito|Auntie|Aunty|Uncle|Coach|Councill?or|Councilman|Councilwoman|Pfc|PFC"
    r"|Sgt|Sergeant|Private|Lt|Cpl)\.?"
)
_FORMAL = ("Mr", "Ms", "Mi", "Mx", "Old", "old", "our", "Our")
_BEFORE = (
    r"(?:(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?|[Tt]his|[Dd]ear)\s"
    r"(?:(?!morning|afternoon|evening|week|day|time|month|year|weekend)[a-z'-]{2,15}\s){0,2}?)"
)
_HERE = r"(?<![\w@#.'-])"
_TITLED = re.compile(
    rf"{_HERE}(?P<mark>(?:{_BEFORE})?(?:[Oo]ld\s|[Ss]weet\s|[Dd]ear\s|[Ll]ittle\s)?"
    rf"{_TITLE}\s(?P<titled>{FULL_NAME}|{INITIALS}|{UPPER}\b\.?))"
)
_CUED = re.compile(
    rf"{_HERE}(?P<mark>(?:{_BEFORE})?(?i:{PATIENT})(?:,|:|\s(?:named|called))?\s(?P<name>"
    rf"{FULL_NAME}|{INITIALS}))(?!\w)"
)
_DIMINUTIVE = re.compile(
    rf"{_HERE}(?P<mark>(?:{_BEFORE})?(?i:little|baby|wee|brave|sweet|tiny)\s"
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
_DOER = re.compile(
    rf"{_HERE}(?P<mark>(?P<name>{FULL_NAME}|{INITIALS})),?\s(?:(?:finally|just|nearly)\s)?{_DEED}"
)
_OWNER = re.compile(
    rf"{_HERE}(?P<mark>(?P<name>{FULL_NAME}|{INITIALS}))'s\s(?:\w+\s)?"
    rf"(?:{TREATMENT}|{CONDITION}|{RECORD})\b"
)
_SICK = re.compile(
    rf"{_HERE}(?P<mark>(?P<name>{FULL_NAME}|{INITIALS}))(?:,[\w\s'-]{{2,25}},)?"
    r"(?:'s|\s(?:has|had|is|who has|who had|who is|tested positive for|about (?:his|her)))\s"
    rf"(?:[\w-]+\s){{0,3}}?(?i:{ILLNESS})\b"
)
_AGED = re.compile(
    rf"{_HERE}(?P<mark>(?P<name>{FULL_NAME}|{INITIALS}))(?:,\s|\s\()(?:aged?\s)?\d{{1,3}}"
    r"(?:\)|,|\s?(?:yo|y/o)\b)"
)
_MET = re.compile(
    r"\b(?:[Mm]eet|[Cc]ongrat(?:s|ulations) to|[Ss]o proud of|[Ee]xtra proud of|[Pp]rayers for"
    r"|[Rr]est in peace,?|RIP|[Ff]ly high,?|[Gg]et well(?: soon)?,?|[Ff]irst steps for"
    r"|[Hh]appy (?:birthday|discharge day),?(?: to)?|[Cc]lear margins for|[Ss]afe travels,?)"
    rf"\s(?P<mark>(?:{_BEFORE})?(?P<name>{FULL_NAME}))(?!\w)"
)
_IN_BED = re.compile(
    rf"{_HERE}(?P<mark>(?P<name>{FULL_NAME}|{INITIALS}))(?:,|'s)?\s(?:in|from)\s(?:our\s|the\s)?"
    r"(?:(?i:bed|bay|room|rm|chair|icu|nicu|hallway|psych)\b|\d{1,3}[A-D]?\b(?!\s(?:years|days|weeks)))"
)
# The gravest reading first: a later pattern may not mark words an earlier one took.
_PATTERNS = (_TITLED, _DIMINUTIVE, _CUED, _IN_BED, _DOER, _OWNER, _SICK, _AGED, _MET)
_NEEDS_CARE = (_DIMINUTIVE, _AGED, _MET)

_NOT_A_NAME = frozenset(
    """a an and any anyone anybody another april as at august baby because before being both but by
    care christmas code dad day december doctor dr each easter eight eleven england even every
    everybody everyone everything february few first five for four france friday from gran granny
    grandma grandpa had half has have he her here him his hospital how i if in is it january july
    june just last later life like little lord march may maybe medicine mom monday more most mother
    father mum my nan never new nine no nobody none not november now nurse october of old on once
    one only or our people patient patients please police saturday september seven she since six so
    some someone somebody something spring summer sunday surgery ten that the their them then there
    these they this those three thursday today tomorrow tonight tuesday two twelve under until
    watch we wednesday well what when where which who whoever whose why wife husband winter with
    world yes yesterday yet you your zero team staff nana auntie uncle brother sister son daughter
    kiddo grandad grandfather grandmother women men children adults kids babies america britain
    europe canada australia ireland scotland wales africa asia god jesus santa emergency intensive
    public mental clinical health general medical proud everyone's mummy daddy momma mama papa""".split()
)
_NOUN_ENDING = re.compile(r"(?:ing|tion|ness|ment|ly|ies|ism|ists?|ers|ings)$")
_EPONYMS = frozenset(
    """parkinson alzheimer crohn hodgkin huntington down addison cushing graves hashimoto raynaud
    tourette marfan kawasaki wilson paget barrett bell turner asperger munchausen korsakoff lewy
    wernicke sjogren sjögren behçet behcet ehlers danlos guillain barre barré foley apgar glasgow
    braxton hicks ringer hartmann kaposi burkitt merkel wilms ewing legionnaire bechterew dupuytren
    peyronie meniere ménière still lyme zika ebola marburg lassa baker colles achilles fallopian
    valentine tay sachs dravet rett gehrig""".split()
)
_CREDITED = re.compile(  # thanks, school, office, stage: the name belongs to somebody else
    r"\b(?:thank(?:s| you)|taught me|crew|class|classroom|teacher|professor|prof|our (?:new )?"
    r"(?:manager|director|chief|head|colleague|secretary|receptionist|pharmacist)|ward sister"
    r"|colleague|mentor|charge nurse|joins? (?:us|our|the)|our speaker|lecture|keynote|minister"
    r"|president|named (?:her|him|it|after)|the late author|statue|foundation|scholarship|award"
    r"|volunteer of|employee of|nurse of the|take a bow|tells? (?:her|his|their) own"
    r"|(?:her|his) own (?:story|words))\b",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"^(?:'s|s')?\s(?:\w+\s)?(?:Hospital|Clinic|Cent(?:er|re)|University|School|College|Nursery"
    r"|Foundation|Institute|Trust|Ward|Wing|Street|Road|Avenue|Lane|Medical|Health|Pharmacy|Church"
    r"|Park|Day|Week|Month|Award|Lecture|Inc|Ltd|LLC|Society|Association|Library|Bakery)\b"
    r"|^(?:'s)?\s(?:disease|syndrome|sign|palsy|lymphoma|sarcoma|criteria|score|scale|test|tube"
    r"|catheter|manoeuvre|maneuver|contracture|phenomenon|law|reflex|position|et al)\b"
)
_STAFF_BEFORE = re.compile(
    r"\b(?:dr|drs|doctor|prof|professor|nurse|rn|midwife|surgeon|pharmacist|matron|colleague|sister"
    r"|resident|intern|dean|director|chef|author|actor|singer|saint|st|fort|mount|port|lake|at|in"
    r"|near|by)\.?,?\s*$",
    re.IGNORECASE,
)
_STAFF_AFTER = re.compile(
    r"^,?\s*(?:RN|MD|DO|NP|PA|PhD|BSN|MSN|DDS|PT|OT|RPh|PharmD|CRNA|CNM|our\s|the\s(?:nurse|midwife"
    r"|doctor|manager|surgeon))(?!\w)"
)


def named_patients(text: str, context: Context) -> Iterator[Hit]:
    """Yield the name of one particular person wherever care stands next to it.

    A title and a surname, a first name after "my patient" or before "was admitted": structure
    says that it is a name, so that no list of names is needed. Colleagues, eponyms,
    organisations, the writer and the employer are left alone. A titled name without any care
    around it is only worth a CAUTION.
    """
    text = plain(text)
    if is_public(text):
        return
    known = _known_words(context)
    taken: set[int] = set()  # positions
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span("mark")
            if start in taken or end - 1 in taken:
                continue
            if not _may_be_a_patient(text, match, known):
                continue
            cared_for = _care_is_near(text, start, end)
            if pattern is _TITLED and not cared_for:
                if match["mark"].startswith(_FORMAL) and not is_own(around(text, start)):
                    yield Hit(start, end, severity=Severity.CAUTION)
            elif cared_for or pattern not in _NEEDS_CARE:
                yield Hit(start, end)
            else:
                continue
            taken.update(range(start, end))


def _care_is_near(text: str, start: int, end: int) -> bool:
    sentence = around(text, start)
    if is_own(sentence):
        return False
    return has_care(nearby(text, start, end)) and not is_generic(sentence)


def _known_words(context: Context) -> frozenset[str]:
    """The words of the writer's own names and the organisation's, in small letters."""
    names = context.own_names | context.organisations
    return frozenset(word.lower() for name in names for word in re.findall(r"\w{3,}", name))


def _may_be_a_patient(text: str, match: re.Match[str], known: frozenset[str]) -> bool:
    start, end = match.span("mark")
    group = "titled" if "titled" in match.re.groupindex else "name"
    words = [word.lower() for word in re.findall(r"\w+", match[group])]
    if group == "name" and (words[0] in _NOT_A_NAME or not _EPONYMS.isdisjoint(words)):
        return False
    if group == "name" and len(words) == 1 and _NOUN_ENDING.search(words[0]):
        return False
    if match.re is _IN_BED and len(words) == 1 and opens_sentence(text, start):
        return False
    if match[group] in ("U.S.", "U.K.", "D.C.", "P.S.", "E.R.", "I.V.") or not known.isdisjoint(
        words
    ):
        return False
    if _STAFF_BEFORE.search(text[max(0, start - 20) : start]):
        return False
    if _INSTITUTION.search(text[end : end + 40]) or _STAFF_AFTER.search(text[end : end + 30]):
        return False
    return not _CREDITED.search(around(text, start))


_COLLEAGUE = (
    r"(?:(?:[Oo]ur|[Mm]y|[Tt]he|[Aa])\s(?:[a-z-]{2,15}\s){0,2}?(?i:doctor|nurse|receptionist"
    r"|colleague|co-?worker|boss|manager|secretary|supervisor|resident|intern|preceptor|consultant"
    r"|registrar|pharmacist|pharmacy tech|midwife|medic|neighbou?r|landlord|roommate|principal"
    rf"|teacher|coach|pastor|porter|cleaner|barista|mailman|mail carrier|ex)\b(?:\s{FULL_NAME})?"
    rf"|(?:Dr\.?|Nurse)\s{FULL_NAME})"
)
_COLLEAGUE_ILL = re.compile(
    rf"{_HERE}(?P<mark>{_COLLEAGUE}(?:'s\s(?:\w+\s)?(?i:{ILLNESS}|{CONDITION})\b"
    r"|(?:'s|,)?\s(?:who\s)?(?:is|was|has|had|got|tested|went|with|out|off)\s"
    rf"(?:[a-z]+\s){{0,3}}?(?i:{ILLNESS})\b))"
)
_NOT_ILL = re.compile(
    r"\b(?:lecture|talk|research|team|clinic|study|session|class|paper|specialist|expert|nurse"
    r"|course|questions?|webinar|month|day|awareness|policy|vaccines?|tests?|shots?|jab|if|whether"
    r"|patients?|experience|interest|training|history|books?|leaflets?|said|says)\b",
    re.IGNORECASE,
)


def ill_colleagues(text: str, context: Context) -> Iterator[Hit]:
    """Yield a colleague, neighbour or other known person together with their illness."""
    text = plain(text)
    known = _known_words(context)
    if is_public(text):
        return
    for match in _COLLEAGUE_ILL.finditer(text):
        start, end = match.span("mark")
        words = {word.lower() for word in re.findall(r"\w{3,}", match["mark"])}
        if not known.isdisjoint(words):
            continue
        if not _NOT_ILL.search(text[start : end + 20]) and not is_generic(around(text, start)):
            yield Hit(start, end)
