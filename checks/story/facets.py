"""Details that their wording shows: when, how old, whose family, how it ended, what was said."""

from collections.abc import Callable, Iterator

from checks.detectors.gates import opens_sentence
from checks.detectors.reading import Page, compiled
from checks.detectors.words import KIN, MONTH, PERSON, WEEKDAY
from checks.lazy import Lazy
from checks.model import Span
from checks.story.blurs import as_large, left_out, life_stage, with_article
from checks.story.model import Detail, Facet
from checks.story.table import Bits
from checks.story.telling import Told

_Found = Iterator[Detail]


def detail(
    here: Page, facet: Facet, span: tuple[int, int], bits: float, blur: str | None, left: float = 0
) -> Detail:
    """Return a detail that stands at ``span`` of the paragraph."""
    start, end = span
    return Detail(facet, Span(start, end), bits, here.text[start:end], blur, left)


# -------------------------------------------------------------------- when

_TIME = compiled(
    rf"""(?<!\w)(?:(?P<now>(?:earlier |late(?:r)? |early )?
(?:today|tonight|this (?:morning|afternoon|evening))|just now|right now
|an? (?:hour|moment|minute) ago|(?:two|three|four|\d) hours ago|as (?:i|we) (?:type|write|speak))
|(?P<night>last night|overnight|(?:on|during|at the (?:end|start) of) (?:my|our|the) (?:last )?
(?:night |day |late )?shift|end of (?:my )?shift
|my last (?:patient|call|run|case|job|admission|delivery|visit) (?:of|before|today|tonight))
|(?P<week>yesterday|the other (?:day|night|week)|(?:this|last) (?:week|weekend)
|(?:last|this|on|this past) {WEEKDAY}(?: (?:night|morning|evening|afternoon))?
|{WEEKDAY} (?:night|morning|evening|afternoon)
|(?:two|three|four|five|a few|couple of) (?:days|nights) ago)
|(?P<month>(?:this|last) month|(?:two|three|a few) weeks ago|recently|lately)
|(?P<date>(?:on )?(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}
|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?!:))
|(?P<clock>(?:at |around |about )?\d{{1,2}}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)
(?: (?:this|in the) morning| last night)?|at (?:midnight|dawn|noon)
|(?:at |by |around |since )?0[0-6]:\d\d|(?:at |by |around |since )0[0-6]\d\d))(?!\w)"""
)
_HABIT = Lazy(r"\W*(?:today|this (?:week|month))(?:'s| is| we (?:talk|celebrate|mark)| i want)")


def times(here: Page, start: int, end: int, bits: Bits, told: Told) -> _Found:
    """When it was; nothing in a story that says it is an old one."""
    if told.long_ago:
        return
    for match in _TIME.finditer(here.text, start, end):
        kind = match.lastgroup or "now"
        first, last = match.span()
        if first < start + 12 and _HABIT.match(here.low, start):
            continue
        blur = "Once"
        if (
            kind == "clock"
            or not here.text[first].isupper()
            or not opens_sentence(here.text, first)
        ):
            first, last, blur = left_out(here.text, first, last)
        yield detail(here, Facet.TIME, (first, last), bits.of("time", kind), blur)


# -------------------------------------------------------------------- age and family

_UNITS = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_NUMBER = rf"(?:{_UNITS}|ten|eleven|twelve|\w{{3,5}}teen|{_TENS}(?:[- ]{_UNITS})?)"
_NO_NOUN = (
    r"(?!who|with|and|in|on|came|was|is|had|has|that|from|after|whose|at|to|got|just|here|today)"
)
_AGE = compiled(
    rf"""(?<!\w)(?:(?P<age>(?P<n>\d{{1,3}}|{_NUMBER})[- ]?
(?:(?P<unit>year|yr|month|week|day|hour)s?[- ]old|yo(?!\w)|y/o|y\.o\.))s?
(?P<noun> {_NO_NOUN}[\w'-]+)?
|(?:^|(?<=[.:,;(] )|(?<=he is )|(?<=he's )|(?<=he was )|(?<=of ))(?P<bare>[1-9]\d)
(?=, [a-z]|[.!)]|$)
|(?P<decade>in (?:his|her|their) (?:early |mid-?|late )?
(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0s)(?!\w))
|(?P<stage>(?:toddler|teenager?|newborn|preemie|elderly|centenarian|octogenarian|nonagenarian
|infant|kindergartner|preschooler|first[- ]grader|pensioner|retiree)(?!\w)))"""
)
_YEARS = {"month": 0.5, "week": 0.1, "day": 0.1, "hour": 0.1}
_OLD = 90


def ages(here: Page, start: int, end: int, bits: Bits, _: Told) -> _Found:
    """How old the person is."""
    for match in _AGE.finditer(here.text, start, end):
        if match["bare"]:
            worth = bits.of("age", "great" if int(match["bare"]) >= _OLD else "exact")
            yield detail(here, Facet.AGE, match.span("bare"), worth, None)
        elif match["decade"]:
            first, last, blur = left_out(here.text, *match.span("decade"))
            yield detail(here, Facet.AGE, (first, last), bits.of("age", "decade"), blur)
        elif match["stage"]:
            yield detail(here, Facet.AGE, match.span("stage"), bits.of("age", "stage"), None)
        else:
            first, last = match.span("age")
            years = _YEARS.get(match["unit"] or "year", _years(match["n"]))
            kind = "great" if years >= _OLD else "exact"
            stage = life_stage(years, follows_noun=match["noun"] is not None)
            first, blur = with_article(here.text, first, stage)
            left = bits.of("age", "stage")
            yield detail(here, Facet.AGE, (first, last), bits.of("age", kind), blur, left)


def _years(words: str) -> float:
    if words.isdigit():
        return float(words)
    tens = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
    for index, ten in enumerate(tens):
        if words.lower().startswith(ten):
            return 20.0 + 10 * index
    return 15.0 if words.lower().endswith("teen") else 8.0


_FAMILY = compiled(
    rf"""(?<!\w)(?:(?P<triplets>triplets?|quadruplets?|quads|quintuplets?)
|(?P<twins>(?:identical )?twins?)
|(?P<shape>(?:{PERSON}|{KIN}) of (?:{_NUMBER}|\d{{1,2}})(?! (?:years|months|weeks|days))
|newlyweds?|honeymoon\w*|single (?:mum|mom|mother|dad|father|parent)
|foster (?:mum|mom|mother|dad|father|child|parents?)|step(?:son|daughter|mother|father)
|(?:{_NUMBER}|\d{{1,2}})(?:th)? (?:kids|children|siblings|grandchildren|sons|daughters)
|(?:ex-?|late |former )(?:wife|husband)|widow(?:er)?|fianc[ée]e?)
|(?P<relation>(?:his|her|their|the (?:patient|man|woman|boy|girl|lady|baby|kid)'s) (?:[\w-]+ )?
(?!twins?){KIN}))(?!\w)"""
)


def families(here: Page, start: int, end: int, bits: Bits, _: Told) -> _Found:
    """Whose family, and of what shape."""
    for match in _FAMILY.finditer(here.text, start, end):
        kind = match.lastgroup or "relation"
        first, last = match.span()
        worth = bits.of("family", kind)
        if kind == "relation":
            blur = as_large(here.text, first, "someone close")
            yield detail(here, Facet.FAMILY, (first, last), worth, blur)
        elif kind in ("twins", "triplets") and match.group().lower().endswith("s"):
            begin, blur = with_article(here.text, first, "babies")
            yield detail(here, Facet.FAMILY, (begin, last), worth, blur)
        else:
            yield detail(here, Facet.FAMILY, (first, last), worth, None)


# -------------------------------------------------------------------- what only the writer can mend

_ENDED = compiled(
    r"""(?<!\w)(?:(?P<died>died|passed (?:away|on)|(?:didn't|did not) make it|time of death
|lost (?:him|her|them|a patient|the baby)|stopped (?:cpr|compressions)|withdrew care|pronounced
|took (?:his|her) last)|(?P<left>left (?:ama|against medical advice|without being seen)
|(?:signed|checked) (?:himself|herself|themselves) out))(?!\w)"""
)
_SAID = compiled(
    r"""\"[^\"\n]{12,200}\"|(?<!\w)(?:last|first|exact|final) words(?!\w)
|(?<!\w)(?:he|she|they|patient|pt|mum|mom|dad|wife|husband|son|daughter|man|woman|lady|guy|kid
|boy|girl)\s(?:just\s|then\s)?
(?:said|told (?:me|us|the)|asked|whispered|yelled|screamed|replied|insisted|goes|says|kept saying)
[,:]?\s(?:that\s)?[\w'\"][^.!?\n]{6,}"""
)
_MARKED = compiled(
    r"""(?<!\w)(?:one[- ](?:eyed|armed|legged|handed)|six (?:toes|fingers)
|missing (?:an? |two |three )?(?:finger|toe|leg|arm|ear|eye|thumb)s?
|(?:dyed|pink|blue|green|purple|bright red) hair)(?!\w)"""
)
_FIRST = compiled(
    r"""(?<!\w)(?:(?P<news>(?:on|in|all over|made) (?:the )?(?:local |evening |national |tv )?
(?:news|papers?|headlines|tv)
|you(?:'ve| have| may have| might have| probably)? (?:all )?(?:seen|saw|read|heard)
 (?:about |of )?(?:it|him|her|this|them)|went viral|viral video
|everyone (?:in town |here )?(?:knows|is talking))
|(?P<here>(?:our|the|my|county's|state's|hospital's|town's|country's) (?:very )?(?:first|only)
 (?:ever |known |confirmed )?(?:[\w-]+ ){0,3}?
(?:case|patient|survivor|transplant|delivery|baby|admission|birth|person|man|woman|kid|child)
|(?:only|first) one (?:in|here|since|of)|the only (?:[\w-]+ ){1,4}?(?:in|on|at|here|we have|of its)
|(?:just|exactly|only) one [\w-]+(?: [\w-]+){0,3}? (?:in|on|at|here)
|(?:nobody|no one|none of us|not one of us)(?: [\w-]+){0,5}? (?:had )?(?:ever )?(?:seen|met|been)
|(?:one of )?only (?:\d{1,3}|{number}|a handful|a dozen) (?:known |reported |such )?
(?:cases|patients|people) (?:in|world|ever|nation|on)
|(?:never|not once) (?:ever )?(?:seen|had|met|treated) (?:an?|one|such|anything|this|it)
|(?:never|not) (?:seen|happened) (?:here |in \w+ )?before
|once[- ]in[- ]a[- ](?:career|lifetime)|first (?:time )?in (?:\w+ )?(?:years|decades|\d+)
|first (?:of its kind|ever)|world(?:'s)? first|record[- ]breaking
|(?:youngest|oldest|smallest|biggest|heaviest|tiniest) (?:[\w-]+ ){0,3}?
(?:ever|we|i|in|survivor|patient|baby)))(?!\w)"""
)


def endings(here: Page, start: int, end: int, bits: Bits, _: Told) -> _Found:
    """How it ended."""
    for match in _ENDED.finditer(here.text, start, end):
        worth = bits.of("outcome", match.lastgroup or "died")
        yield detail(here, Facet.OUTCOME, match.span(), worth, None)


def own_words(here: Page, start: int, end: int, bits: Bits, _: Told) -> _Found:
    """What the person said, word for word."""
    for match in _SAID.finditer(here.text, start, end):
        yield detail(here, Facet.WORDS, match.span(), bits.of("words", "any"), None)


def marks(here: Page, start: int, end: int, bits: Bits, _: Told) -> _Found:
    """What their body alone shows."""
    for match in _MARKED.finditer(here.text, start, end):
        yield detail(here, Facet.MARK, match.span(), bits.of("mark", "any"), None)


def firsts(here: Page, start: int, end: int, bits: Bits, _: Told) -> _Found:
    """The first, the only one, on the news."""
    for match in _FIRST.finditer(here.text, start, end):
        worth = bits.of("first", match.lastgroup or "here")
        yield detail(here, Facet.FIRST, match.span(), worth, None)


PATTERNED: tuple[Callable[[Page, int, int, Bits, Told], _Found], ...] = (
    times,
    ages,
    families,
    endings,
    own_words,
    marks,
    firsts,
)
"""The facets that wording alone shows: each takes page, start, end, bits, story."""
