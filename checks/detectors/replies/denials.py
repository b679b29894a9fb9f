"""Who is not here (R02): denying a patient tells as much of a person as confirming one."""

import re
from collections.abc import Iterator

from checks.detectors.reading import page
from checks.detectors.replies.asked import read
from checks.detectors.replies.classes import Tagged, tag
from checks.lazy import Lazy
from checks.model import Context, Hit, Severity

_NEVER = re.compile(r"(?:Y|H|yq?[zxvKN]{1,3}q?|D[zx]?K)[,zabBdP]{0,3}X[zabBdP]{0,3}")
"""You were never, your mum isn't, he has not: then comes what they are not."""
_OURS = Lazy(
    r"^(?:\w+ ){0,4}?(?:patients?|clients?|customers?|here\b(?! (?:before|to|for))|seen\b|treated"
    r"|registered|(?:on|in) (?:our|the|my|that|it|any)|with (?:us|me)\b|to (?:us|our \w+)\b|ours"
    r"|one of (?:us|ours|our|mine|my)|(?:an? )?(?:appointment|booking|visit) (?:with|at|here)|under"
    r" our|met|examined|appear\w*|attend\w*|visit(?:ed)?)\b"
)
_NO_TRACE = Lazy(
    r"\b(?:have|has|find|found|finds|see|show|shows|showed|hold|holds)\s"
    r"(?:absolutely |also |still |quite |simply )?no\s(?:\w+\s){0,2}?(?:records?|trace|patients?"
    r"|clients?|file|chart|entry|recollection|memory)\b"
    r"(?=.{0,40}\b(?:you|your|u|name|surname|that|this|him|her|of|by|under|called|here)\b)"
    r"|\bno (?:record|trace|one|patient|entry|client|such (?:person|patient|name|visit)) (?:of|by"
    r"|with|under|called|in|on) (?:you|your|that|this|him|her|our|the (?:name|list|books|system))\b"
    r"|\bno (?:appointments?|bookings?|visits?|patients?|records?|charts?|clients?|files?|trace)"
    r" (?:of|under|by|with|for|in) (?:that|this|your?|the|any|him|her|our)\b"
    r"|\b(?:can't|cannot|can not|couldn't|could not|unable to|don't|do not|didn't|wasn't able to)"
    r" (?:seem to )?(?:even )?(?:find|locate|trace|recogni[sz]e|recall|remember|place|identify)"
    r" (?:you\b|your|any (?:record|trace|patient|visit|appointment|booking)|anyone|an? (?:record"
    r"|patient|chart|file|visit|booking|appointment)|this|that|him\b|her\b|the (?:name|patient"
    r"|visit|reviewer|appointment|booking))"
    r"|\b(?:no one|nobody|none of (?:our|the|my|us)(?: \w+)?|no patient|nobody here|no doctor"
    r"|no nurse)\b(?:(?!should|could|would|needs).){0,40}?\b(?:(?:by|with|of|under|has)"
    r" (?:that|this|your) (?:\w+ )?(?:name|surname)|(?:seen|treated|met"
    r"|examined|operated on|knows?|remembers?|recalls?) (?:you|him|her|your|this))\b"
    r"|\b(?:never|not once) (?:treated|saw|seen|met|examined|had|operated on) (?:you|him|her|your"
    r" \w+|this (?:person|patient|reviewer))\b"
)
_ELSEWHERE = Lazy(
    r"\b(?:wrong (?:page|clinic|practice|place|office|hospital|dentist|doctor|pharmacy|surgery|ward"
    r"|department|salon|spa|optician|shop|company|branch|gp|vet|lab|team|crew)\b"
    r"|(?:you|you've|you have|must have|may have|might have|got|have) (?:got |us )?(?:mixed|muddled"
    r"|confused|mistaken) (?:us|me|up)?\b|(?:mean|thinking of|confusing us with|mixing us up with)"
    r" (?:another|a different|the other|some other|the (?:clinic|practice|place|office))\b"
    r"|(?:that|this|it|that's) (?:wasn't|was not|isn't|is not|can't have been|couldn't have been"
    r"|not) (?:us\b|me\b|our (?:clinic|office|practice|hospital|unit|pharmacy|patient|shop|ward"
    r"|team)|one of (?:us|ours))|\b(?:never|not) (?:one of ours|an? (?:patient|client) of ours)\b)"
)
_DECLINES = Lazy(
    r"\b(?:discuss|confirm|deny|comment|say|share|disclose|speak|talk|tell|look up|advise|whether"
    r"|who is|if|anyone's|anybody's|everyone|whoever)\b"
)


def denies_patient(text: str, context: Context) -> Iterator[Hit]:
    """Yield what says that the other person, or their relative, is none of ours."""
    here = page(text)
    asked = read(context.reply_to)
    tagged = tag(here.text, asked.names)
    for first, last in tagged.sentences():
        start, end = tagged.span(first, last)
        said = here.text[start:end].lower()
        if _DECLINES.search(said):
            continue
        if found := _NO_TRACE.search(said):
            yield Hit(start + found.start(), start + found.end())
        elif found := _ELSEWHERE.search(said):
            yield Hit(start + found.start(), start + found.end(), severity=Severity.CAUTION)
        elif "X" in tagged.letters[first:last] and here.text[end : end + 1] != "?":
            yield from _never(tagged, first, last, staffed=asked.staffed)


def _never(tagged: Tagged, first: int, last: int, *, staffed: bool) -> Iterator[Hit]:
    for match in _NEVER.finditer(tagged.letters[first:last]):
        at = first + match.end()
        if _OURS.search(tagged.said(at, last)):
            perhaps_staff = staffed and match[0][0] == "H"
            grave = Severity.CAUTION if perhaps_staff else None
            yield Hit(*tagged.span(first + match.start(), min(at + 4, last)), severity=grave)
            return
