"""What the lexicon knows of a story: illnesses, jobs, origins, and what had a part in it."""

import re
from collections.abc import Iterator

from checks.detectors.gates import opens_sentence
from checks.detectors.reading import Page, compiled, words
from checks.detectors.words import KIN, PERSON
from checks.lexicon import Entry, WordClass
from checks.story.blurs import as_large, left_out, widened, with_article
from checks.story.facets import detail
from checks.story.model import Detail, Facet
from checks.story.table import Bits
from checks.story.telling import Words

_HAPPENED = compiled(
    r"""(?<!\w)(?:bit|bitten|bites?|stung|kick(?:ed)?|swallow(?:ed|s)?|stuck|stab(?:bed)?|shot
|crush(?:ed)?|fell|fallen|falls?|trap(?:ped)?|chok(?:ed|ing)|burn(?:ed|t)?|cut|sliced|hit|struck
|ran over|run over|crashed|rolled|flipped|drown(?:ed)?|impaled|pierced|thrown|threw|attack(?:ed)?
|gored|trampled|scratched|pull(?:ed)?|removed|fish(?:ed)?|lodged|inside (?:his|her)
|up (?:his|her)|brought|wearing|wore|dressed|carr(?:ied|ying)|hold(?:ing)?|clutching|named
|nicknamed|from (?:a|an|his|her)|out of|off (?:a|his|her|the)|by (?:a|an|his|her)
|with (?:a|an|his|her)|using|against|into|onto|under|through)(?!\w)"""
)
_ORIGIN_OF = compiled(
    rf"""\s(?:[\w-]+\s)?(?:{PERSON}|{KIN}|speaker|refugee|immigrant|tourist|visitor|accent|guy
|sailor)"""
)
_ORIGIN_SAID = compiled(
    r"""(?<!\w)(?:(?:he|she|they)(?:'s|'re| is| was| were| only)?|speaks?|spoke|is|was|from|only
|an?|our|the)(?: \w+)?\s$"""
)
_HAPPENINGS = frozenset(
    (
        WordClass.ANIMAL,
        WordClass.OBJECT,
        WordClass.EVENT,
        WordClass.VEHICLE,
        WordClass.PASTIME,
        WordClass.FOOD,
    )
)
_ROLES = frozenset((WordClass.OCCUPATION, WordClass.PUBLIC_ROLE))
_IS_ROLE = compiled(
    r"""(?<!\w)(?:an?|our|the|this|that|local|retired|former|one)\s(?:[\w'-]+\s){0,2}?$"""
)
_HOUSE = words(  # in a clinician's post these are colleagues, whatever they are elsewhere
    """registrar consultant manager director professor lecturer dean chief head president secretary
    receptionist porter pharmacist therapist physiotherapist psychologist counselor counsellor
    technician assistant administrator coordinator supervisor colleague volunteer chaplain teacher
    trainer tutor scientist researcher author editor reporter journalist interpreter translator
    driver cleaner cook caterer lawyer student intern resident fellow specialist expert"""
)
_IS_THING = compiled(
    r"""(?<!\w)(?:an?|the|his|her|their|this|that|some|one|two|three|four|five|\d+|own|pet|of|with|by
|from|on|in|into|off|under|up|and)\s(?:[\w'-]+\s){0,2}?$"""
)
_DETERMINER = compiled(r"""(?<!\w)(?:the|his|her|their|our|my|your|this|that|own|its|whose)\s$""")
_LED = compiled(
    r"""(?<!\w)(?:at|in|on|from|behind|outside|near|by|off)\s(?:(?:an?|the|his|her|their|our)\s)?
(?:[\w'-]+\s)?$"""
)
_VERB = re.compile(r"(?:ed|en|un)$", re.IGNORECASE)
_PLURALS = {"person": "people", "injury": "injuries"}
_KNOWN = 2
_RARITY = ("rare", "uncommon", "known", "common")  # by how often people meet the word
_ODDITY = ("unusual", "unusual", "known", "everyday")


def nouns(here: Page, start: int, end: int, known: Words, bits: Bits) -> Iterator[Detail]:
    """Yield a detail for each word of the sentence that the lexicon has a telling class for."""
    happened = _HAPPENED.search(here.text, start, end) is not None
    text = here.text
    for first, last, entry in known:
        classes = entry.classes
        span = (first, last)
        if classes & _ROLES:
            if text[first:last].lower() in _HOUSE or not _IS_ROLE.search(text, start, first):
                continue
            if WordClass.PUBLIC_ROLE in classes:
                yield _noun(here, Facet.ROLE, span, bits.of("role", "unique"), "person")
                continue
            kind = "common" if entry.commonness >= _KNOWN else "rare"
            yield _noun(here, Facet.ROLE, span, bits.of("role", kind), "person")
        elif WordClass.CONDITION in classes:
            worth = bits.of("condition", _RARITY[entry.commonness])
            left = bits.of("condition", "blurred")
            yield _noun(here, Facet.CONDITION, span, worth, "illness", left)
        elif WordClass.INJURY in classes:
            yield _injury(here, span, bits)
        elif WordClass.PROCEDURE in classes:
            left = bits.of("procedure", "blurred")
            worth = bits.of("procedure", "any")
            yield _noun(here, Facet.PROCEDURE, span, worth, "treatment", left)
        elif WordClass.MARK in classes:
            yield detail(here, Facet.MARK, span, bits.of("mark", "any"), None)
        elif WordClass.SETTING in classes:
            yield _setting(here, span, bits.of("place", "setting"))
        elif WordClass.ORIGIN in classes:
            if here.text[first].isupper() and (
                _ORIGIN_OF.match(here.text[last : last + 40])
                or _ORIGIN_SAID.search(here.text, max(start, first - 30), first)
            ):
                yield _origin(here, span, bits.of("origin", "any"))
        elif _is_name(text, first):
            continue  # "Quill Point": a name, whatever a quill is
        elif classes & _HAPPENINGS and (
            (happened or entry.commonness < _KNOWN) and _IS_THING.search(text, start, first)
        ):
            yield _happening(here, span, entry, bits)


def _is_name(text: str, first: int) -> bool:
    """Whether a word has a capital that no sentence gave it."""
    small = text[first + 1 : first + 2].islower()
    return text[first].isupper() and small and not opens_sentence(text, first)


def _origin(here: Page, span: tuple[int, int], worth: float) -> Detail:
    """An adjective before a noun can go; alone it becomes somebody."""
    first, last = span
    if here.text[last : last + 1] == " " and _ORIGIN_OF.match(here.text[last : last + 40]):
        return detail(here, Facet.ORIGIN, (first, last + 1), worth, "")
    return detail(here, Facet.ORIGIN, span, worth, None)


def _happening(here: Page, span: tuple[int, int], entry: Entry, bits: Bits) -> Detail:
    kind, noun = _ODDITY[entry.commonness], "thing"
    if WordClass.EVENT in entry.classes:
        kind, noun = "public", "incident"
    elif WordClass.ANIMAL in entry.classes:  # few but cats and dogs are met in a clinic
        kind, noun = "known" if kind == "everyday" else "unusual", "animal"
    worth = bits.of("happening", kind)
    left = min(worth, bits.of("happening", "blurred"))
    return _noun(here, Facet.HAPPENING, span, worth, noun, left)


def _injury(here: Page, span: tuple[int, int], bits: Bits) -> Detail:
    """A wound by its name; what was done ("bitten") is said by a verb, which no noun stands for."""
    worth = bits.of("happening", "known")
    if _VERB.search(here.text[slice(*span)]):
        return detail(here, Facet.HAPPENING, span, bits.of("happening", "everyday"), None)
    left = bits.of("happening", "blurred")
    return _noun(here, Facet.HAPPENING, span, worth, "injury", left)


def _setting(here: Page, span: tuple[int, int], worth: float) -> Detail:
    """A farm, a school: it can go together with the words that lead to it."""
    first, last = span
    led = _LED.search(here.text, max(0, first - 40), first)
    if led is None:
        return detail(here, Facet.PLACE, span, worth, None)
    first, last, blur = left_out(here.text, led.start(), last)
    return detail(here, Facet.PLACE, (first, last), worth, blur)


def _noun(
    here: Page, facet: Facet, span: tuple[int, int], worth: float, noun: str, left: float = 0
) -> Detail:
    """A noun that a wider one can stand for, with the article it needs there."""
    first, last = span
    text = here.text
    if text[last - 2 : last] in ("'s", "s'") and facet is Facet.ROLE:  # "the mayor's son"
        led = _DETERMINER.search(text, max(0, first - 12), first)
        first = led.start() if led else widened(text, first)
        return detail(here, facet, (first, last), worth, as_large(text, first, "somebody's"))
    if widened(text, first) == first and not _DETERMINER.search(text, max(0, first - 12), first):
        if facet is Facet.CONDITION:
            return detail(here, facet, span, worth, as_large(text, first, f"an {noun}"), left)
        if text[last - 1] == "s" and text[last - 2 : last] != "ss":
            noun = _PLURALS.get(noun, f"{noun}s")
    begin, blur = with_article(text, first, noun)
    return detail(here, facet, (begin, last), worth, blur, left)
