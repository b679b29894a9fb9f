"""Days and ages: plain text, until one particular patient stands next to them."""

import re
from collections.abc import Iterator

from checks.detectors.gates import (
    Sentences,
    about_a_patient,
    is_event,
    is_generic,
    is_own,
    is_public,
)
from checks.detectors.reading import Page, page, swap
from checks.detectors.words import CARE_EVENT, KIN, MONTH, NAME, PERSON, WEEKDAY
from checks.lazy import Lazy
from checks.model import Context, Fix, Hit

_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?!:)"
    r"|\d{1,2}/\d{1,2}/(?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d"
    rf"|{WEEKDAY},?\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)"
    rf"|(?:last\s|this\s)?{WEEKDAY}(?:\sat|,)?\s(?:about\s)?\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\b)?"
    r"|(?<=\bon )\d{1,2}/\d{1,2}(?!/)"
    r"|(?<=\bthe )\d{1,2}(?:st|nd|rd|th)\b(?!\s\w+ay\b))"
)
_ON_DAY = Lazy(
    rf"(?<![\w/])(?P<mark>(?:on\s(?:{WEEKDAY},?\s)?(?:the\s)?|this past\s)?{_DAY}"
    r"(?:,?\s(?:19|20)\d\d)?)(?![\w/])",
    re.IGNORECASE,
)
_DONE = (
    rf"(?:{CARE_EVENT}|born|died|tubed|trached|transplanted|operated|passed away|lost (?:him|her)"
    r"|bypass|c-section|transplant|amputation|overdosed|coded|cremated"
    r"|seizure|hysterectomy|mastectomy)"
)
_RIGHT_AFTER = Lazy(  # "Died 3/4.", "transplant on 2 May", "born Saturday at 04:12"
    rf"\b{_DONE}\s(?P<mark>(?:(?:on|the|just|{WEEKDAY}|last night|this morning|at|:)\s){{0,3}}"
    rf"(?:{_DAY}|\d{{1,2}}/\d{{1,2}}|\d{{1,2}}[:.]\d\d(?:\s?[ap]m)?))(?![\w/:])",
    re.IGNORECASE,
)
_HAPPENED = Lazy(
    rf"\b(?:{_DONE}|passed|seen|came in|was brought in|went home|surgery|delivery|relapsed|stroke"
    r"|biopsy|pronounced)\b",
    re.IGNORECASE,
)
_CALENDAR = Lazy(
    r"\b(?:open(?:s|ing|ed)?|clinic on|anniversary of|since|starts?|updated|reviewed|published"
    r"|dataset|approved|recall(?:ed)?)\b",
    re.IGNORECASE,
)
_SELF = Lazy(r"\b(?:i|me|my)\b", re.IGNORECASE)


_DEED_BEFORE = Lazy(  # "discharged on", "went home, at last, on": marked with its day
    rf"\b(?:(?:was|were|got|been)\s)?(?:{_DONE}|went home|came in|passed|seen|surgery|delivery)\b"
    r"[^.!?\n]{0,20}$",
    re.IGNORECASE,
)


def care_dates(text: str, _: Context) -> Iterator[Hit]:
    """Yield an exact day or minute that stands with one patient and something done to them."""
    if not any(letter.isdigit() for letter in text):
        return
    here = page(text)
    text, lines = here.text, here.lines
    taken: set[int] = set()
    for match in _RIGHT_AFTER.finditer(text):
        start, end = match.span("mark")
        if _is_public_day(lines, start) or lines.holds(start, _is_mine):
            continue
        taken.update(range(start, end))
        yield _with_deed(here, start, end)
    for match in _ON_DAY.finditer(text):
        start, end = match.span("mark")
        if end - 1 in taken or not lines.holds(start, _has_event) or _is_public_day(lines, start):
            continue
        if lines.near(start, about_a_patient):
            yield _with_deed(here, start, end)


def _with_deed(here: Page, start: int, end: int) -> Hit:
    """Mark the day together with what was done just before it; the deed may stay."""
    first = here.lines.bounds(start)[0]
    deed = _DEED_BEFORE.search(here.text[max(first, start - 45) : start])
    begin = max(first, start - 45) + deed.start() if deed else start
    kept = here.text[begin:start]
    return Hit(begin, end, fixes=(swap(here, begin, "Say “recently”", kept + "recently"),))


def _is_public_day(lines: Sentences, position: int) -> bool:
    return any(lines.holds(position, gate) for gate in (_on_calendar, is_event, is_public))


def _on_calendar(sentence: str) -> bool:
    return _CALENDAR.search(sentence) is not None


def _has_event(sentence: str) -> bool:
    return _HAPPENED.search(sentence) is not None


def _is_mine(sentence: str) -> bool:
    return is_own(sentence) or is_generic(sentence) or _SELF.search(sentence) is not None


_RECENT = Lazy(
    r"\b(?P<mark>(?:earlier\s)?(?:today|tonight|yesterday)|this (?:morning|afternoon|evening|week)"
    r"|last night|just now|(?:an?|two|three) hours? ago|(?:early|late) (?:this morning|last night)"
    rf"|last {WEEKDAY}|on {WEEKDAY}"
    "|(?:on|during|at the end of) my (?:last )?(?:night )?shift(?: (?:tonight|last night"
    r"|today))?)\b",
    re.IGNORECASE,
)
_DESCRIBED = Lazy(
    r"\b(?:an?|my|our|this|the)\s(?:[\w'-]+\s){1,3}?"
    rf"(?:\d{{1,3}}[- ]?(?:yo|y/o|year[- ]old|month[- ]old|week[- ]old)\b|{PERSON}\b(?!'))"
    rf"|^\W*(?:an?\s)?{PERSON}\s(?=[a-z]+ed\b|came|brought|rolled|gave|fell)"
    r"|\b\d{1,3}[- ]?(?:yo|y/o|year[- ]old|month[- ]old)\b(?!s)"
    rf"|\b(?:an?|the|our)\s{PERSON}\s(?:who|whose|with|bitten|stuck|from|in a|hit|shot|gave)\b",
    re.IGNORECASE,
)
_TREATED = Lazy(
    rf"\b(?:{CARE_EVENT}|came in|walked in(?:to)?|limped in(?:to)?|was brought|brought in"
    rf"|rolled in|was flown|coded"
    "|died|passed away|went home|goes home|walked (?:out|home)|operated|crashed|arrested|bled"
    "|swallowed|was bitten|was hit"
    r"|was stabbed|was shot|overdosed|drowned|rang the bell|presented with|showed up|turned up"
    r"|gave birth|had (?:her|his|a) (?:baby|stroke|seizure|heart attack)|lost a|lost our|tubed)\b",
    re.IGNORECASE,
)


_LATELY = ("day", "this ", "night", "just now", "ago", "shift")


def recent_care(text: str, _: Context) -> Iterator[Hit]:
    """Yield "today" and its like where they stand with one described person and their care."""
    here = page(text)
    if not any(hint in here.low for hint in _LATELY):
        return
    text, lines = here.text, here.lines
    for match in _RECENT.finditer(text):
        start, end = match.span("mark")
        if lines.holds(start, _is_a_case) and lines.holds(start, about_a_patient):
            yield Hit(start, end, fixes=(swap(here, start, "Say “once”", "once"),))


def _is_a_case(sentence: str) -> bool:
    return (
        _DESCRIBED.search(sentence) is not None
        and _TREATED.search(sentence) is not None
        and not is_public(sentence)
    )


_UNITS = (
    r"(?!\s?(?:%|percent|percentile|on|over|bpm|beats|degrees|mmhg|kg|lbs?|miles|minutes|days)\b)"
)
_NINETY = r"ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
_HUNDRED = r"(?:a|one) hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?"
_OLD = rf"(?:9\d|1[01]\d|{_NINETY}|{_HUNDRED})\b"
_YEARS_OLD = r"[- ]?(?:years?[- ](?:old|young)|yo\b|y/o|y\.o\.|yrs?[- ]old)"
_SOMEBODY = rf"(?:{PERSON}|{KIN}|nun|farmer|veteran|widow|legend|sweetheart|gem|pensioner|lad|lass)"
_AGED = Lazy(
    r"(?-i:[A-Z])[a-z]+ \((?P<years>(?:aged? )?(?:9\d|1[01]\d))\)"
    rf"|(?<![\w.-])(?P<mark>(?P<article>an?\s)?{_OLD}{_YEARS_OLD})(?!s\b)(?P<noun>\s"
    rf"(?:\w+\s)?{_SOMEBODY}\b)?"
    rf"|\b(?:he|she|who|{NAME})(?:'s|\sis|\swas)\s(?P<is>{_OLD}{_UNITS}(?=[,.;!?]|\s(?:and|but"
    r"|today|now|with|years)\b|\s?$))"
    r"|\((?P<bracket>age[d]?\s(?:9\d|1[01]\d))\)"
    rf"|\bturn(?:s|ed|ing)\s(?P<turns>{_OLD})(?!\w|%)"
    rf"|(?<=[a-z.]), (?:age )?(?P<comma>(?:9\d|10\d))(?=,\s[a-z]|\.?\s?$| today)"
    rf"|\b[Hh]appy\s(?P<happy>(?:9\d|10\d)(?:th|st|nd|rd))\b"
    rf"|(?:^|(?<=[,.!?:] )|(?<=\n))(?P<still>{_OLD})\s(?:today|and (?:still|counting|cheeky"
    r"|feisty|sharp|never))\b"
    r"|\b(?:he|she|patient|lady|gentleman|woman|man|who)\s(?:was\s)?(?P<born>born in 19"
    r"(?:[0-2]\d|3[0-5]))\b"
    r"|\b(?:my|our|the)\s(?:\w+\s)?(?P<century>centenarian)\b(?!s)",
    re.IGNORECASE,
)
_THING = Lazy(
    r"\b(?:our|the|this|a)\s(?:\w+\s)?(?:hospital|building|clinic|school|library|church|society"
    r"|street|house|tradition|company|charity|tree|ship|pier|bridge|wing|chapel|ward|recipe|oak)\s"
    r"(?:is|was|turns?|turned|has)\b|\b(?:sats?|spo2|bpm|pulse|heart rate|pressure|fever|temp|sugar"
    r"|over 9\d|aged 9\d and)\b",
    re.IGNORECASE,
)
_BLURRED = {
    "is": "an older adult",
    "turns": "a year older",
    "bracket": "an older adult",
    "years": "an older adult",
    "comma": "an older adult",
    "happy": "birthday",
    "still": "an older adult",
    "born": "an older adult",
    "century": "older patient",
}


_GREAT = ("9", "10", "11", "ninety", "hundred", "born", "centenarian")


def great_ages(text: str, _: Context) -> Iterator[Hit]:
    """Yield an age of 90 or more, or a birth year that shows it, of one other person."""
    here = page(text)
    if not any(hint in here.low for hint in _GREAT):
        return
    text, lines = here.text, here.lines
    for match in _AGED.finditer(text):
        if lines.holds(match.start(), _is_nobody):
            continue
        if match["mark"]:
            yield _blurred(match)
            continue
        group = match.lastgroup or "is"
        yield Hit(*match.span(group), fixes=(Fix("Say less", _BLURRED[group]),))


def _is_nobody(sentence: str) -> bool:
    return any(gate(sentence) for gate in (is_own, is_generic, is_public, _is_a_thing))


def _is_a_thing(sentence: str) -> bool:
    return _THING.search(sentence) is not None


def _blurred(match: re.Match[str]) -> Hit:
    words = ["an"] if match["article"] else []
    words += ["older"] if match["noun"] else ["older adult"]
    return Hit(*match.span("mark"), fixes=(Fix("Say less", " ".join(words)),))
