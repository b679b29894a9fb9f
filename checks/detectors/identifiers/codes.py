"""Codes that name somebody by their shape alone: no cue has to announce them.

Who is spoken of decides, not what the number is called: every country has its own names for a
file, a folder, a card. Long codes of digits, or of capitals and digits, are rare in plain prose;
what else has that shape (counts, years, phones of desks, trials, batches) is taken out first.
"""

import re
from collections.abc import Iterator

from checks.detectors.gates import (
    has_health,
    has_individual,
    is_desk,
    is_drill,
    is_event,
    is_generic,
    is_of_one,
    is_own,
    is_public,
    is_recall,
)
from checks.detectors.identifiers.values import digits, is_toll_free
from checks.detectors.reading import Page
from checks.lazy import Lazy
from checks.lexicon import WordClass, known_in

_PIECE = r"(?:[A-Z]{0,5}\d[A-Z\d]*|[X*]{3,10}\d+|[A-Z]{1,4}(?![a-z]))"
_CODE = Lazy(
    rf"(?<![\w.,:/@#$£€+=%&?-])(?<![$£€]\s)(?:{_PIECE}(?:[-/ ]{_PIECE}){{0,7}}"
    r"|\d{1,3}(?:\.\d{3}){2,3}[-/]?[\dkK]{1,4})(?![\w%@]|[-.,:/]\w|°)"
)
_DIGIT = (
    r"(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|double|triple|\d{1,4})"
)
_ALOUD = Lazy(  # "five five oh one three tango", "nine-oh-oh, seventy, ends 4412"
    rf"(?<![\w-]){_DIGIT}(?:[\s,.–-]{{1,3}}(?:(?:dash|hyphen|slash|ends(?: in)?|then)\s)?{_DIGIT}"
    r"){4,16}(?!\w)",
    re.IGNORECASE,
)
_ALOUD_WORD = Lazy(r"[a-z]+", re.IGNORECASE)
_LEAST_ALOUD = 3  # words among what is said: fewer are a score or a count with a word in it

_NO_CODE = re.compile(  # years, days, ranges, thousands, what libraries and trials number
    r"(?:19|20)\d\d\s?[-/ ]\s?(?:19|20)?\d\d|(?:19|20)\d\d [A-Z]+|(?:19"
    r"|20)\d\d[-/. ]?\d\d[-/. ]?\d\d"
    r"|\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d\d|[A-Z /-]*(?:19|20)\d\d(?:[-/ ](?:19|20)?\d\d)?"
    r"|\d{1,3}(?: 000)+|\d{1,3} \d{3}|\d*0-\d*0"
    r"|(?:PMID|PMCID|DOI|NCT|ISRCTN|ISBN|ISSN|ISO|ICD|CPT|CD|EN|IEC|BMJ|NEJM|ACTRN|UMIN|JRCT"
    r"|CTRI|DRKS|RBR|IRB|CRD|COVID|RS)[- ]?\d.*"
)
_PHONE = re.compile(r"(?:\d{1,4}[- ])?(?:\d{2,5}[- ])?\d{3}[- ]\d{3,4}")
_OF_A_THING = Lazy(  # in front of a code: it numbers a product, a paper, a fund, a body
    r"\b(?:nct|isrctn|pmid|pmcid|doi|isbn|issn|icd|cpt|iso|ean|gtin|ndc|arxiv|grants?|awards?"
    r"|models?|version|items?|sku|lots?|batch(?:es)?|articles?|assets?|parts?|protocol|trial"
    r"|approval|charity|company|vat|tender|vacancy|job|post|room|channel|frequency|flight|train"
    r"|bus|catalogue|firmware|software|accredit\w+|(?:my|our)(?:\s[\w'-]+){0,4})"
    r"[\s:.#=(-]{0,3}(?:(?:numbers?|no|nr|id|code|ref|is|was|tag)\b[\s:.#=(-]{0,3}){0,2}$",
    re.IGNORECASE,
)
_COUNTED = Lazy(
    r"\s?(?:%|percent|mg|mcg|ml|kg|g\b|km|mmhg|years?|months?|weeks?|days?|hours?|hrs?|minutes?"
    r"|mins?|people|patients|persons|inhabitants|times|dollars|pounds|euros?|rupees|naira|pesos"
    r"|members|pages?|miles|units|steps|views|followers|am\b|pm\b|o'clock)",
    re.IGNORECASE,
)
_DIALLED = Lazy(
    r"\b(?:call|text|ring|dial|phone|fax|whatsapp|tel|mobile|cell|rsvp|hotline|helpline|line"
    r"|desk|book)\w{0,4}\b",
    re.IGNORECASE,
)
_OF_ALL = Lazy(  # who speaks to all says no one's number
    r"\b(?:we are|we're|we have|dear|subs|union|suppliers|donors|invoices only|accredited)\b",
    re.IGNORECASE,
)
_TITLED = Lazy(r"\b(?:M[rs]s?|Miss|Mx|Frau|Herr|Se[nñ]ora?|Mme|Auntie|Uncle|Baby)\.?\s[A-Z]")
_SOME = frozenset((WordClass.RELATION, WordClass.OCCUPATION))
_OF_CARE = frozenset(
    (WordClass.CONDITION, WordClass.INJURY, WordClass.PROCEDURE, WordClass.BODY, WordClass.MARK)
)
_SHORTEST, _FEWEST, _FEWEST_BARE = 6, 4, 7


def codes(here: Page) -> Iterator[tuple[int, int]]:
    """Yield where a code stands, written or said aloud, that belongs to one person in care.

    Takes code points of the page; the sentences around decide whose it is.
    """
    for match in _CODE.finditer(here.text):
        if _is_code(match.group()) and _is_somebodys(here, *match.span()):
            yield match.span()
    for match in _ALOUD.finditer(here.text):
        said = _ALOUD_WORD.findall(match.group().lower())
        if len(said) >= _LEAST_ALOUD and not _is_count(said) and _is_told(here, match.start()):
            yield match.span()


def tells_of_somebody(here: Page, start: int) -> bool:
    """Whether the sentence at ``start`` tells of one person, by word, name, kin or trade."""
    lines = here.lines
    if any(lines.holds(start, gate) for gate in (has_individual, is_of_one, _is_titled)):
        return True
    return _knows(here, start, _SOME)


def _knows(here: Page, start: int, classes: frozenset[WordClass]) -> bool:
    first, last = here.lines.bounds(start)
    return any(
        word.entry.classes & classes and here.low[word.end - 1] != "s"
        for word in known_in(here.text)
        if first <= word.start < last
    )


def _is_code(value: str) -> bool:
    found, signs = digits(value), sum(sign.isalnum() for sign in value)
    if signs < _SHORTEST or len(found) < _FEWEST or _NO_CODE.fullmatch(value):
        return False
    if _PHONE.fullmatch(value) or is_toll_free(value):
        return False  # ``contacts`` asks whose it is; nobody's own phone is free of charge
    if value.isdigit():
        return len(found) >= _FEWEST_BARE
    letters = signs > len(found)
    return letters or len(found) > _SHORTEST


def _is_somebodys(here: Page, start: int, end: int) -> bool:
    first, last = here.lines.bounds(start)
    head = here.text[max(first, start - 60) : start]
    if _OF_A_THING.search(head) or _COUNTED.match(here.text, end):
        return False
    is_phone = not any(sign.isalpha() for sign in here.text[start:end])
    if is_phone and _DIALLED.search(here.text, first, last):
        return False
    return _is_told(here, start)


def _is_told(here: Page, start: int) -> bool:
    """Whether the sentence tells of one person, or of care that only one can have had."""
    lines = here.lines
    shut = (is_drill, is_event, is_public, is_own, is_of_all)
    if any(lines.holds(start, gate) for gate in shut):
        return False
    if tells_of_somebody(here, start):
        return not lines.holds(start, is_generic) or lines.holds(start, has_individual)
    if any(lines.near(start, gate) for gate in (is_recall, is_event, is_own, is_public)):
        return False
    if lines.holds(start, is_desk) or lines.near(start, is_of_all):
        return False
    if _knows(here, start, _OF_CARE) or lines.near(start, has_individual):
        return True
    return lines.near(start, has_health) or any(
        WordClass.RELATION in word.entry.classes for word in known_in(here.text)
    )


def _is_count(said: list[str]) -> bool:
    """Whether somebody counts up or down instead of telling a number."""
    known = [_ORDER.index(word) for word in said if word in _ORDER]
    return known == sorted(set(known)) or known == sorted(set(known), reverse=True)


_ORDER = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _is_titled(sentence: str) -> bool:
    return _TITLED.search(sentence) is not None


def is_of_all(sentence: str) -> bool:
    """Whether a body speaks of itself or to all who deal with it."""
    return _OF_ALL.search(sentence) is not None
