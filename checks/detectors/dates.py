"""Days and ages: plain text, until one particular patient stands next to them."""

import re
from collections.abc import Iterator

from checks.detectors.gates import about_a_patient, around, is_event, is_generic, is_own, is_public
from checks.detectors.words import CARE_EVENT, FULL_NAME, KIN, MONTH, PERSON, WEEKDAY
from checks.matching import plain
from checks.model import Context, Fix, Hit

_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?!:)"
    r"|\d{1,2}/\d{1,2}/(?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d"
    rf"|{WEEKDAY},?\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)|(?<=\bthe )\d{{1,2}}(?:st|nd|rd|th)\b(?!\s\w+ay\b))"
)
_ON_DAY = re.compile(
    rf"(?<![\w/])(?P<mark>(?:on\s(?:{WEEKDAY},?\s)?(?:the\s)?|this past\s)?{_DAY}(?:,?\s(?:19|20)\d\d)?)(?![\w/])",
    re.IGNORECASE,
)
_EVENT = re.compile(
    rf"\b(?:{CARE_EVENT}|born|died|passed away|passed|coded|seen|operated|came in|was brought in|went home|transplant"
    r"|bypass|surgery|c-section|pronounced|time of death|time of birth|delivery|relapsed|stroke|overdosed|biopsy)\b",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    r"\b(?:open(?:s|ing|ed)?|clinic on|anniversary of|since|starts?|updated|reviewed|published|dataset"
    r"|approved|recall(?:ed)?)\b",
    re.IGNORECASE,
)


def care_dates(text: str, _: Context) -> Iterator[Hit]:
    """Yield an exact day that stands with one patient and something done to them."""
    if not any(letter.isdigit() for letter in text):
        return
    text = plain(text)
    for match in _ON_DAY.finditer(text):
        sentence = around(text, match.start())
        if not _EVENT.search(sentence) or _CALENDAR.search(sentence) or is_event(sentence):
            continue
        if about_a_patient(sentence) and not is_public(sentence):
            yield Hit(*match.span("mark"))


_RECENT = re.compile(
    r"\b(?P<mark>(?:earlier\s)?(?:today|tonight|yesterday)|this (?:morning|afternoon|evening|week)"
    r"|last night|just now|(?:an?|two|three) hours? ago|an hour ago|(?:early|late) (?:this morning|last night)"
    rf"|last {WEEKDAY}|on {WEEKDAY}|(?:on|during|at the end of) my (?:last )?(?:night )?shift(?: (?:tonight|last night|today))?)\b",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    rf"\b(?:an?|my|our|this|the)\s(?:[\w'-]+\s){{0,3}}?(?:\d{{1,3}}[- ]?(?:yo|y/o|year[- ]old|month[- ]old|week[- ]old)\b|{PERSON}\b(?!'))"
    r"|\b\d{1,3}[- ]?(?:yo|y/o|year[- ]old|month[- ]old)\b(?!s)",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    rf"\b(?:{CARE_EVENT}|came in|walked in(?:to)?|was brought|brought in|rolled in|was flown|coded|died|passed away|went home"
    r"|operated|crashed|arrested|bled|swallowed|fell|was bitten|was hit|was stabbed|was shot|overdosed|drowned|cut off|rang the bell"
    r"|presented with|showed up|turned up|gave birth|had (?:her|his|a) (?:baby|stroke|seizure|heart attack)|lost a|lost our|tubed|caught)\b",
    re.IGNORECASE,
)


def recent_care(text: str, _: Context) -> Iterator[Hit]:
    """Yield "today" and its like where they stand with one described person and their care."""
    text = plain(text)
    for match in _RECENT.finditer(text):
        sentence = around(text, match.start())
        if not (_DESCRIBED.search(sentence) and _HAPPENED.search(sentence)):
            continue
        if about_a_patient(sentence) and not is_public(sentence):
            yield Hit(*match.span("mark"))


_OLD_WORD = r"ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
_OLD = rf"(?:9\d|1[01]\d|{_OLD_WORD})"
_YEARS = r"(?:[- ]?(?:years?[- ]old|yo\b|y/o|y\.o\.|yrs? old|year[- ]young|years? young|yr old))"
_VERY_OLD = re.compile(
    rf"(?:(?P<article>an?)\s)?(?P<adjective>[a-z]+\s)?(?P<age>\b{_OLD}{_YEARS})(?!s\b)(?:\s(?P<noun>{PERSON}|grandma|lady|nun|farmer|veteran|teacher|widow)\b)?"
    rf"|\b(?P<who>(?:he|she)(?:'s|\sis)\s)(?P<bare>{_OLD})(?=(?:\sand\b|[,.!?;]|\s?$|\stoday|\syears))"
    rf"|\bturn(?:s|ed|ing)\s(?P<turn>{_OLD})(?!\w|%)"
    rf"|(?<=[a-z]), (?P<apposed>{_OLD})(?=,)"
    rf"|\b(?P<happy>happy\s(?:9\d|10\d)(?:th|st|nd|rd))(?:\sbirthday)?\b"
    r"|\b(?:he|she|patient|lady|gentleman|woman|man|who)\s(?:was\s)?(?P<year>born in 19[0-3]\d)\b|\b(?:a|our|my)\s(?:\w+\s)?(?P<cent>centenarian)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b(?:our|the|this|a)\s(?:\w+\s)?(?:hospital|building|clinic|school|library|church|society|street|house|tradition|company|charity|tree|ship"
    r"|pier|bridge|wing|chapel|ward|recipe|oak)\s(?:is|was|turns?|turned|has)\b|\b(?:percent|%|mmhg|sats?|spo2|bpm|pulse|heart rate|pressure|degrees|fever|miles|pounds|kg|lbs?|people over|adults over"
    r"|over 9\d|aged 9\d and)\b",
    re.IGNORECASE,
)


def great_ages(text: str, _: Context) -> Iterator[Hit]:
    """Yield an age of 90 or more, or a birth year that shows it, of one cared-for person."""
    text = plain(text)
    for match in _VERY_OLD.finditer(text):
        sentence = around(text, match.start())
        if is_own(sentence) or is_generic(sentence) or _THING.search(sentence) or is_public(sentence):
            continue
        yield _old_hit(match)


def _old_hit(match: re.Match[str]) -> Hit:
    if not match["age"]:
        group = next(g for g in ("bare", "turn", "apposed", "happy", "year", "cent") if match[g])
        text = {"turn": "a year older", "happy": "happy", "cent": "patient"}.get(
            group, "an older adult"
        )
        return Hit(*match.span(group), fixes=(Fix("Say less", text),))
    return Hit(*match.span("age"), fixes=(Fix("Say less", "older"),))
