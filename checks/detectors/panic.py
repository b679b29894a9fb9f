"""Words that blame a people for an illness, or make readers afraid (T12)."""

from collections.abc import Iterator

from checks.detectors.reading import Page, compiled, page, words
from checks.lexicon import WordClass, known_in
from checks.matching import plain
from checks.model import Context, Fix, Hit

_PEOPLES = frozenset((WordClass.ORIGIN, WordClass.REGION, WordClass.PLACE))
_NAMED_ILL = compiled(r" ?-?(?P<ill>virus|flu|plague|variant|strain|pox|bug|disease)(?!\w)")
_ACCEPTED = compiled(  # names that science still uses, and flus of history
    r"""(?:west nile|spanish|asian|hong kong|russian|german|japanese|st\.? louis|murray valley
|ross river|rift valley|marburg|lassa|ebola|zika|hendra|nipah|norwalk|sendai|coxsackie|lyme
|minamata|chagas|crimean|congo|equine|saint louis|venezuelan|eastern|western|california|la crosse
|bornholm|kawasaki|hansen|parkinson|graves|turkey|swine|turkish|bird|english|dutch elm)$"""
)
_GROUPS = compiled(
    r"""(?<!\w)(?P<mark>(?:gay|queer|homosexual|junkie|druggie|migrant|immigrant|refugee
|foreign(?:er)?|gypsy|jewish|muslim|black|ghetto|third[- ]world|boat)(?: people)?(?:'s
|s')? (?:virus|flu|plague|cancer|disease|pox)|kung[- ]?flu|wu-?flu|typhoid mar(?:y|ies)
|plague (?:rats?|carriers?|spreaders?|house))(?!\w)"""
)
_GROUP_WORDS = words(
    """gay gays queer queers homosexual homosexuals junkie junkies druggie druggies migrant migrants
    immigrant immigrants refugee refugees foreign foreigner foreigners gypsy jewish muslim black
    ghetto world boat kung kungflu wuflu wu typhoid plague"""
)
_HEADS = words("virus flu plague variant strain pox bug disease")
_ILL = r"(?:virus|flu|bug|bacteria|disease|germ|infection|strain|variant|superbug|fungus)"
_SICK = r"""(?:patients?|people|person|kids?|children|man|woman|men|women|families|homeless
|addicts?|users?|junkies|infected|carriers?|immigrants|migrants|donors?|partners?)"""
_PANIC = (  # the expression, label, what to say instead: {} is its last word
    (
        rf"""(?:killer|monster|nightmare|zombie|doomsday|apocalyptic|horror) {_ILL}""",
        "Leave out the fear",
        "{}",
    ),
    (
        r"(?:an )?outbreak of (?:panic|hysteria|madness)|mass (?:hysteria|panic)",
        "Say it calmly",
        "worry",
    ),
    (
        r"""(?:an? |the )?(?:invasion|swarm|horde|tsunami|onslaught|army
|plague) of (?:the )?(?:[\w-]+ )?(?:virus\w*|germs|bugs|flu|covid|measles|norovirus|infections?
|patients|migrants|immigrants|carriers|addicts|(?:sick|infected|unvaccinated|homeless) \w+)""",
        "Say it calmly",
        "many {}",
    ),
    (
        r"""(?:the |a |this |that )?(?:new|modern|modern-day|real|winter|silent|20\d\d|measles
|covid|flu|norovirus|obesity|opioid|mpox|next|current) plague""",
        "Say it calmly",
        "outbreak",
    ),
    (
        rf"(?:dirty|filthy|unclean|disgusting|infested|diseased) {_SICK}",
        "Say it without blame",
        "{}",
    ),
    (
        r"dirty (?:urines?|ua|drug (?:test|screen)|tox(?: screen)?)",
        "Say it without blame",
        "positive {}",
    ),
    (
        r"(?:urine|drug (?:test|screen)|tox screen|swab) (?:was|is|came back|comes back) dirty",
        "Say it without blame",
        "positive test",
    ),
)
_PANICKED = tuple(
    (compiled(rf"(?<!\w)(?:{shape})(?!\w)"), label, instead) for shape, label, instead in _PANIC
)
_PANICS = words(
    """killer monster nightmare zombie doomsday apocalyptic horror outbreak hysteria panic invasion
    swarm horde tsunami onslaught army plague dirty filthy unclean disgusting infested diseased"""
)
_LONG_AGO = compiled(
    r"""(?<!\w)(?:1[0-9]\d\d|centur(?:y|ies)|history|historical\w*|historians?|medieval
|middle ages|black death|bubonic|pneumonic|yersinia|plague doctors?|justinian|ancient|biblical
|bible|museum|novel|film|movie|game|book|opera|fleas?|locusts|like the plague|the words?|wording
|the terms?|language|stigma\w*|(?:call|calls|called|calling|name|named|naming) (?:it|this|them
|people|anyone)|spoke of|(?:never|not|don't|stop|please) (?:say|saying|call|calling|write|use)
|headlines?|tabloids?|instead of|joke|kittens?|puppies|glitter|paperwork|e-?mails?|ants|pigeons?
|midges|mosquitoes|gnomes|wasps)(?!\w)"""
)


def panic_words(text: str, _: Context) -> Iterator[Hit]:
    """Find diseases named by people or place, "plague", "invasion", "dirty" said of the sick.

    Silent in quotations, in history, and where the words themselves are spoken about.
    """
    here = page(text)
    spans = [
        *(_peoples(here) if not _HEADS.isdisjoint(here.words) else ()),
        *(_groups(here) if not _GROUP_WORDS.isdisjoint(here.words) else ()),
        *(_panics(here) if not _PANICS.isdisjoint(here.words) else ()),
    ]
    if not spans or _LONG_AGO.search(here.text):
        return
    for start, end, label, instead in spans:
        if not here.quoted(start, end):
            yield Hit(start, end, fixes=(Fix(label, instead),))


Span = tuple[int, int, str, str]
_NEUTRAL = "Use the name of the illness"


def _peoples(here: Page) -> Iterator[Span]:
    for known in known_in(plain(here.text)):
        if not known.entry.classes & _PEOPLES or not here.text[known.start].isupper():
            continue
        ill = _NAMED_ILL.match(here.text, known.end)
        if ill and not _ACCEPTED.search(here.text[known.start : known.end]):
            yield known.start, ill.end(), _NEUTRAL, ill["ill"].lower()


def _groups(here: Page) -> Iterator[Span]:
    for match in here.matches(_GROUPS):
        yield *match.span("mark"), _NEUTRAL, "illness"


def _panics(here: Page) -> Iterator[Span]:
    for shape, label, instead in _PANICKED:
        for match in here.matches(shape):
            yield *match.span(), label, instead.format(match[0].rsplit(" ", 1)[-1])
