"""Is it still so? Old sources told as new, news without a date, certainty while things unfold."""

from collections.abc import Iterator

from checks.detectors.matters import is_local, is_of_health
from checks.detectors.reading import Page, asserted, compiled, page, swap, words
from checks.detectors.sources import sourced
from checks.lazy import Lazy
from checks.model import Context, Fix, Hit

FRESH, LASTING = 2, 9
"""Years after which "new" is not so any more, and after which a count of people needs another look.

A trial does not age: only what counts people, or says what to do, is asked when it was looked at.
"""

_AS_OF = "as of ‹month and year›"
_YEAR = Lazy(r"(?<![\w./,-])(?:19[5-9]|20[0-4])\d(?![\w/]|[.,]\d)")
_NEW = r"(?:brand[- ]new|new|newest|latest|recent|updated|just[- ](?:out|published|released))"
_PAPER = r"""(?:stud(?:y|ies)|trial|paper|research|review|meta-?analysis|guid(?:ance|elines?)
|recommendations?|advice|figures|numbers|statistics|stats|data|report|survey|evidence|findings
|update|poll|census)"""
_TOLD_NEW = compiled(
    rf"(?<!\w)(?:(?:the|a|this|these|our|an) )?(?P<mark>{_NEW} (?:[\w-]+ ){{0,3}}?{_PAPER})(?!\w)"
)
_RULES = r"""(?:guid(?:ance|elines?)|recommendations?|official advice|figures|case (?:counts
|numbers)|numbers|statistics|stats|surveillance data|data)"""
_UNDATED = compiled(
    rf"""(?<!\w)(?:the |these |our )?(?P<mark>(?:latest|newest|updated|most recent
|just[- ]released|newly released|brand[- ]new|new) (?:[\w-]+ ){{0,3}}?{_RULES})(?!\w)(?! (?:for
 (?:our|the) (?:staff|car|parking)|meeting|collection|entry|format|system|set|point))"""
)
_NEWS = words(
    """new newest latest recent updated released published out newly study studies guidance
    guideline guidelines"""
)
_DATED = compiled(
    r"""(?<![\w./,-])(?:19|20)\d\d(?!\d)|(?<!\w)(?:january|february|march|april|may|june|july
|august|september|october|november|december|jan|feb|apr|aug|sept?|oct|nov|dec)\.? (?:\d|of\b
|issue)|(?<!\w)(?:in|since|from|until|by|as of|last|this|early|late|mid) (?:january|february|march
|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter
|monday|tuesday|wednesday|thursday|friday|week|month|year|morning)(?!\w)|(?<!\w)(?:today|yesterday
|tonight|tomorrow|as of|every (?:week|month|year|friday|monday)|on (?:mon|tues|wednes|thurs
|fri)day|(?:days?|weeks?|months?|years?) ago|next (?:week|month|year))(?!\w)
|\b\d{1,2}[./]\d{1,2}[./]\d\d|‹"""
)
_COUNTS = compiled(
    r"""(?<!\w)(?P<what>figures|statistics|stats|survey|census|registry|register|report|data
|guidelines?|guidance|recommendations?)(?!\w)"""
)
_STILL = compiled(
    r"""(?<!\w)(?:is|are|has|have|do|does|gets?|lives?|dies?|smokes?|drinks?|sleeps?|suffers?
|still|now|today|currently|right now|these days|every year|each year|a year|needs?|should
|must)(?!\w)"""
)
_PAST = compiled(
    r"""(?<!\w)(?:was|were|had|did|since|until|used to|back (?:then|in)|history|historical\w*
|first|anniversary|years? ago|decades?|century|remember\w*|then|founded|invented|described
|discovered|began|started|launched|compared (?:with|to)|from (?:19|20)\d\d|between (?:19|20)\d\d
|(?:19|20)\d\d(?: ?[-–] ?| to | and )(?:19|20)?\d\d|classic|landmark|withdrawn|old|older|outdated
|dated|vintage|retro|retract\w*|withdrawn|archive\w*|updated in|reviewed in|checked|no longer
|as of|replac\w+)(?!\w)"""
)
_DIGIT = Lazy(r"\d")
_OURS = compiled(
    r"""(?<!\w)(?:our (?:own )?(?:\w+ )?(?:paper|preprint|study|audit|poster|survey|data|figures)
|my (?:\w+ )?(?:paper|thesis|study)|parking|rota|dress code|uniform|visiting|staff(?:ing)?|budget
|pay|curriculum|sepsis six|accreditation|phone numbers?|reference numbers?|room numbers?|badge
|hand over|read it|cancelled|committee|working group|conference|workshop|session|teaching|exam
|webinar)(?!\w)"""
)


def old_sources(text: str, context: Context) -> Iterator[Hit]:
    """Find "new study (2009)", and old counts told as if they were of today.

    Silent where the year it is, is not known (``Context.this_year``), and in history.
    """
    if not context.this_year or not _DIGIT.search(text):
        return
    here = page(text)
    for year in here.matches(_YEAR):
        age = context.this_year - int(year[0])
        if age <= FRESH or here.quoted(*year.span()):
            continue
        first, last = here.sentence(*year.span())
        said = here.text[first:last]
        fresh = _TOLD_NEW.search(here.text, max(first, year.start() - _NEAR), year.start())
        if fresh and not _OLD_NEWS.search(said):
            start, end = fresh.span("mark")
            noun = here.text[start:end].split(" ", 1)[-1]
            yield Hit(start, end, fixes=(swap(here, start, "Leave out “new”", noun),))
        elif age > LASTING and not fresh and _is_count(here, first, last):
            stamp = f"{year[0]}, checked ‹month and year›"
            yield Hit(*year.span(), fixes=(Fix("Say when you checked it", stamp),))


_NEAR = 80  # code points before its year in which a paper is called new
_OLD_NEWS = compiled(
    r"""(?<!\w)(?:since|back in|replac\w+|anniversary|years? (?:ago|on|later)|was new|were new
|then|at the time|compared|unlike|than (?:in|the)|first|once|used to|remember\w*|history|withdrawn
|retract\w*)(?!\w)"""
)


def _is_count(here: Page, first: int, last: int) -> bool:
    """Whether a sentence tells an old count or an old rule as if it were of today."""
    said = here.text[first:last]
    return bool(
        _COUNTS.search(said)
        and _STILL.search(said)
        and is_of_health(said)
        and not _PAST.search(said)
        and not is_local(said)
        and not here.asked(first, last)
    )


def undated_news(text: str, context: Context) -> Iterator[Hit]:
    """Find "the latest figures", "new guidance" where neither a date nor a source says when."""
    here = page(text)
    if _NEWS.isdisjoint(here.words):
        return
    matches = here.matches(_UNDATED)
    if not matches or context.sourced or _DATED.search(here.text) or sourced(text):
        return
    for match in matches:
        start, end = match.span("mark")
        first, last = here.sentence(start, end)
        around = here.text[first:last]
        if _OURS.search(around) or not (_OF_CARE.search(here.text) or is_of_health(text)):
            continue
        if asserted(here, start, end):
            said = f"{text[start:end]} ({_AS_OF})"
            yield Hit(start, end, fixes=(Fix("Say from when", said),))


_OF_CARE = compiled(
    r"""(?<!\w)(?:health|clinical|cdc|who|nice|fda|patients?|outbreak|cases|babies|parents|screening
|adults|children|salt|sugar|sunscreen)(?!\w)"""
)


_THREAT = r"""(?:it|this(?: thing)?|the (?:virus|bug|outbreak|infection|disease|strain|variant
|illness|epidemic)|covid|flu|influenza|measles|mpox|norovirus|rsv|polio|cholera|ebola|dengue
|pertussis|whooping cough|meningitis|bird flu|h5n1|hantavirus|legionella|scabies|strep|tb
|tuberculosis|cases|infections|numbers|(?:covid|flu|measles|mpox|norovirus|rsv|dengue|pertussis
|strep|cholera|hospital|new) (?:cases|admissions|infections|numbers))"""
_BE = r"(?:'s|'re| is| are| has| have)? ?(?:been |already |now |literally |absolutely |just |all )*"
_RUNS = r"""(?:spreading (?:everywhere|like (?:wildfire|mad|crazy)|out of control|(?:faster
|quicker) than [\w' ]{2,30}|through (?:the (?:whole |entire )?|every |all (?:the )?
|our (?:whole )?)(?:city|town|county|state|country|schools?|district|village|hospital|region
|community)|fast|uncontroll\w+)|everywhere(?: now)?|exploding|exploded|sky-?rocket(?:ing|ed)
|through the roof|out of control|off the charts|tearing through [\w' ]{2,24}
|ripping through [\w' ]{2,24}|sweeping (?:through|across) [\w' ]{2,24}|surging|rampant|unstoppable
|in every (?:school|classroom|house|home|street|ward|town)|doubling every \w+
|all over (?:the )?(?:town|city|state|country|county|school))"""
_UNFOLDS = compiled(
    rf"""(?<![\w'])(?P<mark>{_THREAT}{_BE}{_RUNS}|(?:everyone|everybody|half (?:the
|of) (?:the )?(?:town|city|school|street|county|village)|the (?:whole|entire) (?:town|city|school
|county|village|street)|every (?:kid|child|family|class|school))(?:'s| is| has| have
|'ve)? (?:already |now |all )?(?:got it|catching it|coming down with it|infected|has it
|sick with it|is sick)|(?:the|this) (?:\w+ )?(?:explosion|leak|spill|fire|shooting|attack
|contamination|poisoning|crash) (?:has|left|killed|was)(?: \w+){{0,3}} (?:dozens|hundreds
|thousands|everyone|at least \d+)|(?:we|you|they)(?:'re| are) all going to (?:get|catch) (?:it
|this)|there(?:'s| is) no (?:stopping|escaping) (?:it|this)|(?:this|it) (?:will|is going to) (?:be
|get) (?:the next|worse than|far worse than) (?:covid|2020|the pandemic|anything))(?!\w)"""
)
_UNFOLDING = words(
    """spreading everywhere exploding exploded skyrocketing skyrocketed rocketing rocketed roof
    control charts tearing ripping sweeping surging rampant unstoppable doubling town city school
    every stopping escaping explosion leak spill fire shooting attack contamination poisoning crash
    catch worse kid state country"""
)
_CAREFUL = compiled(
    r"""(?<!\w)(?:may|might|could|seems?|appears?|suspected|possible|possibly|probabl[ey]
|not confirmed|unconfirmed|we (?:do not|don't) know|don't know yet|not (?:yet )?known|no evidence
|what we know|known so far|under investigation|waiting for|awaiting|according to|rumou?rs?
|kindness|joy|love|smiles?|glitter|cake|cookies?|gossip|good news|laughter|christmas|pollen|spring
|coffee|misinformation|fear|panic|hope|toddlers?|dog|cat|myths?|happiness|excited|confetti|post-it
|fever dream|if you (?:see|hear|read)|film|movie|novel|series|season \d|episode|sourdough|garden
|weeds|ivy|tumou?rs?|cancer|metasta\w+|cells?|bleed|seizure|vine|‹)(?!\w)"""
)


def unfolding(text: str, context: Context) -> Iterator[Hit]:
    """Find an outbreak or an event told with certainty while it unfolds, and nobody to check with.

    Silent where a source stands in the draft, and where something is said to be unsure.
    """
    here = page(text)
    if _UNFOLDING.isdisjoint(here.words):
        return
    matches = here.matches(_UNFOLDS)
    if not matches or context.sourced or sourced(text) or _CAREFUL.search(here.text):
        return
    if not _DISEASE.search(here.text) or here.rebutted():
        return
    for match in matches:
        if asserted(here, *match.span("mark")):
            yield Hit(*match.span("mark"))


_DISEASE = compiled(
    r"""(?<!\w)(?:virus\w*|bugs?|outbreak\w*|infect\w+|epidemic|pandemic|covid|flu|influenza
|measles|mpox|noro\w*|rsv|polio|cholera|ebola|dengue|pertussis|whooping|mening\w+|h5n1|hantavirus
|variant|strain|legionella|scabies|strep|tuberculosis|tb|contagious|quarantine|symptoms?|explosion
|chemical|spill|contaminat\w+|poison\w*|toxic|shooting|casualt\w+|salmonella|listeria|e\. ?coli
|hepatitis|lice|pox|rash|vomit\w*|cases)(?!\w)"""
)
