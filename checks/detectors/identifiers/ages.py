"""Ages of ninety and more, and years of birth that show one (letter C)."""

import re
from collections.abc import Iterator

from checks.detectors.identifiers.shape import Family, Shape, Taken, sketch
from checks.detectors.identifiers.values import digits, is_measured
from checks.detectors.reading import Page, swap
from checks.detectors.words import KIN, NAME, PERSON, WEEKDAY
from checks.lazy import Lazy
from checks.lexicon import WordClass, known_in
from checks.model import Fix

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
    rf"(?:(?:9\d|10\d|11[3-9]|{_NINETY}|{_HUNDRED})½?(?:\s(?:and|&)\s(?:a half|three quarters"
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
    rf"|10\d)\s?(?-i:[MF])\b))(?!s\b)"
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
    rf"|(?:^|(?<=[,.!?:] )|(?<=\n))(?P<still>{_OLD})(?=\s(?:today|yesterday|on {WEEKDAY}"
    r"|and (?:still|counting|cheeky|feisty|sharp|never|three|a half|biting|\d)|tomorrow|next"
    r"|this week)\b)"
    rf"|\b(?:my|our)\s(?P<our>{_OLD})(?=\s(?:in|from|with)\b)"
    # a year of birth
    r"|(?P<born>\b(?:born|b\.)\s(?:in\s|back in\s|\w+\s)?(?:19(?:[0-2]\d|3[0-4])|18[89]\d))\b"
    r"|(?P<lived>\b19(?:[0-2]\d|3[0-4])\s?[–-]\s?20[12]\d)\b"
    r"|\b(?P<near>(?:(?:a|one|two|three|four|five|six|\d)\s(?:years?|months?|weeks?|days?)\s"
    r"(?:short|shy|off|from|past|over)\s(?:of\s)?|nearly\s|almost\s|close to\s)"
    r"(?:a|one|the|her|his)\s(?:hundred(?:th)?|century)"
    r"|nine(?:ty| decades)\s(?:and|plus)\s(?:change|some|counting)|nine decades)\b"
    r"(?!\s(?:of|people|patients))"
    r"|\b(?P<century>(?:super)?centenarian|nonagenarian)\b(?!s)"
    r"|\bin (?:her|his|their) (?P<nineties>(?:mid|late|early)?[- ]?(?:nineties|90s))\b",
    re.IGNORECASE,
)
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
    r"(?<!\d)(?:9\d|10\d|11[3-9])(?!\d)|ninet|nine dec|hundred|century|centenarian"
    r"|nonagenarian|nineties|90s"
    r"|\b(?:18|19)[0-39]\d"
)
_HINTS = ("ninet", "nine dec", "hundred", "century", "centenarian", "nonagenarian", "nineties")
_ANY = Lazy(  # any number or word that may be an age: what stands around it has to say so
    r"(?<![\w.,/$£€:+-])(?:9\d|10\d|11[0-5])(?:th|st|nd|rd)?(?![\w%/]|[.,:]\d|-\d)"
    r"|\bninet(?:y|ieth)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"(?:[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))?\b"
    r"|\b(?:super)?centenarian\b|\bnonagenarian\b|\bnine decades\b"
    r"|\b(?:a|one) (?:hundred(?:th)?|century)(?: and (?:one|two|three|four|five))?\b"
    r"|\b(?:early|mid|late)?[- ]?(?:nineties|90s)\b"
    r"|(?<![\w/.-])(?:18[89]\d|19[0-2]\d|193[0-6])\b(?!['s-])",
    re.IGNORECASE,
)


_OWN_KIN = Lazy(rf"\bmy\s(?:[\w-]+\s){{0,4}}?(?:great[- ]?)?{KIN}\b(?!'s)", re.IGNORECASE)


def ages(here: Page) -> Iterator[Shape]:
    """Yield great ages, whosever they are."""
    hinted = digits(here.text) or any(hint in here.low for hint in _HINTS)
    if not hinted or not _GREAT.search(here.low):
        return
    taken = Taken()
    for match in here.matches(_AGED):
        how = "mark" if match["mark"] else match.lastgroup or "is"
        if taken.take(*match.span(how)) and not _is_anothers(here, *match.span(how)):
            yield Shape(Family.AGE, how, *match.span(how))
    for match in here.matches(_ANY):
        measured = is_measured(here.text, match.end()) and not _YEARS.match(here.text, match.end())
        measured = measured or _A_RANGE.match(here.text, match.end()) is not None
        if not measured and taken.take(*match.span()) and not _is_anothers(here, *match.span()):
            yield Shape(Family.AGE, "any", *match.span(), (f"sketch={sketch(match.group())}",))


def _is_anothers(here: Page, start: int, end: int) -> bool:
    """Whether the words beside the age say that it is an animal's, or the writer's own mother's."""
    first, last = here.lines.bounds(start)
    if _OWN_KIN.search(here.text, max(first, start - _BEFORE), min(last, end + _AFTER)):
        return True
    return any(
        WordClass.ANIMAL in word.entry.classes and end < word.start <= end + _APPOSED
        for word in known_in(here.text)
    )


def blurred(here: Page, age: Shape) -> Fix:
    """Return the fix that says less of an age."""
    said = here.text[age.start : age.end]
    if age.how != "mark":
        return swap(here, age.start, "Say less", _BLURRED.get(age.how, "an older adult"))
    words = ["an"] if said.lower().startswith(("a ", "an ")) else []
    words.append("older" if _WHO.match(here.text, age.end) else "older adult")
    return Fix("Say less", " ".join(words))


_BEFORE, _AFTER, _APPOSED = 30, 20, 8  # code points
_YEARS = re.compile(r"\s?years?\b")
_A_RANGE = re.compile(r"(?:\s?[-–]\s?| to | or )\d{2,3}\b(?!\s?(?:year|yo\b|y/o))|\s?(?:times|x)\b")
_WHO = Lazy(rf"\s(?:\w+\s)?{_SOMEBODY}\b", re.IGNORECASE)
