"""At whom words are aimed: the people in care, those one works with, the house one works for.

Insults come from open classes (``checks.detectors.tempers``); what they stand next to makes them
one. Fragments here are parts of expressions, in the form that ``reading.compiled`` takes.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from checks.detectors.reading import Page, compiled
from checks.matching import phrases_pattern, plain
from checks.model import Context

IN_CARE = r"""(?:patients?|pts?|parents?|families|clients?|residents|clientele|punters?|customers?
|callers?|visitors?|relatives|in ?mates|admissions?|walk-ins?|drop-ins?|no[- ]shows?|regulars
|waiting room|new mums?|new moms?|mums|moms|mothers|mummies|mommies|grandmas|pensioners|boomers
|teenagers|teens|antivaxxers?|anti-vaxx?ers?|smokers|drinkers|drunks|addicts|diabetics|psychs)"""
COLLEAGUE = r"""(?:boss(?:es)?|managers?|supervisors?|colleagues?|co-?workers?|consultants?
|surgeons?|doctors?|docs?|directors?|director of \w+|admins?|administrators?|management|hospital
|clinic|employer|ward|unit|trust|hr|human resources|ceo|chief exec\w*|exec(?:utive)? team|board
|leadership|residents?|registrars?|interns?|medics?|nurses?|techs?|pharmacists?|receptionists?
|(?:night|day|weekend) (?:shift|crew|staff|team)|preceptor|attending|matron|dean|chief
|(?:practice )?owner|partners?|anesthesi\w+|anaesthe\w+|radiolog\w+|dispatch(?:er)?s?|locums?|agency
 (?:staff|nurses?)|midwives|midwife|students?|porters?|paramedics?|inspectors?|auditors?|insurers?
|dietician|physio\w*|professor|lecturer|tutor|head of \w+|theatre staff|ed doc|er doc|gps?)"""
ONE = r"(?:he|she|they|his|her|their|him|them|he's|she's|they're)"

_WORK = compiled(
    r"""(?<!\w)(?:patients?|pts?|clients?|shifts?|wards?|clinics?|triage|waiting room|rounds|icu
|nicu|er|ed|a&e|ems|hospital|nurses?|nursing|doctors?|charts?|charting|handover|on call|pager
|theatre
|surgery|surgeon|ambulance|rig|stretcher|gurney|trolley|beds?|call (?:light|bell|button)|buzzer
|bays?|room \d+|appointments?|pharmacy|counter|dispens\w+|prescri\w+|dialysis|visitors?|scrubs
|caseload|home visits?|resus|bedside|discharge\w*|admissions?|admitted|maternity|labou?r ward
|care home|hospice|checkups?|iv|cannula|catheter|bedpan|vitals|meds|paramedics?|midwi\w+|dentist\w*
|hygienist|teeth|therap\w+|session|x-ray|scan|mri|lab|specimens?|samples?|front desk|reception|list)
(?!\w)"""
)


@lru_cache(maxsize=2)
def at_work(text: str) -> bool:
    """Whether a paragraph speaks of the work of care at all."""
    return _WORK.search(text) is not None


def placed(here: Page, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where words of a class stand, in reading order; nothing where none does."""
    met = words & here.words
    if not met:
        return
    wanted = "|".join(sorted(met, key=len, reverse=True))
    yield from (
        match.span() for match in re.finditer(rf"(?<![\w'-])(?:{wanted})(?![\w-])", here.low)
    )


def around(here: Page, start: int, end: int, reach: int = 60) -> tuple[str, str]:
    """Return what stands before and after ``start:end`` in its sentence, as far as ``reach``."""
    first, last = here.sentence(start, end)
    return here.text[max(first, start - reach) : start], here.text[end : min(last, end + reach)]


def employer_in(text: str, context: Context) -> re.Match[str] | None:
    """Return where the employer is first named, under any of its names."""
    names = [plain(name) for name in context.organisations if name.strip()]
    return re.search(phrases_pattern(names), text, re.IGNORECASE) if names else None


def reported(here: Page, start: int, end: int) -> bool:
    """Whether the words are asked or quoted: not what the writer says."""
    return here.asked(start, end) or here.quoted(start, end)
