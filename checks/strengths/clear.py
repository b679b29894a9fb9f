"""Clear & sourced: a few boxes of the CDC Clear Communication Index, and the source with its date.

Source: CDC, Clear Communication Index, 2014 (main message, action, numbers, what is known); NAM,
Identifying Credible Sources of Health Information in Social Media, 2021.
"""

import re
from collections.abc import Iterator

from checks.detectors.reading import compiled
from checks.detectors.sources import sourced
from checks.detectors.words import MONTH
from checks.model import Mode
from checks.strengths.model import Addition, Draft, Sign, at_the_end
from checks.strengths.reach import WHEN, WHERE
from checks.writing.readability import Band

_LONGEST_FIRST = 20  # words: a main message is no longer
_GREETING = compiled(
    r"""^(?:hi|hello|hey|dear|good (?:morning|evening|afternoon)|happy (?:mon|tues|wednes|thurs|fri
|satur|sun)day|so,? |ok,? |okay|well,? |listen|guys|friends)\b"""
)
_VERBS = r"""(?:ask|book|bring|call|carry|change|check|clean|come|cool|cover|dial|drink|eat|find
|fill|follow|get|give|go|hold|join|keep|know|learn|leave|limit|listen|look|make|measure|move|open|plan
|protect|put|quit|read|register|rest|review|ring|save|say|see|set|share|sit|sleep|speak|stand|start
|stay|stop|store|take|talk|teach|tell|test|think|throw|try|turn|use|visit|wait|walk|wash|watch|wear
|write|avoid|add|apply|choose|consider|contact|count|donate|drop|ensure|help|introduce|offer|pack
|place|practi[cs]e|prepare|remember|remove|report|rinse|seek|send|sign|switch|treat
|vaccinate|vote|remind|draw|lock|skip|breathe|do|don't|do not|never|always|be|let|let's)"""
_ACTION = compiled(
    rf"""(?:(?<=^)|(?<=[.!?:;\n•–—])|(?<=[.!?:;\n•–—,] )|(?<=\d\. )|(?<=- ))(?:(?:please|so|then
|and|now|just|if [^,.!?\n]{{3,80}},|when [^,.!?\n]{{3,80}},)\s)*{_VERBS}\b(?! (?:i|he|she|they|we)
\b)|(?<!\w)(?:you (?:can|should|may|could|need to)|(?:everyone|adults|parents|people) (?:\w+
 ){{0,4}}?(?:should|need to|can)) \w+"""
)
_HOW = compiled(
    r"""(?<!\w)(?:(?:at|in|from) (?:the|our|your|any|(?-i:[A-Z]))\w*|\d+ (?:seconds?|minutes?|hours?
|times|steps|feet|degrees|weeks|months|days)|(?:call|ring|dial|text|phone) (?:us|your|\d|the)|before
|after|every|until|each|within|step \d|first,|how to|what you can do)(?!\w)"""
)
_DATED = compiled(
    rf"""(?<!\w)(?:as of|updated|reviewed|last (?:checked|reviewed)|since|by|until|in) (?:{MONTH}
|(?:19|20)\d\d)|{MONTH}(?: \d{{1,2}},?)? (?:19|20)\d\d|(?<!\w)(?:19|20)\d\d(?!\w)"""
)
_YEAR = re.compile(r"(?<![\d#])(?:19|20)\d\d(?!\d)")
_FIGURES = compiled(
    r"\d\s?(?:%|per ?cent)|(?<!\w)(?:half|third|quarter|doubles?|twice|\d+ times)\b"
)
_WHOLE = compiled(
    r"""(?<!\w)(?:\d[\d,.]*|{number}|an?) (?:in|of|out of) (?:every )?
(?:\d[\d,.]*|{number}|twenty|a hundred|a thousand)(?!\w)|› in ‹"""
)
_UNFOLDING = compiled(
    r"""(?<!\w)(?:outbreaks?|epidemics?|pandemics?|cases of|recall(?:ed|s)?|shortages?|contaminat\w+
|emergency|evacuat\w+|new (?:variant|virus|strain))(?!\w)"""
)
_UNKNOWN = compiled(
    r"""(?<!\w)(?:(?:do|does|did)(?: not|n't) (?:yet )?know|not (?:yet )?(?:known|clear|sure)
|unknown|no one knows|nobody knows|still (?:being )?(?:studied|looking|learning)|we are (?:still )?
(?:waiting|learning)|more will be known|what we know)(?!\w)"""
)


def clear(draft: Draft) -> Iterator[Sign]:
    """Yield the signs that a post on health can have; some only where they matter."""
    if draft.context.mode is Mode.REPLY:
        yield from _plain_words(draft)
        return
    text, sentences = draft.seen, draft.sentences
    first = sentences[0] if sentences else ""
    yield Sign("first", "Says the main thing in the first sentence", _leads(first))
    yield Sign(
        "action",
        "Says one thing to do, and how or where",
        _ACTION.search(text) is not None and _says_how(text),
        Addition(
            "Add what to do",
            at_the_end(draft.text, "What you can do: ‹one thing, how, and by when›"),
        ),
    )
    named = sourced(text)
    yield Sign(
        "source",
        "Names a source and its year",
        named and _YEAR.search(text) is not None,
        opens="source",
    )
    if named or draft.card.verified or _FIGURES.search(text):
        words = "You checked it in seven steps"
        yield Sign("checked", words, draft.card.verified, opens="verify")
    month = draft.card.month or "‹month and year›"
    yield Sign(
        "dated",
        "Says how new this is",
        _DATED.search(text) is not None,
        Addition("Add “as of”", at_the_end(draft.text, f"As of {month}.")),
    )
    if _FIGURES.search(text):
        yield Sign(
            "whole",
            "Gives figures as so many people in a hundred",
            _WHOLE.search(text) is not None,
            Addition(
                "Add whole numbers",
                at_the_end(draft.text, "That is ‹how many› in ‹how many› people."),
            ),
        )
    if _UNFOLDING.search(text):
        yield Sign(
            "known",
            "Says what is known and what is not yet",
            _UNKNOWN.search(text) is not None,
            Addition(
                "Add known and not known",
                at_the_end(
                    draft.text,
                    "What we know: ‹…one sentence›\nWhat we do not know yet: ‹…one sentence›\n"
                    "Where to check: ‹…the page›",
                ),
            ),
        )
    yield from _plain_words(draft)


def _says_how(text: str) -> bool:
    return any(each.search(text) is not None for each in (_HOW, WHEN, WHERE))


def _leads(first: str) -> bool:
    words = first.split()
    return (
        0 < len(words) <= _LONGEST_FIRST
        and not first.rstrip("\"') ").endswith("?")
        and _GREETING.match(first) is None
        and not first.startswith(("#", "@"))
    )


def _plain_words(draft: Draft) -> Iterator[Sign]:
    """Only where the text is long enough to say."""
    reading = draft.reading
    if reading is not None and reading.band is not Band.SHORT:
        yield Sign("plain", "Reads easily for most people", reading.band is not Band.HARD)
