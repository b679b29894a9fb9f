"""Names that stand next to care, without a gazetteer: titles, cues before, deeds after."""

import re
from collections.abc import Iterator

from checks.detectors.gates import (
    has_care,
    is_animal,
    is_contact,
    is_generic,
    is_own,
    is_public,
    opens_sentence,
)
from checks.detectors.reading import page, words
from checks.detectors.words import (
    BODY,
    BODY_PART,
    CARE_EVENT,
    CONDITION,
    FULL_NAME,
    ILLNESS,
    INITIALS,
    NAME,
    PATIENT,
    PROCEDURE,
    RECORD,
    TREATMENT,
    UPPER,
)
from checks.lazy import Lazy
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
_TAGGED = Lazy(
    r"#(?:[Pp]ray(?:ers)?[Ff]or|[Ww]elcome[Hh]ome|[Gg]et[Ww]ell(?:[Ss]oon)?|[Ff]ly[Hh]igh|RIP"
    rf"|[Rr]est[Ii]n[Pp]eace|[Ss]trong[Ff]or|[Ff]ight[Ff]or)(?P<mark>{UPPER}[a-z]{{2,15}})\b"
)
# A pattern and words of which one stands in every match. The gravest reading comes first: a
# later pattern may not mark words an earlier one took.
_PATTERNS: tuple[tuple[Lazy, frozenset[str]], ...] = (
    (
        _TITLED,
        words(
            """mr mrs ms miss mx mme madame monsieur sr sra se senor senora senhor senhora frau herr
            signor signora kuya ate tita tito auntie aunty uncle coach councillor councilor
            councilman councilwoman pfc sgt sergeant private lt cpl"""
        ),
    ),
    (_DIMINUTIVE, words("little baby wee brave sweet tiny")),
    (_CUED, words("patient pt client resident inpatient outpatient")),
    (_IN_BED, words("in from")),
    (
        _DOER,
        words(
            """was is got gets being been coded flatlined relapsed crashed rang passed od overdosed
            miscarried seized lost born came woke outlived beat took ate need needs"""
        ),
    ),
    (_OWNER, words("s")),
    (_BODY_OWNER, words("s")),
    (_SICK, words("s has had is who tested about")),
    (_AGED, words("")),
    (
        _MET,
        words(
            """meet congrats congratulations proud prayers rest rip fly get first happy clear
            safe"""
        ),
    ),
    (_WHOLE, words("he she his her")),
    (
        _FAMILY,
        words(
            """family twins triplets girl girls boy boys kid kids lad lads baby brothers sisters
            siblings"""
        ),
    ),
    (_LABELLED, words("in reads label clipboard chart photo alt image screen zoom rh nkda")),
    (_INITIALLED, words("")),
    (_HAILED, words("shout shoutout")),
    (_HOURED, words("am pm o")),
    (_ABBREVIATED, words("")),
    (_SMALL, words("patient pt client resident inpatient outpatient")),
    (
        _WISHED,
        words("""rip rest easy fly godspeed"""),
    ),
)
_NEEDS_CARE = (_BODY_OWNER, _DIMINUTIVE, _AGED, _MET, _WHOLE, _FAMILY, _INITIALLED, _ABBREVIATED)

_NOT_A_NAME_WORDS = """
    st saint prof let it's here there what
    a an and any anyone anybody another april as at august baby because before being both but by
    care christmas code dad day december doctor dr each easter eight eleven england even every
    everybody everyone everything february few first five for four france friday from gran granny
    grandma grandpa had half has have he her here him his hospital how i if in is it january july
    june just last later life like little lord march may maybe medicine mom monday more most
    mother father mum my nan never new nine no nobody none not november now nurse october of old
    on once one only or our people patient patients please police saturday september seven she
    since six so some someone somebody something spring summer sunday surgery ten that the their
    them then there these they this those three thursday today tomorrow tonight tuesday two twelve
    mondays tuesdays wednesdays thursdays fridays saturdays sundays
    under until watch we wednesday well what when where which who whoever whose why wife husband
    winter with world yes yesterday yet you your zero team staff nana auntie uncle brother sister
    son daughter kiddo grandad grandfather grandmother women men children adults kids babies
    america britain europe canada australia ireland scotland wales africa asia god jesus santa
    emergency intensive public mental clinical health general medical proud everyone's mummy daddy
    momma mama papa
"""
_NOT_A_NAME = frozenset(_NOT_A_NAME_WORDS.split())
_NOUN_ENDING = Lazy(r"(?:ing|tion|ness|ment|ly|ies|ism|ists?|ers|ings)$")
_OFFICE_WORDS = """
    relations experience services service control prevention safety access advocacy advocate
    advocates affairs liaison portal transport information education support rights financial
    advice representative navigator registration accounts admissions records billing scheduling
    surveillance logistics resources department office desk committee council forum network panel
    line centre center programme program care first assistance engagement satisfaction simulation
    flow intake triage outreach wellness quality compliance privacy guest volunteer occupational
    environmental spiritual pastoral nutrition food dietary
"""
_OFFICES = frozenset(_OFFICE_WORDS.split())  # "Patient Relations", "Infection Control"
_TITLES = frozenset(("dr", "doctor", "nurse", "st", "saint", "prof"))
_PLACES = frozenset(
    (
        "street",
        "road",
        "avenue",
        "lane",
        "hospital",
        "clinic",
        "center",
        "centre",
        "school",
        "church",
        "ward",
        "unit",
        "park",
        "hall",
        "house",
        "court",
        "bay",
        "county",
        "hills",
    )
)
_TAGGED_THINGS = frozenset(
    ("peace", "ukraine", "gaza", "nurses", "all", "you", "us", "me", "change", "team", "heroes")
)
_DEMONYM = re.compile(r"(?:ish|ese|ian|ean|can|ch|ic|al)$")
_SHORT_FORMS = frozenset(("U.S.", "U.K.", "D.C.", "P.S.", "E.R.", "I.V."))
_EPONYMS_WORDS = """
    parkinson alzheimer crohn hodgkin huntington down addison cushing graves hashimoto raynaud
    tourette marfan kawasaki wilson paget barrett bell turner asperger munchausen korsakoff lewy
    wernicke sjogren sjögren behçet behcet ehlers danlos guillain barre barré foley apgar glasgow
    braxton hicks ringer hartmann kaposi burkitt merkel wilms ewing legionnaire bechterew
    dupuytren peyronie meniere ménière still lyme zika ebola marburg lassa baker colles achilles
    fallopian valentine tay sachs dravet rett gehrig nightingale seacole osler semmelweis fleming
    jenner pasteur lister salk sabin curie blackwell barton virchow koch hippocrates
"""
_EPONYMS = frozenset(_EPONYMS_WORDS.split())
_CREDITED = Lazy(  # thanks, school, office, stage: the name belongs to somebody else
    r"\b(?:thank(?:s| you)|taught me|crew|classroom|(?:my|our) (?:\w+ )?teacher|professor"
    r"|prof|our (?:new )?"
    r"(?:manager|director|chief|head|colleague|secretary|receptionist|pharmacist)|ward sister"
    r"|colleague|mentor|charge nurse|joins? (?:us|our|the)|our speaker|lecture|keynote|minister"
    r"|president|named (?:her|him|it|after)|the late author|statue|foundation|scholarship|award"
    r"|volunteer of|employee of|nurse of the|take a bow|tells? (?:her|his|their) own"
    r"|(?:her|his) own (?:story|words))\b",
    re.IGNORECASE,
)
_INSTITUTION = Lazy(
    r"^(?:'s|s')?\s(?:\w+\s)?(?:Hospital|Clinic|Cent(?:er|re)|University|School|College|Nursery"
    r"|Foundation|Institute|Trust|Ward|Wing|Street|Road|Avenue|Lane|Medical|Health|Pharmacy|Church"
    r"|Park|Day|Week|Month|Award|Lecture|Inc|Ltd|LLC|Society|Association|Library|Bakery)\b"
    r"|^(?:'s)?\s(?:disease|syndrome|sign|palsy|lymphoma|sarcoma|criteria|score|scale|test|tube"
    r"|catheter|manoeuvre|maneuver|contracture|phenomenon|law|reflex|position|et al)\b"
)
_STAFF_BEFORE = Lazy(
    r"\b(?:dr|drs|doctor|prof|professor|nurse|rn|midwife|surgeon|pharmacist|matron|colleague|sister"
    r"|resident|intern|dean|director|chef|author|actor|singer|saint|st|fort|mount|port|lake|at|in"
    r"|near|by)\.?,?\s*$",
    re.IGNORECASE,
)
_STAFF_AFTER = Lazy(
    r"^,?\s*(?:RN|MD|DO|NP|PA|PhD|BSN|MSN|DDS|PT|OT|RPh|PharmD|CRNA|CNM|our\s|the\s(?:nurse|midwife"
    r"|doctor|manager|surgeon))(?!\w)"
)


_PATIENTS = frozenset(("patient", "pt", "client", "resident"))
_CAPITAL = Lazy(rf"(?<!\w){UPPER}")


def named_patients(text: str, context: Context) -> Iterator[Hit]:
    """Yield the name of one particular person wherever care stands next to it.

    A title and a surname, a first name after "my patient" or before "was admitted": structure
    says that it is a name, so that no list of names is needed. Colleagues, eponyms,
    organisations, the writer and the employer are left alone. A titled name without any care
    around it is only worth a CAUTION.
    """
    here = page(text)
    text, lines = here.text, here.lines
    if not (_CAPITAL.search(text) or _PATIENTS & here.words) or is_public(text):
        return
    known = known_words(context)
    taken: set[int] = set()  # positions
    for match in _TAGGED.finditer(text) if "#" in text else ():
        if match["mark"].lower() not in _NOT_A_NAME | _TAGGED_THINGS:
            yield Hit(*match.span("mark"))
    for pattern, hints in _PATTERNS:
        if hints and hints.isdisjoint(here.words):
            continue
        for match in pattern.finditer(text):
            start, end = match.span("mark")
            start += _opener(match)
            if start in taken or end - 1 in taken or lines.holds(start, _is_credit):
                continue
            if not _may_be_a_patient(
                text, match, known, start, in_bed=pattern is _IN_BED, family=pattern is _FAMILY
            ):
                continue
            if pattern is _TITLED and lines.holds(start, is_contact):
                continue
            if pattern is _MET and lines.holds(start, is_animal):
                continue
            cared_for = lines.near(start, has_care) or (
                pattern is _TITLED and lines.holds(start, _has_body)
            )
            cared_for = cared_for and not lines.holds(start, _is_nobody)
            if pattern is _TITLED and not cared_for:
                if match["mark"].startswith(_FORMAL) and not lines.holds(start, is_own):
                    yield Hit(start, end, severity=Severity.CAUTION)
            elif cared_for or pattern not in _NEEDS_CARE:
                yield Hit(start, end)
            else:
                continue
            taken.update(range(start, end))


_BODY_CARED_FOR = Lazy(
    rf"\b(?:his|her|their|a|an|the|new|left|right|both|bad|broken)\s(?:[\w-]+\s)?{BODY_PART}\b"
    rf"|\b{PROCEDURE}\b"
    r"|\b(?:woke up|sat up|stood up|back on (?:his|her|their) feet|on the mend|recover(?:ed|ing)"
    r"|(?:is|was|went|goes|going|gone) home|heal(?:ed|ing)|limp(?:ed|ing)"
    r"|walk(?:s|ed|ing) (?:in|out|again|unaided|home|the halls?)|breath(?:es|ed|ing) on)\b",
    re.IGNORECASE,
)


def _has_body(sentence: str) -> bool:
    """Whether a part of somebody's body, or what is done to one, is spoken of."""
    return _BODY_CARED_FOR.search(sentence) is not None


def _is_nobody(sentence: str) -> bool:
    return is_own(sentence) or is_generic(sentence)


def _is_credit(sentence: str) -> bool:
    return _CREDITED.search(sentence) is not None


def known_words(context: Context) -> frozenset[str]:
    """The words of the writer's own names and the organisation's, in small letters."""
    names = context.own_names | context.organisations
    return frozenset(word.lower() for name in names for word in re.findall(r"\w{3,}", name))


def _opener(match: re.Match[str]) -> int:
    """How many characters of the match open the sentence and are no name: "Then Petra"."""
    if (
        "name" not in match.re.groupindex
        or not match["name"]
        or match.start("mark") != match.start("name")
    ):
        return 0
    first, space, _ = match["name"].partition(" ")
    if not space or first.lower() in _TITLES or first.lower() not in _NOT_A_NAME:
        return 0
    return len(first) + 1


def _may_be_a_patient(
    text: str,
    match: re.Match[str],
    known: frozenset[str],
    start: int,
    *,
    in_bed: bool,
    family: bool,
) -> bool:
    end = match.end("mark")
    if "name" not in match.re.groupindex and "titled" not in match.re.groupindex:
        return not is_animal(text)  # a name in small letters
    if "name" in match.re.groupindex:
        name = text[max(start, match.start("name")) : end]
        words = [word.lower() for word in re.findall(r"\w+", name)]
        if words[0] in _NOT_A_NAME or not _EPONYMS.isdisjoint(words) or name in _SHORT_FORMS:
            return False
        if words[-1] in _PLACES or words[-1] in _OFFICES:
            return False
        if family and _DEMONYM.search(words[-1]):
            return False
        if len(words) == 1 and _NOUN_ENDING.search(words[0]):
            return False
        in_number = re.search(r"\d[A-D]$", match[0])  # "Wilkes in 14B", but not "Cake in bay 4"
        if in_bed and len(words) == 1 and not in_number and opens_sentence(text, start):
            return False
    else:
        words = [word.lower() for word in re.findall(r"\w+", match["titled"])]
    if not known.isdisjoint(words) or _STAFF_BEFORE.search(text[max(0, start - 20) : start]):
        return False
    after = text[end : end + 40]
    return not (_INSTITUTION.search(after) or _STAFF_AFTER.search(after))
