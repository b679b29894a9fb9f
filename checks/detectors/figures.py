"""How much more, or less, of what? A share of a risk says nothing without the risk (T05)."""

from collections.abc import Iterator

from checks.detectors.matters import is_local, is_of_health
from checks.detectors.reading import asserted, compiled, page, words
from checks.model import Context, Fix, Hit

_RATE = r"""(?:risks?|odds|chances?|rates?|likelihood|deaths?|mortality|cases|infections?|injur\w+
|admissions?|hospitali[sz]ations?|incidence|survival|complications?|relapses?|falls|strokes?
|heart attacks?|cancers?|dementia|fractures?|attacks|visits|transmission|fatalit\w+
|miscarriages?)"""
_MUCH = r"""(?:by )?(?:up to |about |around |nearly |almost |over |more than |roughly |at least
|an? )?(?:\d{1,3}(?:[.,]\d+)? ?(?:%|percent(?!age)|per cent)|half|(?:a |one )?third|(?:a
 |one )?quarter|(?:two|three|four)[- ](?:thirds|quarters|fifths))"""
_MANY = r"(?:twice|(?:\d+(?:\.\d+)?|{number}|ten|twenty|a hundred) times|\d+(?:\.\d+)?x)"
_LEAD = r"""(?:(?:your|their|the|his|her|our|a|a child's|your child's|all|infant|overall
|new) )?(?:[\w'-]+ ){0,2}?"""
_BLANK = "‹from 1 in … to 2 in …›"
_CHANGE = compiled(
    rf"""(?<![\w.$£€-])(?P<mark>(?:doubl|tripl|quadrupl|halv)(?:es?|ed
|ing) {_LEAD}{_RATE}(?: (?:of|for) (?:an? )?[\w'-]+)?|(?:cuts?|cutting|lowers?|lowered|reduces?
|reduced|slash(?:es|ed)?|drops?|dropped|raises?|raised|increases?|increased|boosts?
|shrinks?) {_LEAD}{_RATE}(?: (?:of|from|in|for) [\w' -]{{1,30}}?)? (?:{_MUCH}|in half)
|{_MUCH} (?:less|fewer|lower|higher|more|greater|reduced|increased) {_LEAD}(?:{_RATE}|likely)
|{_MUCH} (?:reduction|drop|decrease|increase|rise|fall|jump|cut) in {_LEAD}{_RATE}|{_MANY} (?:as
|more|less|likelier|higher|lower|greater) (?:likely|{_LEAD}{_RATE}|at risk)
|{_MANY} the {_LEAD}{_RATE}|(?:{{number}}|ten|\d+)[- ]?fold (?:\w+ )?(?:{_RATE}|increase|rise
|higher|lower))(?!\w)"""
)
_CHANGED = words(
    """risk risks odds chance chances rate rates likelihood deaths death mortality cases infection
    infections injury injuries admission admissions incidence survival complication complications
    relapse relapses falls stroke strokes attack attacks cancer cancers dementia fracture fractures
    visits transmission fatality fatalities miscarriage miscarriages likely likelier increase rise
    higher lower hospitalization hospitalizations hospitalisation hospitalisations"""
)
_SIZES = words(
    """double doubles doubled doubling triple triples tripled tripling quadruple quadruples
    quadrupled halve halves halved halving half third thirds quarter quarters fifths percent per
    twice times fold"""
)
_SIZED = compiled(r"\d ?%|\dx(?!\w)|fold(?!\w)")
_COUNT = r"(?:\d[\d,. ]{0,9}|{number}|ten|twenty|fifty|a (?:hundred|thousand|million)|…)"
_BASE = compiled(
    rf"""(?<![\w.])(?:{_COUNT} ?(?:in|out of|of|per|among) (?:every |each |the |about )?(?:\d
|hundred|thousand|…|a (?:hundred|thousand|million)|{{number}} (?:people|women|men|children)
|ten(?!\w))|(?:per|every|of|among|in) (?:(?:1|10),?000|100(?:,000)?|a (?:hundred|thousand
|million))(?![\d%])|from [\d.,…]+ ?(?:%|percent|per cent)? ?(?:to|down to|up to) [\d.,…]+
|[\d.]+ ?% (?:\w+ ){{0,4}}?(?:versus|vs\.?|against|compared (?:with|to)|to|and
|or) (?:\w+ ){{0,3}}?[\d.]+ ?%|percentage points?|absolute(?:ly speaking)?(?!\w)|number needed
|\bnnt\b|base ?(?:line|rate)|compared to what|relative(?: risk| to what)?(?!\w)|still (?:small|low
|tiny|rare))"""
)


def bare_ratios(text: str, _: Context) -> Iterator[Hit]:
    """Find "doubles your risk" and its like where no absolute numbers stand in the paragraph."""
    here = page(text)
    if _CHANGED.isdisjoint(here.words):
        return
    if _SIZES.isdisjoint(here.words) and not _SIZED.search(here.low):
        return
    matches = here.matches(_CHANGE)
    if not matches or _BASE.search(here.text) or here.rebutted():
        return
    for match in matches:
        start, end = match.span("mark")
        first, last = here.sentence(start, end)
        if is_local(here.text[first:last]) or not is_of_health(here.text[first:last]):
            continue
        if asserted(here, start, end):
            said = text[start:end]
            yield Hit(start, end, fixes=(Fix("Say from what to what", f"{said} ({_BLANK})"),))
