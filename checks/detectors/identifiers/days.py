"""Exact days and minutes, and dates of birth, in any common format (letter C)."""

import re
from collections.abc import Iterator

from checks.detectors.identifiers.shape import Family, Shape, Taken, sketch
from checks.detectors.identifiers.values import digits
from checks.detectors.reading import Page, words
from checks.detectors.words import CARE_EVENT, MONTH, PROCEDURE, WEEKDAY
from checks.lazy import Lazy

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
    r"|\d{1,2}\.\s?(?:i{1,3}|i?v|vi{1,3}|i?x|xi{1,2})\.\s?(?:19|20)\d\d"
    r"|\d{1,2}([/.-])\s?\d{1,2}\2\s?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?![\w/])",
    re.IGNORECASE,
)
_ON_DAY = Lazy(
    rf"(?<![\w/.-])(?P<mark>(?:(?:on|since|until|till|by)\s(?:{_ANY_DAY},?\s)?(?:the\s)?"
    rf"|this past\s|last\s)?(?:{_DAY}|(?<=\s)\d{{1,2}}/\d{{1,2}}(?:/\d\d(?:\d\d)?)?)"
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
_FULL_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?[\s-]{MONTH},?[\s-](?:19|20)?\d\d"
    rf"|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?"
    r",?\s(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d|(?:19|20)\d\d[-/.]\d\d[-/.]\d\d"
    r"|\d{8})"
)
_PART_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?[\s-]{MONTH}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?"
    r"|\d{1,2}[/.-]\d{1,2}"
    r"|\d{6}|(?:19|20)\d\d)"
)
_SAID = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third"
    r"|hundred|oh)"
)
_BIRTH = Lazy(
    r"(?<![\w-])(?:(?:dob|d\.o\.b\.?|d/o/b|date of birth|birth ?date|birth ?day)"
    r"(?:[\s:=(?\"'-]{0,3}(?:is|was|on|of|the|reads?|says)(?!\w)){0,3}[\s:=(?\"'-]{0,5}"
    rf"(?:{_FULL_DATE}|(?<!day: ){_PART_DATE}|{_SAID}(?:[-\s]{_SAID}){{1,5}})"
    rf"|(?:born|b\.)(?:\son)?(?:\sthe)?\s{_FULL_DATE})(?![\w%]|\.\d)",
    re.IGNORECASE,
)
_DEED_BEFORE = Lazy(  # "discharged on", "went home, at last, on": marked with its day
    rf"(?<![\w-])(?:(?:was|were|got|been)\s)?(?:{_DONE})\b[^.!?\n]{{0,20}}$", re.IGNORECASE
)
_NAMED_DAYS = words(
    """christmas boxing halloween valentine valentines thanksgiving easter leap july diwali
    eid january february march april may june august september october november
    december"""
)


def days(here: Page) -> Iterator[Shape]:
    """Yield exact days, whosever they are; a date of birth is one that says so."""
    named = not _NAMED_DAYS.isdisjoint(here.words) or "new year" in here.low
    if not named and not digits(here.text):
        return
    taken = Taken()
    if any(cue in here.low for cue in _BIRTH_CUES):
        for match in here.matches(_BIRTH):
            if taken.take(*match.span()):
                yield Shape(Family.DAY, "birth", *match.span())
    for how, wanted in (("after", _RIGHT_AFTER), ("day", _ON_DAY), ("date", _WHOLE_DATE)):
        for match in here.matches(wanted):
            start, end = match.span("mark")
            if _LONG_AGO.search(here.lines.at(start)):
                continue  # nobody who was in care then can be harmed by it
            if taken.take(start, end):
                end -= here.text[end - 1] == "."  # a short month's stop may end the sentence
                yield Shape(Family.DAY, how, start, end, _signs(here.text[start:end].lower()))


def with_deed(here: Page, start: int) -> int:
    """Return where the deed begins that a day ends ("discharged on 3 May"), or ``start``."""
    first = max(here.lines.bounds(start)[0], start - _DEED_REACH)
    deed = _DEED_BEFORE.search(here.text[first:start])
    return first + deed.start() if deed else start


def has_deed(sentence: str) -> bool:
    """Whether it tells what was done to somebody in care."""
    return _HAPPENED.search(sentence) is not None


def _signs(value: str) -> tuple[str, ...]:
    first = value.split(maxsplit=1)[0]
    return (
        f"year={_YEAR.search(value) is not None}",
        f"old={_OLD.search(value) is not None}",
        f"clock={_TIME.search(value) is not None}",
        f"sketch={sketch(_LETTERS.sub('a', value))}",
        f"first={first if first.isalpha() else '9'}",
    )


_LONG_AGO = re.compile(r"\b1[5-8]\d\d\b")
_OLD = re.compile(r"19[0-6]\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(r"\d[:.]\d|[ap]\.?m\b")
_LETTERS = re.compile("[a-z]+")
_DEED_REACH = 45
_BIRTH_CUES = ("dob", "d.o.b", "d/o/b", "birth", "born", "b. ")
