"""Days and minutes of care: plain text, until one particular patient stands next to them."""

import re
from collections.abc import Iterator

from checks.detectors.gates import (
    Sentences,
    has_health,
    has_individual,
    is_event,
    is_generic,
    is_named,
    is_of_one,
    is_own,
    is_public,
)
from checks.detectors.identifiers.values import digits
from checks.detectors.reading import Page, page, swap, words
from checks.detectors.words import CARE_EVENT, MONTH, PROCEDURE, WEEKDAY
from checks.lazy import Lazy
from checks.model import Context, Hit, Mode

_ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh"
    r"|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
    r"|twentieth"
    r"|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth"
    r"|thirty[- ]first)"
)
_CLOCK = (
    r"(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|[01]\d[0-5]\d\s?h(?:rs"
    r"|ours)?\b)"
)
_FEAST = (  # a day with a name is a date
    r"(?:christmas\s(?:day|eve)|boxing day|new year'?s(?:\s(?:day|eve))?|halloween"
    r"|valentine'?s(?: day)?"
    r"|thanksgiving(?: day)?|easter(?:\s(?:sunday|monday))?|good friday|mother'?s day|father'?s day"
    r"|leap day"
    r"|(?:the )?(?:4th|fourth) of july|labor day|memorial day|guy fawkes(?: night)?|bonfire night"
    r"|eid"
    r"|diwali|may day|st patrick'?s day|anzac day)"
)
_SHORT_DAY = r"(?:mon|tues?|wed|thurs?|fri|sat|sun)"
_ANY_DAY = rf"(?:{WEEKDAY}|{_SHORT_DAY}\b\.?)"
_DAY = (
    rf"(?:(?:the\s)?(?:\d{{1,2}}|{_ORDINAL})(?:\sof)?[\s-]{MONTH}"
    rf"|{MONTH}[\s-](?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\b"
    rf"(?![:%]|\s?[ap]m\b|\d)|{_ORDINAL}\b)"
    r"|\d{1,2}/\d{1,2}/(?:19|20)?\d\d|(?:19|20)\d\d[-/.]\d\d[-/.]\d\d"
    r"|\d{1,2}[.-]\d{1,2}[.-](?:(?:19|20)\d\d|\d\d\b)"
    rf"|{_ANY_DAY},?\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)"
    rf"|(?:last\s|this\s)?{WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?(?:\sat"
    rf"|,)?\s(?:about\s|around\s)?{_CLOCK}"
    r"|(?<=\bon )\d{1,2}/\d{1,2}(?![/\d%])"
    r"|(?<=\bthe )\d{1,2}(?:st|nd|rd|th)\b(?!\s(?:\w+ay\b|floor|percentile|century|time|visit|week"
    r"|baby|patient|day"
    r"|year|birthday|cycle|attempt|grade|edition|street|avenue|child|month|hour|dose|case))"
    rf"|(?<=\bon ){_FEAST}\b(?!\s(?:party|dinner|tree|card|cards|cake|present|presents|lights"
    r"|jumper|jumpers|break|week|shift"
    r"|market|carol|carols|rota|menu|lunch|eggs?|decorations)))"
)
_MONTH_ABROAD = (  # Spanish, Portuguese, Italian, French, German, Dutch, Swahili, Malay
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio"
    r"|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janvier|février|mars|avril"
    r"|mai|juin|juillet|août|septembre|octobre|décembre|januar|februar|märz|juni|juli|oktober"
    r"|dezember|januari|februari|maart|mei|augustus|agostus|desember|ogos|mac)"
)
_WHOLE_DATE = Lazy(  # day, month and year together
    rf"(?<![\w/.-])(?P<mark>(?:{_ORDINAL}|\d{{1,2}}\.?)(?:\s(?:of|de|d'))?[\s-](?:{_MONTH_ABROAD}"
    rf"|{MONTH}),?(?:\s(?:de|del|of))?[\s-](?:(?:19|20)\d\d|two thousand(?:\sand)?\s[a-z]+"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"
    rf"|{MONTH}\s(?:{_ORDINAL}|\d{{1,2}}),?\s(?:19|20)\d\d"
    r"|\d{1,2}([/.-])\s?\d{1,2}\2\s?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?![\w/])",
    re.IGNORECASE,
)
_ON_DAY = Lazy(
    rf"(?<![\w/.-])(?P<mark>(?:(?:on|since|until|till|by)\s(?:{_ANY_DAY},?\s)?(?:the\s)?"
    rf"|this past\s|last\s)?{_DAY}"
    rf"(?:,?\s(?:19|20)\d\d\b)?(?:,?\s(?:at\s|about\s)?{_CLOCK})?)(?![\w/])",
    re.IGNORECASE,
)
_DONE = (
    rf"(?:{CARE_EVENT}|{PROCEDURE}|born|died|dies|tubed|trached|transplanted|operated|passed away"
    r"|passed|lost"
    r"|(?:lost|losing) (?:him|her|them)|bypass|c-section|caesarean|transplant|amputation|overdosed"
    r"|overdose|coded|cremated"
    r"|seizures?|hysterectomy|mastectomy|chemo|surgery|biopsy|scan|scoped|relapsed|stroke|delivery"
    r"|operation"
    r"|came in|came off|brought in|came to us|went home|goes? home|going home|came home|sent home"
    r"|walked (?:out|home|in)"
    r"|home on|taken (?:off|to|down)|put on|started|seen|fell|collapsed|arrested|pronounced|arrived"
    r"|moved to|passed on"
    r"|left us|slipped away|took (?:her|his) last|breathed|woke up|extubated|miscarried|gave birth"
    r"|had (?:her|his|a|the)"
    r"|first (?:steps?|breath)|rang the bell|in remission|cancer[- ]free|perforation|ablation"
    r"|admission|discharge)"
)
_HAPPENED = Lazy(rf"(?<![\w-])(?:{_DONE})(?![\w-])", re.IGNORECASE)
_RIGHT_AFTER = Lazy(  # "Died 3/4.", "born Saturday at 04:12", "born 2:14 this morning"
    rf"(?<![\w-])(?:{CARE_EVENT}|born|died|passed away|passed|tubed|operated|transplant(?:ed)?"
    r"|bypass|c-section|chemo"
    r"|surgery|biopsy|delivered|arrived|seen|pronounced|discharge|admission|coded|seizure|op)"
    rf"(?::|,)?\s(?P<mark>(?:(?:on|the|just|{_ANY_DAY}|last night|this morning|today|yesterday|at"
    r"|:)\s){0,3}"
    rf"(?:{_DAY}|\d{{1,2}}/\d{{1,2}}(?:/\d\d(?:\d\d)?)?|(?<=at ){_CLOCK}|{_CLOCK}(?=\s(?:this|last"
    r"|on|today)\b)|\d{1,2}[:.]\d\d))"
    r"(?![\w/:%])",
    re.IGNORECASE,
)
_CALENDAR = Lazy(  # what stands in everybody's diary
    r"\b(?:open(?:s|ing|ed)?|clinic on|anniversary of|since 1|starts?|updated|reviewed|published"
    r"|version|dataset|approved"
    r"|recall(?:ed)?|closed|closing|deadline|applications?|launch\w*|election|vote|strike|season"
    r"|conference|congress|course"
    r"|training|lecture|talk|exam|shift|rota|holiday|leave|interview|concert|tour|match|festival"
    r"|service of|invited|invitation"
    r"|appointments from|from \d+ [a-z]+ to|every|opening hours|returns on|programme|wedding"
    r"|funeral|cake in|takes? over"
    r"|takes up|moving|move to|moves to|entrance|aula|keys|retire\w*|train|ground|union|council"
    r"|reunion|speakers?|keynote"
    r"|tickets?|joins?|begins?|rehearsal|visits by|professor|chair of|machine|printer|plugged"
    r"|booked for|raffle|share a birthday|mended"
    r"|party|the new (?:unit|ward|wing)|goes live|practi[cs]e)\b",
    re.IGNORECASE,
)
_SELF = Lazy(
    r"\b(?:i was|i had|i started|i came|i left|i qualified|i joined|my (?:first|last|own|career"
    r"|shift))\b",
    re.IGNORECASE,
)
_BEFORE_TIME = Lazy(r"\b(?:1[5-8]\d\d|19[0-6]\d)\b")
_OPENED = Lazy(  # a sentence whose subject is left out: the post's own patient
    rf"^\W{{0,4}}(?:(?:was|were|got|finally|just|first|last)\s)?(?:{CARE_EVENT}|born|died"
    r"|passed away|passed|arrived"
    r"|welcome|came in|went home|tubed|operated|seen|rip|rest|surgery|chemo|home)\b",
    re.IGNORECASE,
)
_BORN = Lazy(
    r"\b(?:twins?|triplets?|baby|babies|girl|boy|newborn|preemie|preemies|pair|couple|mum|mom|lass"
    r"|lad"
    r"|our (?:last|first|only|oldest|youngest|smallest|longest)|little (?:one|man|lady|fighter)"
    r"|somebody|someone"
    r"|(?:an?|the|our|my)\s(?:[\w-]+\s){1,3}(?:who|whose)|[\d.]+\s?(?:g|kg|lbs?|grams)\b)",
    re.IGNORECASE,
)
_PARTS = Lazy(  # coming, going, being born or lost, however it is said
    r"\b(?:left us|lost|goodbye|joined us|wheeled|waddled|off (?:s?he|they) went|weigh\w*|pounds"
    r"|birthdays?|infusion"
    r"|liver|kidney|signed|first breath|born|delivered|arrived|came (?:out|in|off|back)|walked"
    r"|went home|home on)\b",
    re.IGNORECASE,
)
_DEED_BEFORE = Lazy(  # "discharged on", "went home, at last, on": marked with its day
    rf"(?<![\w-])(?:(?:was|were|got|been)\s)?(?:{_DONE})\b[^.!?\n]{{0,20}}$", re.IGNORECASE
)


def care_days(text: str, context: Context) -> Iterator[Hit]:
    """Yield an exact day or minute that stands with one patient and something done to them."""
    here = page(text)
    if not digits(text) and _NAMED_DAYS.isdisjoint(here.words):
        return
    lines = here.lines
    taken = -1
    for pattern in (_RIGHT_AFTER, _ON_DAY, _WHOLE_DATE):
        for match in here.matches(pattern):
            start, end = match.span("mark")
            if start < taken or _is_public_day(lines, start) or lines.holds(start, _is_mine):
                continue
            if pattern is _RIGHT_AFTER and not _somebody(lines, start):
                continue
            if pattern is _WHOLE_DATE and not _is_of_one_day(lines, start):
                continue
            if pattern is _ON_DAY and not _is_of_care(lines, start, context):
                continue
            taken = end
            end -= here.text[end - 1] == "."  # a short month's full stop may end the sentence
            yield _with_deed(here, start, end)


def _is_of_care(lines: Sentences, position: int, context: Context) -> bool:
    """Whether a day belongs to one patient: a person and a deed, or a person who is unwell."""
    if lines.holds(position, _has_event) and _somebody(lines, position):
        return any(
            (
                lines.near(position, has_health),
                lines.holds(position, _has_newborn),
                lines.holds(position, _parts),
            )
        )
    told = lines.holds(position, has_health) or lines.holds(position, _parts)
    if lines.holds(position, has_individual) or lines.holds(position, _has_newborn):
        if context.mode is Mode.REPLY:
            return told
        return told or lines.holds(position, _has_newborn) or lines.near(position, has_health)
    return told and context.mode is Mode.POST and lines.near(position, has_individual)


_NAMED_DAYS = words(
    """christmas boxing halloween valentine valentines thanksgiving easter leap eve year july
    diwali eid january february march april may june august september october november
    december"""
)


def _with_deed(here: Page, start: int, end: int) -> Hit:
    """Mark the day together with what was done just before it; the deed may stay."""
    first = here.lines.bounds(start)[0]
    deed = _DEED_BEFORE.search(here.text[max(first, start - 45) : start])
    begin = max(first, start - 45) + deed.start() if deed else start
    kept = here.text[begin:start]
    return Hit(begin, end, fixes=(swap(here, begin, "Say “recently”", kept + "recently"),))


def _is_of_one_day(lines: Sentences, position: int) -> bool:
    """Whether a whole date, year and all, stands in a sentence about one other person."""
    if lines.holds(position, is_of_one):
        return True
    return lines.near(position, has_individual) and lines.near(position, has_health)


def _somebody(lines: Sentences, position: int) -> bool:
    """Whether one person is meant: said here, left out here, or said one sentence away."""
    if any(
        lines.holds(position, gate) for gate in (has_individual, is_named, _has_newborn, _opens)
    ):
        return True
    return lines.near(position, has_individual)


def _is_public_day(lines: Sentences, position: int) -> bool:
    return any(lines.holds(position, gate) for gate in (_on_calendar, is_event, is_public))


def _on_calendar(sentence: str) -> bool:
    return _CALENDAR.search(sentence) is not None or _BEFORE_TIME.search(sentence) is not None


def _has_event(sentence: str) -> bool:
    return _HAPPENED.search(sentence) is not None


def _parts(sentence: str) -> bool:
    return _PARTS.search(sentence) is not None


def _has_newborn(sentence: str) -> bool:
    return _BORN.search(sentence) is not None


def _opens(sentence: str) -> bool:
    return _OPENED.search(sentence) is not None


def _is_mine(sentence: str) -> bool:
    many = is_generic(sentence) and not is_of_one(sentence)
    mine = _SELF.search(sentence) is not None and not is_of_one(sentence)
    return many or mine or is_own(sentence)
