"""Gates that decide whether a privacy rule may speak at all.

A date, an age or a place is plain text until one particular person is in care next to it. Every
function takes straightened text (``matching.plain``) and answers about one sentence of it.
"""

import re
from checks.detectors.words import (
    CARE_EVENT,
    CONDITION,
    KIN,
    PATIENT,
    PERSON,
    TREATMENT,
)

_STOPS = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bvs)(?<!\b[A-Z])[.!?]+[\"')\]]*\s+|\n"
)
_REACH = 300

_INDIVIDUAL = re.compile(
    r"\b(?:he|she|him|her|his|hers|he's|she's)\b"
    rf"|\b(?:an?|my|our|this|that|the|one|another|sweet|little)\s+(?:[\w'-]+\s+){{0,3}}?{PERSON}\b(?!')"
    r"|\b\d{1,3}[- ]?(?:yo|y/o|year[- ]old|month[- ]old|week[- ]old|day[- ]old)\b(?!s)"
    rf"|\b(?:{PATIENT}|baby)\b(?!s)",
    re.IGNORECASE,
)
_CARE = re.compile(
    rf"\b(?:{CARE_EVENT}|went home)\b"
    rf"|\b{TREATMENT}\b|\b{CONDITION}\b"
    r"|\b(?:came|come|comes|coming|walked|limped|rolled|brought|wheeled|flown|rushed|carried|sent)"
    r"\s+(?:back\s+)?(?:in|into|home|through)\b"
    r"|\b(?:icu|nicu|picu|ccu|er|ed|a&e|or|l&d|pacu|trauma bay|ambulance|ward|unit|clinic|theatre"
    r"|hospice|bedside|triage|my shift|our shift|night shift|on shift|my rig|helipad|chart|vent"
    r"|ventilator|ecmo|bypass|oxygen|iv|cpr|compressions|code blue|rounds|handover|shock|pulse"
    r"|rhythm|waiting room|exam room|house call|home visit|patients?|pts?|clients?)\b"
    r"|\b(?:rang the bell|passed away|died|born|coded|flatlined|crowning|crowned|remission|margins"
    r"|walker|wheelchair|stretcher|gurney|sterile|scrubbed|caught (?:him|her|the baby))\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"\b(?:anyone|anybody|everyone|everybody|most|many|some|all|adults|people|folks|patients who"
    r"|patients with|children|kids under|babies under|men|women|1 in \d+|one in \w+|per cent|percent"
    r"|every (?:patient|child|baby|adult|year)|each (?:patient|child|year)|if you|if your|when you"
    r"|when your|whenever|should|imagine|suppose|say a|e\.g\.|for example|hypothetical"
    r"|fictional|average|typical|incidence|trial|study|cohort|guidelines?)\b|\d\s?%",
    re.IGNORECASE,
)
_ABOUT_ME = re.compile(
    rf"\bmy\s(?:[\w-]+\s){{0,2}}?(?:great[- ]?)?{KIN}\b"
    rf"|\bour\s(?:own\s|late\s)(?:[\w-]+\s)?{KIN}\b|\bour\s(?:son|daughter|kids?|wedding)\b"
    r"|\b(?:abuel[ao]|grandma|granny|nana|grandad|grandpa)\s(?:[A-Z]\w+\s)?(?:turn|was|is|got|had)"
    r"|\b(?:i was|i got|i'm|i am|i had|i've been)\s+(?:\w+\s+)?(?:admitted|discharged|diagnosed"
    r"|treated|born|induced|intubated|operated|vaccinated|a patient|the patient)\b"
    r"|\bas a patient (?:myself|again)\b|\bmy (?:own )?(?:cat|dog|horse|puppy|kitten|pet)\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"https?://|\b(?:awareness|world \w+(?: \w+)? day|national|episode|season \d|novel|film|movie"
    r"|series|podcast|character|chapter|published|press release|bbc|cnn|magazine|newspaper"
    r"|obituary in|historians?|in (?:1[5-9]|20)\d\d\b.{0,40}\b(?:first|invented|discovered)"
    r"|biography|memoir|museum|nobel)\b",
    re.IGNORECASE,
)


_EVENT = re.compile(
    r"\b(?:free|walk-?ins?|rsvp|register|registration|workshop|class|classes|refresher|lecture"
    r"|meeting|conference|webinar|booth|open (?:house|day)|drop by|stop by|join us|screening|club"
    r"|fundrais\w+|deadline|apply|applications|enrol\w*|awareness|holiday|effective|hours are|closed"
    r"|support group|interviews?|story time|hiring)\b",
    re.IGNORECASE,
)
_ANIMAL = re.compile(
    r"\b(?:dogs?|cats?|puppy|puppies|kittens?|beagles?|labrador|poodle|spaniel|terrier|horse|mare"
    r"|foal|pony|rabbit|hamster|parrot|tortoise|ferret|paws?|vet|veterinary|spay\w*|neuter\w*)\b",
    re.IGNORECASE,
)


def around(text: str, start: int) -> str:
    """Return the sentence that holds position ``start``, at most 300 characters either way.

    Titles and initials do not end a sentence. The bound keeps endless paragraphs quick.
    """
    first = max(0, start - _REACH)
    for stop in _STOPS.finditer(text, first, start):
        first = stop.end()
    stop_after = _STOPS.search(text, start, start + _REACH)
    return text[first : stop_after.end() if stop_after else start + _REACH]


def nearby(text: str, start: int, end: int) -> str:
    """Return up to 300 characters on both sides of ``text[start:end]``, without it."""
    return text[max(0, start - _REACH) : start] + " " + text[end : end + _REACH]


def opens_sentence(text: str, start: int) -> bool:
    """Whether ``start`` is where a sentence begins, so that a capital letter says nothing."""
    head = text[:start].rstrip(" \"'([")
    return not head or head[-1] in ".!?\n:"


def has_individual(sentence: str) -> bool:
    """Whether one other person is spoken of."""
    return _INDIVIDUAL.search(sentence) is not None


def has_care(sentence: str) -> bool:
    """Whether care is spoken of."""
    return _CARE.search(sentence) is not None


def is_generic(sentence: str) -> bool:
    """Whether the sentence speaks of many people, of a rule, or of something imagined."""
    return _GENERIC.search(sentence) is not None


def is_own(sentence: str) -> bool:
    """Whether the writer speaks of their own health, family or pets."""
    return _ABOUT_ME.search(sentence) is not None


def is_event(sentence: str) -> bool:
    """Whether the sentence invites to something: its dates, rooms and streets are public."""
    return _EVENT.search(sentence) is not None


def is_animal(text: str) -> bool:
    """Whether the text speaks of animals."""
    return _ANIMAL.search(text) is not None


def is_public(text: str) -> bool:
    """Whether the text points at something already public: a link, a book, an observance."""
    return _PUBLIC.search(text) is not None


def about_a_patient(sentence: str) -> bool:
    """Whether all gates are open: one other person, in care, not many, not the writer's own."""
    return (
        has_individual(sentence)
        and has_care(sentence)
        and not is_generic(sentence)
        and not is_own(sentence)
    )
