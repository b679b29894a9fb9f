"""Ages of ninety and more: so few people are that old that the age alone can tell who it is."""

import re
from collections.abc import Iterator

from checks.detectors.gates import (
    has_health,
    has_individual,
    is_generic,
    is_named,
    is_own,
    is_public,
)
from checks.detectors.reading import Page, page, swap
from checks.detectors.words import KIN, NAME, PERSON
from checks.lazy import Lazy
from checks.model import Context, Fix, Hit

_UNITS = (
    r"(?!\s?(?:%|percent|percentile|on|over|bpm|beats|degrees|mmhg|kg|lbs?|miles|minutes|days|mg|ml"
    r"|units|points"
    r"|cm|km|hours|weeks|steps|pounds|dollars|euros|quid|per|patients|people|beds|th\b|/))"
)
_NO_UNIT = (
    r"(?!\s?(?:%|percent|bpm|degrees|mmhg|kg|lbs?|mg|ml|units|points|cm|km|pounds|dollars|euros"
    r"|quid|per\b|/))"
)
_NINETY = r"ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
_HUNDRED = r"(?:(?:a|one) hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?)"
_OLD = (
    rf"(?:(?:9\d|10\d|11[3-9]|{_NINETY}|{_HUNDRED})(?:\s(?:and|&)\s(?:a half|three quarters"
    r"|\w+ months))?)(?![\w.,]\d|\w)"
)
_YEARS_OLD = (
    r"[- ]?(?:years?[- ](?:old|young)|yo\b|y/o|y\.o\.|yrs?[- ](?:old|young)|-?yr-?old|years of age"
    r"|(?<![\s-])[fm]\b)"
)
_SOMEBODY = (
    rf"(?:{PERSON}|{KIN}|nun|farmer|veteran|widow|legend|sweetheart|gem|pensioner|lad|lass|gent"
    r"|soul|lady)"
)
_AGED = Lazy(
    rf"(?<![\w.-])(?P<mark>(?P<article>an?\s)?(?:{_OLD}{_YEARS_OLD}|(?:9\d"
    rf"|10\d)\s?(?-i:[MF])\b))(?!s\b)(?P<noun>\s(?:\w+\s)?{_SOMEBODY}\b)?"
    # "she is 101", "who's ninety-six", "Bibi is 96"
    rf"|\b(?:he|she|who|{NAME}|{_SOMEBODY})(?:'s|\sis|\swas)\s(?:now\s|only\s|almost\s|nearly\s"
    r"|already\s)?"
    rf"(?P<is>{_OLD}{_UNITS}(?=[,.;:!?)]|\s(?:and|but|today|now|with|years|tomorrow|this|next|in|on"
    r"|so)\b|\s?$))"
    # "turned 103", "hit 100", "Happy 102nd", "her 95th birthday"
    r"|\b(?:turn(?:s|ed|ing)?|hit(?:s|ting)?|reach(?:es|ed)?|celebrat\w+|made it to"
    r"|make(?:s)? it to|made|make|makes)\s"
    rf"(?:her |his )?(?P<turns>{_OLD})(?:th|st|nd|rd)?{_NO_UNIT}"
    r"|\b(?P<birthday>(?:(?:9\d|1[01]\d)(?:th|st|nd|rd)|ninet(?:ieth|y-(?:first|second|third|fourth"
    r"|fifth|sixth|seventh"
    r"|eighth|ninth))|(?:one )?hundred(?:th| and (?:first|second|third|fourth|fifth)))\s(?:birthday"
    r"|bday|b-day))\b"
    rf"|\"(?:i'm|i am)\s(?P<said>{_OLD})(?=[ ,.!])"
    r"|\b[Hh]appy\s(?P<happy>(?:9\d|10\d)(?:th|st|nd|rd))\b(?!\sbirthday)"
    # in brackets, between commas, after "of" or "aged"
    r"|(?-i:[A-Z])[\w'-]+,? \((?P<years>(?:age[d]? )?(?:9\d|1[01]\d))\)"
    r"|\((?P<bracket>age[d]?\s(?:9\d|1[01]\d))\)"
    rf"|(?<=[a-z.0-9]), (?:age[d]? )?(?P<comma>{_OLD})(?=,\s|\.?\s?$|\.\s| today| yesterday| on "
    r"| and |\)|;|:)"
    rf"|\b{_SOMEBODY}\s(?:of|aged?)\s(?P<of>{_OLD}){_UNITS}"
    r"|\b(?<!people )(?<!adults )(?<!those )(?<!anyone )age(?:d"
    rf"|:)?\s(?P<aged>{_OLD}){_UNITS}(?!\sand\s(?:over|up|older|above))"
    rf"|(?:^|(?<=[,.!?:] )|(?<=\n))(?P<still>{_OLD})(?=\s(?:today|yesterday"
    r"|on (?:{'|'.join(('mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'))})day"
    r"|and (?:still|counting|cheeky|feisty|sharp|never|three|a half|biting|\d)|tomorrow|next"
    r"|this week)\b)"
    rf"|\b(?:my|our)\s(?P<our>{_OLD})(?=\s(?:in|from|with)\b)"
    # a year of birth
    r"|(?P<born>\b(?:born|b\.)\s(?:in\s|back in\s|\w+\s)?(?:19(?:[0-2]\d|3[0-4])|18[89]\d))\b"
    r"|(?P<lived>\b19(?:[0-2]\d|3[0-4])\s?[–-]\s?20[12]\d)\b"
    rf"|\b(?P<near>(?:(?:a|one|two|three|four|five|six|\d)\s(?:years?|months?|weeks?|days?)\s(?:short|shy|off"
    r"|from|past|over)\s(?:of\s)?|nearly\s|almost\s|close to\s)(?:a|one)\s(?:hundred|century)"
    r"|nine(?:ty| decades)\s(?:and|plus)\s(?:change|some|counting)|nine decades)\b(?!\s(?:of"
    r"|people|patients))"
    r"|\b(?P<century>(?:super)?centenarian|nonagenarian)\b(?!s)"
    r"|\bin (?:her|his|their) (?P<nineties>(?:mid|late|early)?[- ]?(?:nineties|90s))\b",
    re.IGNORECASE,
)
_THING = Lazy(  # in front of the age: what is so old is no person
    r"\b(?:our|the|this|a)\s(?:[\w-]+\s)?(?:hospital|building|clinic|practice|surgery|school"
    r"|library|church|society|street|house"
    r"|tradition|company|charity|tree|ship|pier|bridge|wing|chapel|ward|recipe|oak|service|union"
    r"|association|college|journal|unit"
    r"|department|nhs|play|song|book|film|town|club|fund|home|tortoise|dog|cat|horse|parrot"
    r"|machine)\s(?:is|was|turn(?:s|ed)?|has"
    r"|celebrat\w+|reach\w+)\b[^,.;!?\n]{0,25}$",
    re.IGNORECASE,
)
_MEASURE = Lazy(
    r"\b(?:sats?|spo2|sp02|bpm|pulse|heart rate|pressure|fever|temp|temperature|sugar|systolic"
    r"|over 9\d|aged 9\d and (?:over|older|above|up)|humidity"
    r"|scored?|marks?|percent|mph|celsius|fahrenheit|degrees|route|bus|psalm|odds|ferritin|glucose"
    r"|heat index|cohort|invited"
    r"|nineties (?:music|playlist|song))\b",
    re.IGNORECASE,
)
_KIN_NAME = Lazy(  # one's own, called as in the family: "Gran, 97," "nan's 96", "Dad is 91"
    r"(?:^|[.!?\n]\s*|\bmy\s(?:[\w-]+\s)?)(?:gran|granny|nan|nana|nanny|grandma|grandad|grandpa|mum"
    r"|mom|dad|oma|opa|abuela|nonna"
    r"|mother-in-law|father-in-law)(?:'s|,|\sis|\sturn\w*|\shas)?[^.!?\n]{0,12}$",
    re.IGNORECASE,
)
_OURS = Lazy(r"\b(?:my|our)\s(?:[\w-]+\s){1,3}$", re.IGNORECASE)
_ANIMAL_OLD = Lazy(r"^.{0,12}\b(?:tortoise|parrot|dog|cat|horse|turtle|oak|tree)\b", re.IGNORECASE)
_LONG_AGO = Lazy(
    r"\b(?:1[5-8]\d\d|died in 19|professor|invented|discovered|founded|pioneer|nobel|surgeon who"
    r"|physician who|first"
    r" (?:woman|man|nurse|doctor)|actor|actress|singer|president|queen elizabeth|painter|writer"
    r"|poet)\b",
    re.IGNORECASE,
)
_SAYS_I = Lazy(r"\b(?:i was|i'm|i am)\s$", re.IGNORECASE)
_BLURRED = {  # what may stand instead; "an older adult" where nothing is said here
    "turns": "a year older",
    "happy": "birthday",
    "birthday": "birthday",
    "century": "older patient",
    "our": "older adult",
    "of": "a great age",
    "said": "a great age",
    "lived": "a long life",
    "nineties": "later years",
}
_GREAT = Lazy(  # cheap: what every great age has in it
    r"(?<!\d)(?:9\d|10\d|11[3-9])(?!\d)|ninet|nine dec|hundred|century|centenarian|nonagenarian"
    r"|\b(?:18|19)[0-39]\d"
)


def great_ages(text: str, _: Context) -> Iterator[Hit]:
    """Yield an age of 90 or more, or a birth year that shows it, of one other person."""
    here = page(text)
    if not _GREAT.search(here.low):
        return
    lines = here.lines
    for match in here.matches(_AGED):
        start = match.start()
        if _is_nobody(here, match):
            continue
        if match["mark"]:
            yield _blurred(match)
            continue
        gates = (has_individual, has_health)
        known = lines.holds(start, is_named) or _OURS.search(here.text[max(0, start - 30) : start])
        if known or any(lines.near(start, gate) for gate in gates):
            group = match.lastgroup or "is"
            begin, end = match.span(group)
            yield Hit(
                begin,
                end,
                fixes=(swap(here, begin, "Say less", _BLURRED.get(group, "an older adult")),),
            )


def _is_nobody(here: Page, match: re.Match[str]) -> bool:
    """Whether it is the age of a thing, a measure, the writer's own family, many, or history."""
    lines, text = here.lines, here.text
    first, start = lines.bounds(match.start())[0], match.start(match.lastgroup or 0)
    head = text[max(first - 2, 0) : start]
    if _THING.search(head) or _KIN_NAME.search(head) or _ANIMAL_OLD.match(text[match.end() :][:25]):
        return True
    around = max(first, start - 30), min(match.end() + 20, len(text))
    if match.lastgroup not in ("near", "birthday", "happy") and _MEASURE.search(text, *around):
        return True
    shut = (is_generic, is_public, _is_history)
    if any(lines.holds(start, gate) for gate in shut):
        return True
    if match["born"] and _SAYS_I.search(head):
        return False  # quoted: who was born then writes no posts from the ward
    return is_own(text[first : match.end() + 30]) or (
        match["is"] is not None and first > 0 and is_own(lines.at(first - 1))
    )


def _is_history(sentence: str) -> bool:
    return _LONG_AGO.search(sentence) is not None


def _blurred(match: re.Match[str]) -> Hit:
    words = ["an"] if match["article"] else []
    words += ["older"] if match["noun"] else ["older adult"]
    return Hit(*match.span("mark"), fixes=(Fix("Say less", " ".join(words)),))
