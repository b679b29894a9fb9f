"""Illness of people who are known by their work or by name: colleagues, neighbours, friends.

A colleague is one who is called so ("our receptionist", "one of the night nurses", "Dr Lee",
"Bertrand from coding"); what is told is an illness, a treatment, a pregnancy, a loss. Their work
with the same words (a talk, a clinic, a vaccine) says nothing of their health.
"""

import re
from collections.abc import Iterator

from checks.detectors.gates import is_generic, is_own, is_public
from checks.detectors.people import own_words
from checks.detectors.reading import Page, page, words
from checks.detectors.words import BODY, CONDITION, DRUG, FULL_NAME, ILLNESS, PROCEDURE, TREATMENT
from checks.lazy import Lazy
from checks.lexicon import WordClass, known_in
from checks.model import Context, Hit

_ROLES = (  # no "resident": in many places that is who is cared for
    "doctor|nurse|physician|surgeon|anaesthetist|anesthesiologist|radiologist|radiographer"
    "|receptionist|colleague|co-?worker|workmate|teammate|boss|manager|secretary|supervisor|intern"
    "|preceptor|consultant|registrar|pharmacist|technician|pharmacy tech|midwife|doula|medic"
    "|paramedic|emt|porter|cleaner|housekeeper|cook|chef|matron|ward clerk|clerk|hca|cna|healthcare"
    "|assistant|carer|aide|phlebotomist|physio|physiotherapist|therapist|hygienist|dentist"
    "|chaplain|director|chief|ceo|chair|dean|professor|lecturer|tutor|mentor|trainee|apprentice"
    r"|instructor|dispatcher|co-?ordinator|administrator|team ?lead|head of \w+|driver|crew ?mate"
    "|scheduler|biller|coder|caretaker|superintendent|lead|locum|np|pa|deputy|sho|doc|educator"
)
_ROLE = rf"(?:(?i:{_ROLES})(?i:\s(?:nurse|assistant|doctor|midwife|therapist|manager))?)"
_OUTSIDE = (  # known by name, at work or not
    "(?i:neighbou?r|landlord|landlady|flatmate|roommate|friend|mate|cousin|hairdresser|teacher"
    "|coach|pastor|principal|barista|postman|mailman|mail carrier)"
)
_PLACE_OF_WORK = (
    r"(?:\s(?:from|on|in|at|over in)\s(?:(?:the|our|my)\s)?(?i:coding|billing|nights?|days"
    r"|reception|desk|hr|it|payroll|theatres?|recovery|pharmacy|labs?|x-?ray|imaging|radiology"
    r"|switchboard|housekeeping|stores|supply|catering|kitchens?|canteen|estates|maintenance"
    r"|outpatients|admissions|transport|triage|a&e|ed|er|icu|l&d|ward(?:\s\d+)?|admin|accounts"
    r"|training|dispatch|(?:day|night) shift|front desk|records|physio|ot|endoscopy|oncology"
    r"|day ?case|dialysis|hand clinic|management|board|clinic|practice|unit|office|department"
    r"|base|station|hospital)\b)"
)
_TAKEN = rf"(?:{DRUG}|anti\w+|methadone|suboxone|insulin|lithium|chemo|dialysis|meds)"
_TITLE = r"(?:Dr\.?|Doctor|Nurse|Sister|Matron|Prof\.?|Professor)"
_CALLED = (  # by their work
    r"(?i:our|my|the|a|an|another|one\sof\s(?:the|our|my))\s(?:[\w-]{2,15}\s){0,2}?"
    rf"{_ROLE}s?\b(?:\sof\s(?:ours|mine)\b)?(?:,?\s{FULL_NAME})?{_PLACE_OF_WORK}?"
    rf"|(?:[A-Z][a-z]+\s)?{_ROLE}\s{FULL_NAME}"
    rf"|{FULL_NAME},?\s(?:our|my)\s(?:[\w-]+\s){{0,2}}?{_ROLE}\b"
)
_NAMED = (
    r"(?i:(?:someone|somebody|a\smember|one)\s(?:on|of|in|from)\s(?:my|our)\s(?:team|staff|crew"
    rf"|shift))|{_TITLE}\s{FULL_NAME}|{FULL_NAME}{_PLACE_OF_WORK}"
    rf"|(?i:my|our)\s(?:[\w-]{{2,12}}\s)?{_OUTSIDE}\s{FULL_NAME}"
    r"(?:'s\s(?:kid|son|daughter|mum|mom|dad|husband|wife))?"
)
_SUBJECT = Lazy(rf"(?<![\w@#.'-])(?P<who>{_CALLED}|{_NAMED})(?!\w)")
_SUBJECT_NAMED = Lazy(rf"(?<![\w@#.'-])(?P<who>{_NAMED})(?!\w)")  # takes a third of the time
_ROLE_WORDS = frozenset(  # the first word of each
    word + plural
    for role in _ROLES.split("|")
    for spelt in (role.replace("?", ""), re.sub("[ -][?]", "", role))
    for word in re.findall("[a-z]+", spelt)[:1]
    for plural in ("", "s")
)
_AGAIN = Lazy(r"(?<!\w)s?he(?='s|\s(?:is|was|has|had|got|just)\b)", re.IGNORECASE)
_NEAR, _REACH = 110, 70  # characters until the same person is spoken of again; until it is said

_IS = r"(?:\s(?:is|was|are|has|had|have|been|be|got|gets|getting|being)|'s)"
_VERB = (
    r"(?:with|for|after|because of|having|from|over|diagnosed with|tested positive for"
    r"|told (?:it's|it is|she has|he has)|(?:being )?treated for|recovering from|fighting|battling"
    r"|living with|struggling with|suffering from|starting|started|starts|getting|undergoing"
    r"|through|in|into|on|waiting for|due for|booked for|beat|survived|needs|faces|takes)"
)
_BETWEEN = Lazy(  # all that may stand between the colleague and what ails them
    r"(?:'s(?:\s\w+){0,2}\s"  # our receptionist's second …
    rf"|(?:,|\sand|,?\swho)?(?:{_IS}{{1,3}}|(?=,?\s(?:recovering|fighting|battling|beat|survived"
    r"|needs|faces|starts|off)\b))"
    r"(?:\s(?:just|also|now|still|again|out|off|away|home|back|down|ill|in|into|gone|to|hospital"
    r"|sick|recently|finally|only|sadly|since|\w+day|\w+ber|this|last|week|month|so)){0,5}"
    rf"(?:\s{_VERB})?(?:\s(?:his|her|their|a|an|the|that|another|more|own|some))?"
    r"(?:\s(?!treat|do|did|perform|teach|deliver|gi?ve|study|run|lead|read|love|fear|want)\w+)?\s"
    r"|,?(?:\swho)?(?:\s[\w'-]+){0,10}?[\s,]+(?:his|her|their)\s(?:own\s)?(?:\w+\s)?)\Z",
    re.IGNORECASE,
)
_PLAIN = Lazy(  # said without the name of an illness
    rf"(?:,|\sand)?(?:\swho)?(?:{_IS}|\sjust|\salso|\swill|\swent){{0,3}}"
    r"(?:\s(?!not\b|never\b)[\w'-]+){0,2}?\s?\b(?:pregnant|\w+ (?:weeks|months) (?:gone|pregnant)"
    r"|expecting (?:a baby|twins|in|her|their)|miscarr\w+|relapsed|in(?:to)? (?:rehab|detox)"
    r"|to (?:rehab|detox)|sectioned|(?:an )?(?:alcoholic|addict)|overdosed|tested positive"
    rf"|lost (?:the|her|his|their|another) (?:baby|pregnancy|{BODY}|spleen|hearing|sight)"
    rf"|(?:\w+ )?(?:days|weeks|months|years) (?:clean|sober)|on (?:{_TAKEN})"
    r"|(?:attempted|tried) (?:suicide|to (?:kill|end))|signed off (?:sick|with)"
    r"|(?:off|on) (?:long[- ]term )?sick(?: leave)? (?:for|since|with|until|again)"
    r"|had (?:a|an|another) (?:stroke|heart attack|seizure|breakdown|miscarriage|abortion|overdose)"
    rf"|(?:in|on) (?:ward|icu|bed)(?: \w+)? with (?:his|her) {BODY}"
    r"|seeing a (?:psychiatrist|therapist|oncologist)"
    r"|(?:in|on) (?:a )?psych(?:iatric)? (?:ward|hold|unit))\b",
    re.IGNORECASE,
)
_HINTS = words("""
    doctor nurse nurses physician surgeon anaesthetist anesthesiologist radiologist radiographer
    receptionist colleague colleagues coworker coworkers worker workmate teammate boss manager
    secretary supervisor intern preceptor consultant registrar pharmacist technician tech midwife
    doula medic paramedic emt porter cleaner housekeeper cook chef matron clerk hca cna healthcare
    assistant carer aide phlebotomist physio physiotherapist therapist hygienist dentist chaplain
    director chief ceo chair dean professor lecturer tutor mentor trainee apprentice instructor
    dispatcher coordinator ordinator administrator lead head driver mate scheduler biller coder
    caretaker superintendent locum np pa deputy sho doc educator dr sister prof team staff crew
    shift neighbor neighbour landlord landlady flatmate roommate friend cousin hairdresser teacher
    coach pastor principal barista postman mailman carrier from on in at
""")
_WORK = Lazy(  # words after an illness that make it work
    r"\s?-?\s?(?:talks?|lectures?|research|teams?|clinics?|stud(?:y|ies)|sessions?|class(?:es)?"
    r"|papers?|specialists?|experts?|nurs\w+|doctors?|courses?|questions?|webinars?|months?|days?"
    r"|awareness|polic\w+|vaccin\w+|tests?|testing|shots?|jabs?|patients?|experience|interest"
    r"|training|books?|leaflets?|units?|wards?|rooms?|lists?|charity|walk|run|fundrais\w+|educat\w+"
    r"|champions?|leads?|services?|guid\w+|screen\w+|programmes?|programs?|care|support|prevention"
    r"|cases?|rounds?|kit|suite|equipment|machines?|boots?|drill|posters?|campaign|drive|stock"
    r"|in stock|conference|exam|certificate|badge|group)\b",
    re.IGNORECASE,
)
_NOT_SO = Lazy(
    r"\b(?:if|whether|would|could|might|may|imagine|suppose|not|n't|never|no longer|said|says"
    r"|told me|asks?|asked|explains?|taught|teach\w*|did|do|does|perform\w*|runs|leads|led|wrote"
    r"|writes|treats?|treated|sees|saw|gave|gives|talks?|about|patients?|clients?|vaccin\w+"
    r"|anniversary|retire\w*|joins?|hir\w+|welcome|free|drive"
    r"|wants? (?:you|it|people|everyone) (?:all )?to know|with (?:his|her) (?:permission|blessing)"
    r"|my (?:own )?(?:surgery|operation|cancer|chemo|recovery|labour|pregnancy|scan))\b",
    re.IGNORECASE,
)
_SUPPOSED = Lazy(r"\b(?:if|when|whenever|whether)\s\Z", re.IGNORECASE)
_KNOWN = Lazy(
    rf"\b(?:{ILLNESS}|{CONDITION}|{TREATMENT}|{PROCEDURE}"
    r"|(?:crohn|parkinson|alzheimer|hodgkin|huntington|addison|cushing|graves)'?s)\b"
    r"(?<!\bin surgery)",
    re.IGNORECASE,
)
_SICK = frozenset({WordClass.CONDITION, WordClass.PROCEDURE})
_NO_ILLNESS = words("""
    pain sick scan scans x ray rays tired medication medicine medicines prescription prescriptions
    symptom symptoms condition conditions delivery deliveries birth births dose doses vaccine
    vaccines vaccination vaccinations glasses contacts bandage dressing dressings training peel
    drain drains lenses crown cast casts braces meds pills tablets procedure procedures treatment
    treatments dead death hunger thirst stress diploma aroma
""")


def ill_colleagues(text: str, context: Context) -> Iterator[Hit]:
    """Yield a colleague, neighbour or other known person together with their illness."""
    here = page(text)
    if _HINTS.isdisjoint(here.words) or is_public(here.text):
        return
    known = own_words(context)
    called = not _ROLE_WORDS.isdisjoint(here.words)
    for who in here.matches(_SUBJECT if called else _SUBJECT_NAMED):
        if not known.isdisjoint(re.findall(r"\w{3,}", who["who"].lower())):
            continue
        end = _end_of_illness(here, who.end())
        if end is None or _is_work(here, who.start(), who.end(), end):
            continue
        yield Hit(who.start(), end)


def _end_of_illness(here: Page, after: int) -> int | None:
    """Where the words end that tell of an illness of the person named before ``after``, if any."""
    again = _AGAIN.finditer(here.text, after, after + _NEAR)
    for at in [after, *(who.end() for who in again)]:
        if plain := _PLAIN.match(here.text, at):
            return plain.end()
        stop = min(here.sentence(at - 1, at)[1], at + _REACH)
        for start, end in _illnesses(here.text, at, stop):
            between = here.text[at:start]
            rooms = between.startswith("'s") and here.text[start:end].lower() == "surgery"
            if _BETWEEN.match(between) and not rooms and not _WORK.match(here.text, end):
                return end
    return None


def _illnesses(text: str, at: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where illnesses and treatments are named between two places."""
    for known in _KNOWN.finditer(text, at, stop):
        if known[0] not in _NO_ILLNESS:
            yield known.span()
    for start, end, entry in known_in(text):
        last = text[start:end].lower().split(" ")[-1]
        if at <= start and end <= stop and entry.classes & _SICK and last not in _NO_ILLNESS:
            yield start, end


def _is_work(here: Page, start: int, after: int, end: int) -> bool:
    """Whether it is their work, somebody else's illness, a rule, or a thing that is not so."""
    said = here.text[start:end]
    supposed = _SUPPOSED.search(here.text, max(0, start - 12), start)
    return bool(
        supposed or _NOT_SO.search(here.text, after, end) or is_generic(said) or is_own(said)
    )
