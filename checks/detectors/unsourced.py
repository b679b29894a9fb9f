"""Figures about people's health, and "studies show", without a source."""

import re
from collections.abc import Iterator

from checks.detectors.matters import MATTERS, is_local, is_of_health
from checks.detectors.reading import Page, compiled, page, swap, words
from checks.detectors.sources import sourced
from checks.lazy import Lazy
from checks.model import Context, Fix, Hit

_PEOPLE = r"""(?:people|adults|women|men|kids|children|babies|infants|newborns|toddlers|teens
|teenagers
|patients|pts|nurses|doctors|docs|physicians|surgeons|medics|clinicians|parents|mothers|mums
|moms
|fathers|dads|couples|students|pupils|smokers|drinkers|users|americans|britons|residents
|athletes
|runners|swimmers|seniors|pensioners|professionals|managers|travellers|travelers|veterans
|workers
|employees|girls|boys|mothers|pregnancies|folks?|us|you|[a-z]{3,14}(?:ologists|icians|therapists
|dentists|iatrists|etics|midwives))"""
_SHARE = r"""(?:\d{1,3}(?:[.,]\d+)? ?(?:%|percent(?!ile)|per cent)
|(?:\d{1,3}|{number}) (?:in|out of|of)(?: every)? (?:\d{1,3}|{number}|{number}ty)(?=[.,!;:)]|$
| (?!in\b
|to\b))
|(?:about |nearly |almost |over |more than )?(?:half|(?:a|one) (?:third|quarter|fifth)|(?:two
|three|four)[- ]
(?:thirds|quarters|fifths)|[a-z]{3,7}ty(?:[- ]{number})? (?:percent|per cent)) of|every
 (?:second|third|other)(?! (?:day|night|morning|evening|week|weekend|month|year|shift|hour
|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?(?!\w)))"""
_TIMES = r"""(?:(?:\d+(?:\.\d+)?x|twice|(?:\d+(?:\.\d+)?|{number}|ten) times) (?:as|more|less
|fewer|faster|quicker
|higher|lower|likelier|better|greater|safer)(?: likely)?
|(?:doubles?|triples?|halves|quadruples|slashes) (?:your|the|their|his|her
|a child's) (?:[\w']+ ){0,2}(?:risk
|odds|chance|rate)
|by (?:up to |about |almost |over )?(?:half|an? (?:third|quarter|fifth)|(?:two|three) (?:thirds
|quarters)|\d{1,3} ?%|\d{1,3} (?:points?|percent|per cent|degrees|beats))
|in half(?= |[.,!]|$)|(?:two|three|four|five|six|eight|ten|twenty|hundred|\d+)[- ]?fold
|every (?:\d+|{number}|ten|twenty|thirty|forty) (?:seconds|minutes)
|(?:doubles?|doubled|triples?|tripled|halves|halved|quadruple[sd]?)(?= (?:in|by|when|after|during
|if|with|every|(?:the|your|her|his|their) (?:risk|rate|odds|chance|number)s?)\b)
|(?:\d+(?:\.\d+)?|{number}) (?:full |whole )?years (?:longer|younger|earlier|faster|sooner))"""
_STUDIES = r"""(?:(?:studies|research|researchers|science|scientists|experts|doctors|trials
|(?:the )?(?:data|evidence)|(?:a|one|another) (?:(?:new|recent|big|huge|large|major|small)
 )?(?:study|trial|paper))
 (?:(?:has|have|all|now|clearly|finally|always|consistently|just|also) ){0,2}
(?:show(?:s|n|ed)?|prove[sdn]?|say|says|said|agrees?|found|finds?|confirm(?:s|ed)?|suggests?
|discovered|links?|linked
|tells? us)(?: that)?
|it(?:'s| is| has) (?:been )?(?:proven|shown that)|clinically (?:proven|tested)(?: to)?
|scientifically proven
|proven by science|proven to|(?:been
|they've) shown (?:to|it|a))"""
_FIGURE = compiled(
    rf"""(?<![\w.$£€+/-])(?<!that )(?<!those )(?<!other )(?!100 ?%)(?P<mark>(?:(?:about
|around|nearly|almost|roughly|some|over|more than|up to|at least|only|fully|a full) )?{_SHARE}
(?: of)?|{_TIMES})(?!\w)"""
)
_MULTIPLES = (  # what is said with a figure, the same without it
    (compiled(r"^(?:doubles|triples|quadruples) "), "raises "),
    (compiled(r"^(?:halves|slashes) "), "lowers "),
    (compiled(r"^.* years (?=longer|younger|earlier|faster|sooner)"), "much "),
    (compiled(r"^.* (?=less|fewer|lower)"), ""),
    (compiled(r"^.* (?:as likely|likelier|more likely)$"), "more likely"),
    (compiled(r"^.* (?=faster|quicker|higher|better|greater|safer)"), ""),
    (compiled(r"^(?:\S+ times|\S+x) more$"), "more"),
)
_STUDY = compiled(rf"(?<!\w)(?P<mark>{_STUDIES})(?!\w)")
_STRONG = compiled(r"\d ?%|percent|per cent|\w (?:in|out of) \w|(?:half|thirds|quarters) of all")
_ABOUT = compiled(rf"(?<!\w)(?:{_PEOPLE}|{MATTERS})(?!\w)")
_DIGIT = Lazy(r"\d")
_SHARED = words(
    """percent half third thirds quarter quarters fifth fifths one two three four five six seven
    eight nine ten eleven twelve second twice times doubles triples halves quadruples slashes by"""
)
_STUDIED = words(
    """studies research science scientists experts doctors trials data evidence study trial paper
    researchers clinically scientifically proven shown"""
)
_THEM = compiled(r" (?:us|you|them|these|those|the|our|my|your|their|his|her)(?!\w)")
_TAUGHT = compiled(  # sums that teach how to read a figure claim nothing
    r"""(?<!\w)(?:(?:^|(?<=[.!?:] ))(?:suppose|imagine|example ?:|convert|say (?:that )?\d+)
|exercise for|(?:invented|made-up|hypothetical|example) (?:numbers|figures|risks?|drug|trial)
|\d+ ?(?:%|percent|per cent) is the same as|relative (?:[\w,.'-]+ ){1,16}?absolute
|absolute (?:[\w,.'-]+ ){1,16}?relative)(?!\w)"""
)
_RHETORIC = compiled(r"\W*(?:did you know|guess what|ever wondered why)")


def unsourced(text: str, context: Context) -> Iterator[Hit]:
    """Find figures about people's health, and "studies show", in a paragraph without a source."""
    here = page(text)
    marks: list[tuple[re.Match[str], bool]] = []
    if not _SHARED.isdisjoint(here.words) or _DIGIT.search(here.text):
        marks.extend((match, True) for match in here.matches(_FIGURE))
    if not _STUDIED.isdisjoint(here.words):
        marks.extend((match, False) for match in here.matches(_STUDY))
    if not marks or context.sourced or sourced(text) or here.rebutted():
        return
    if _TAUGHT.search(here.text):
        return
    for match, figure in marks:
        start, end = match.span("mark")
        first, last = here.sentence(start, end)
        around = here.text[first:last]
        if here.denied(start, 25) or here.quoted(start, end):
            continue
        if here.asked(start, end) and not _RHETORIC.match(here.low, first):
            continue
        if _said_of(here, start, end):
            around = here.text[end : min(last, end + 40)]
        strong = figure and _STRONG.search(here.text[start:end]) is not None
        if figure and is_local(here.text[first:last]):
            continue
        if not figure and not is_of_health(here.text[first:last]):
            continue
        if figure and not strong and not _ABOUT.search(around):
            continue
        yield Hit(start, end, fixes=_without(here, start, end, figure=figure))


def _said_of(here: Page, start: int, end: int) -> bool:
    """Whether the figure is "half of": then what follows must be what it counts."""
    return here.text[start:end].lower().endswith(" of") and "%" not in here.text[start:end]


def _without(here: Page, start: int, end: int, *, figure: bool) -> tuple[Fix, ...]:
    said = here.text[start:end].lower()
    if not figure:
        if said.startswith(("clinically", "scientifically", "proven")):
            vague = "said to" if said.endswith(" to") else "popular"
        else:
            vague = "I think"
        return (swap(here, start, "Say it is your view", vague),)
    if said.startswith("by "):
        return (swap(here, start, "Leave out the figure", "clearly"),)
    for shape, plain_words in _MULTIPLES:
        if shape.search(said):
            vague = shape.sub(plain_words, said)
            return (swap(here, start, "Leave out the figure", vague),)
    if said.endswith(" as"):
        return ()  # "twice as many as" has no plain stand-in
    few = "many of" if said.endswith(" of") and _THEM.match(here.text, end) else "many"
    return (swap(here, start, "Leave out the figure", few),)
