"""Names of people in care: found generously, left alone where they are somebody else's."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checks.detectors.gates import has_health, is_public
from checks.detectors.reading import Page, page, words
from checks.lazy import Lazy
from checks.lexicon import WordClass, known_in
from checks.model import Context, Fix, Hit, Severity
from checks.names.bearers import load_bearers
from checks.names.candidates import MOST, Candidate, Way, candidates, hinted
from checks.names.company import Company
from checks.names.tagger import load_tagger

SURE, LIKELY, POSSIBLE = 0.8, 0.6, 0.25
"""Odds of being a patient's from which a name is a stop, a caution, an advice.

Chosen on posts of writers left out in turn: of a hundred clean posts of general writers, one has a
name at ``LIKELY`` or above, and three have one at ``POSSIBLE``.
"""

_MONTHS_AND_DAYS = words(
    """january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday christmas easter"""
)
_KIN = words(  # said for a name by their families; of a patient nobody says it alone
    """gran granny nan nana nanna nonna nonno abuela abuelo grandad granddad grandpa grampa gramps
    grandma oma opa mum mummy mom mommy mam mama dad daddy papa auntie aunty uncle"""
)
_EPONYMS = words(  # diseases, tools and the famous dead that are called after somebody
    """parkinson alzheimer crohn hodgkin huntington down addison cushing graves hashimoto raynaud
    tourette marfan kawasaki wilson paget barrett bell turner asperger munchausen korsakoff
    lewy wernicke sjogren sjögren behçet behcet ehlers danlos guillain barre barré foley
    apgar glasgow braxton hicks ringer hartmann kaposi burkitt merkel wilms ewing
    legionnaire bechterew dupuytren peyronie meniere ménière still lyme zika ebola marburg
    lassa baker colles achilles fallopian valentine tay sachs dravet rett gehrig nightingale
    seacole osler semmelweis fleming jenner pasteur lister salk sabin curie blackwell barton
    virchow koch hippocrates"""
)
_INSTITUTION = Lazy(
    r"(?:'s|s')?\s(?:\w+\s)?(?:Hospital|Clinic|Cent(?:er|re)|University|School|College|Nursery"
    r"|Foundation|Institute|Trust|Ward|Wing|Street|Road|Avenue|Lane|Medical|Health|Pharmacy|Church"
    r"|Park|Day|Week|Month|Award|Lecture|Inc|Ltd|LLC|Society|Association|Library|Bakery)\b"
    r"|(?:'s)?\s(?:disease|syndrome|sign|palsy|lymphoma|sarcoma|criteria|score|scale|test|tube"
    r"|catheter|manoeuvre|maneuver|contracture|phenomenon|law|reflex|position|et al)\b"
)
_THANKED = Lazy(
    r"\b(?:thank(?:s| you)(?: so much)?(?: to)?|grateful to|kudos to|credit to|well done"
    r"|hats off to),?\s(?:\w+\.?\s)?$",
    re.IGNORECASE,
)
_FOR_WORK = Lazy(
    r",?\s(?:and (?:her|his|their|the|our) (?:\w+ )?(?:crew|team|colleagues|staff|volunteers)"
    r"|from (?:the )?[a-z]+|for (?:cover|stay|organi[sz]|lead|teach|help"
    r"|the (?:lift|shift|soup|cake|talk|training|swap))\w*)\b"
)
_CREDENTIALS = Lazy(r",\s?(?:RN|MD|DO|NP|PhD|BSN|MSN|DDS|RPh|PharmD|CRNA|CNM|FRCP|MBBS|MPH)\b")
_CALLED = Lazy(r"\b(?:patient|pt|client)\b", re.IGNORECASE)  # a resident may be a doctor
_CIVIL = Lazy(r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s(?:\w+\s)?$")
_GOES_ON = re.compile(r"[./]\w")  # "rafferty.example"
_A_NAME = 0.5
_APPOSED = 8  # code points after a name within which its species may stand
_LED = Lazy(r"(?:\b(?:[Dd]r|[Dd]rs|[Dd]octor|[Pp]rof|[Pp]rofessor|[Nn]urse|[Ss]t|[Ss]aint)\.?\s)$")


def named_patients(text: str, context: Context) -> Iterator[Hit]:
    """Yield the name of somebody in care, as gravely as it is likely to be one.

    The tagger and the sentence's structure say what may be a name; what stands around it says
    whose. The writer's own names, the organisation's, eponyms and months are left alone. What is
    more likely nobody's in care is faint: it is said where the reader takes it for a patient's.
    """
    here, tagger = page(text), load_tagger()
    found = candidates(here, tagger)[:MOST]
    known = own_words(context)
    around = Company(here, found) if found else None
    for name in found:
        if around is None or is_spared(here, name, known, context):
            continue
        odds = load_bearers().odds(around.features(name, context))
        if _is_called_patient(here, name):
            odds = max(odds, SURE)
        if odds >= POSSIBLE:
            yield _hit(here, name, odds)
        elif not _may_be_a_thing(here.text, name):
            yield replace(_hit(here, name, odds), faint=True)
    for name in hinted(here, tagger, found):
        if not is_spared(here, name, known, context) and not _may_be_a_thing(here.text, name):
            yield replace(_hit(here, name, odds=0.0), faint=True)


def _is_called_patient(here: Page, name: Candidate) -> bool:
    """Whether the sentence says so: "my patient Dana", "pt maria"."""
    said = here.text[slice(*name.mark)] if name.mark else ""
    return bool({"cued", "small"} & {*name.shown} and _CALLED.search(said) and name.odds >= _A_NAME)


def _hit(here: Page, name: Candidate, odds: float) -> Hit:
    severity = (
        Severity.STOP if odds >= SURE else Severity.CAUTION if odds >= LIKELY else Severity.ADVICE
    )
    if not (here.lines.near(name.span.start, has_health) or _is_called_patient(here, name)):
        severity = min(severity, Severity.CAUTION)  # a name and no care: it may be anybody's
    start, end = name.mark or name.span
    return Hit(start, end, fixes=(_instead(name),), severity=severity)


def _instead(name: Candidate) -> Fix:
    if name.way in (Way.TAG, Way.HANDLE):
        return Fix("Remove", "")
    if name.way is Way.FAMILY:
        return Fix("Say “a family”", "a family")
    return Fix("Say “a patient”", "a patient")


def is_spared(here: Page, name: Candidate, known: frozenset[str], context: Context) -> bool:
    """Whether a name is certainly no patient's, whatever stands around it."""
    text, (start, end) = here.text, name.span
    parts = [word.lower() for word in re.findall(r"[^\W_]+", text[start:end])]
    if not parts or not known.isdisjoint(parts) or _is_eponym(text, name):
        return True
    if len(parts) == 1 and (parts[0] in _MONTHS_AND_DAYS | _KIN or _is_a_people(text, name)):
        return True
    if here.lines.holds(start, is_public):
        return True
    if name.way is Way.HANDLE:
        handle = text[start:end].lower().lstrip("@")
        return any(handle == known.lower().lstrip("@") for known in context.public_contacts)
    if any(
        known.entry.classes & {WordClass.ANIMAL} and end <= known.start <= end + _APPOSED
        for known in known_in(text)
    ):
        return True  # "Reginald (sheep, 6)"
    return bool(
        (_THANKED.search(text, max(0, start - 40), start) and _FOR_WORK.match(text, end))
        or _INSTITUTION.match(text, end)
        or _CREDENTIALS.match(text, end)
        or _LED.search(text, max(0, start - 12), start)
    )


def _is_a_people(text: str, name: Candidate) -> bool:
    """Whether it is what all who come from somewhere are called: "Americans"."""
    start, end = name.span
    return text[start:end].endswith("s") and any(
        WordClass.ORIGIN in known.entry.classes and known.start <= start and end <= known.end
        for known in known_in(text)
    )


def _may_be_a_thing(text: str, name: Candidate) -> bool:
    """Whether it may be a sign, a tool or a page instead of somebody: then it is too faint."""
    start, end = name.span
    return bool(_GOES_ON.match(text, end)) or any(
        load_tagger().is_eponym(word) for word in re.findall(r"\w+", text[start:end])
    )


def _is_eponym(text: str, name: Candidate) -> bool:
    """Whether something in medicine is called so, and nobody "Mrs Bell" or "Okonjo-Bell"."""
    start, end = name.span
    if _CIVIL.search(text, max(0, start - 20), start) or "titled" in name.shown:
        return False
    return any(
        _EPONYMS.issuperset({*re.findall(r"[^\W_]+", word)} - {"s"})
        for word in text[start:end].lower().split()
        if word[0].isalpha()
    )


def own_words(context: Context) -> frozenset[str]:
    """The words of the writer's own names and the organisation's, in small letters."""
    names = context.own_names | context.organisations
    return frozenset(word.lower() for name in names for word in re.findall(r"\w{3,}", name))
