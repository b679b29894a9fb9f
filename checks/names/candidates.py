"""What may be somebody's name, however it is written: found generously, judged by ``bearers``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from checks.detectors.reading import Page
from checks.detectors.words import UPPER
from checks.lazy import Lazy
from checks.model import Span
from checks.names.patterns import Shown, shown
from checks.names.tagger import Tagger

MOST = 40
_HINT, _FLOOR, _LIKELY = 0.05, 0.2, 0.5
_WORD = re.compile(r"[^\W\d_]{2,}")


class Way(StrEnum):
    """How a candidate is written."""

    NAME = "name"  # as the tagger finds it
    INITIALS = "initials"  # "R.T.", "A. de V.", "patient LM"
    SPELT = "spelt"  # "B.r.u.n.o.", "J 0 S H U A"
    TAG = "tag"  # "#PrayForMirabelle"
    HANDLE = "handle"  # "@big_al"
    FAMILY = "family"  # "the Dunwoodys", "the Abernethy clan"
    NICKNAME = "nickname"  # "our Tinkerbell", "Sir Leaks-a-Lot", "the Duchess of Bay Two"
    SCRIPT = "script"  # a few letters of a script without capitals among Latin ones
    SHOWN = "shown"  # by its sentence alone


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may name somebody. ``span`` is code points; ``odds``: that it is a name at all."""

    span: Span
    way: Way
    odds: float = 0.5
    shown: tuple[str, ...] = ()  # the patterns that show it as a name
    mark: Span | None = None  # what a finding marks, where that is more: "my patient Dana"


_INITIALS = Lazy(
    rf"(?<![\w.@#])(?:{UPPER}\.(?:[ -]?(?:{UPPER}\.|(?:de|da|van|von|v|bin|al|el)\.?(?=[ -])))"
    rf"{{1,3}})(?!\w)"
    rf"|(?<=\bpatient )(?:{UPPER}{{2,3}}|{UPPER})\b|(?<=\bpt )(?:{UPPER}{{2,3}})\b"
    rf"|\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s{UPPER}\b\.?(?!\w)"
)
_INITIALLED = Lazy(rf"{UPPER}\.[ -]?\w|patient {UPPER}|pt {UPPER}|(?:M[rsx]|rs|iss)\.?\s{UPPER}\b")
_SPELT = re.compile(
    r"(?<![^\W_])[^\W\d_](?P<between>[^\w\s]{1,2}|[ _])(?:[^\W_](?P=between)){2,14}[^\W_]?"
    r"(?![^\W_])\.?"
)
_TAG = re.compile(r"#(\w{5,40})")
_HANDLE = re.compile(r"(?<![\w.@])@[\w.]*\w")
_FAMILY = Lazy(
    rf"\b(?:[Tt]he|[Tt]hat)\s(?P<mark>(?:(?:[Vv]an|[Dd]e|[Dd]e la|O'|Mc|Mac)\s?)?{UPPER}"
    r"[\w'-]{2,20}(?:s|es))\b(?!\s(?:Hospital|Clinic|Cent))"
    rf"|\b(?:[Tt]he|[Tt]hat|[Ll]ittle|[Yy]oung)\s(?P<group>{UPPER}[\w'-]{{2,20}}\s(?:family|clan|twins"
    r"|triplets|boys|girls|kids|brothers|sisters|siblings|household|tribe|lot|baby))\b"
)
_NICKNAME = Lazy(
    rf"\b(?:[Oo]ur|[Mm]y)\s(?P<our>{UPPER}[\w'-]{{2,20}})(?!\w|\s{UPPER})"
    rf"|\b(?P<grand>(?:Sir|Lady|Lord|Dame|Captain|Capt|Professor|King|Queen|Prince|Princess|Duke|Duchess"
    rf"|Granny|Grandpa|Grandma|Nana|Papa|Auntie|Uncle|Father|Sister|Brother|Old|Big|Little|Tiny|Young"
    rf"|Master|Señor|Señora|Mr|Mrs|Miss)\.?\s{UPPER}[\w'-]{{2,20}}(?:\s{UPPER}[\w'-]{{2,20}})?)"
    rf"|\b[Tt]he\s(?P<royal>(?:[\w-]+\s)?(?:King|Queen|Duke|Duchess|Prince|Princess|Baron|Lord|Lady"
    rf"|Captain|Professor|Legend|Beast|Boss|Count|Countess)(?:\sof\s(?:\w+\s)?\w+(?:\s(?:\d+|One|Two"
    r"|Three|Four|Five|Six|Seven|Eight|Nine|Ten))?)?)\b"
    rf"|\"(?P<quoted>{UPPER}[\w' -]{{2,24}})\""
)
_SIGN = r"[\u3400-\u9fff\uac00-\ud7af]"
_SCRIPT = re.compile(rf"(?<!{_SIGN}){_SIGN}{{2,4}}(?!{_SIGN})")


def candidates(here: Page, tagger: Tagger) -> list[Candidate]:
    """Return what may be a name, in reading order; none overlaps another.

    Of each way of writing, the first forty are looked at: nobody reads more marks, and endless
    lists stay quick.

    Args:
        here: one paragraph; spans are its code points.
        tagger: finds names that are written as names.
    """
    found = [
        Candidate(name.span, Way.NAME, name.odds)
        for name in tagger.names(here.text, _FLOOR)[:MOST]
        if not _is_plain(here.text, name.span, tagger)
    ]
    for each in islice(_written_otherwise(here.text), MOST):
        over = [one for one in found if one.span.overlaps(each.span)]
        surely = each.way is Way.NICKNAME and any(one.odds >= _LIKELY for one in over)
        if not surely and not any(_holds(one.span, each.span) for one in over):
            found = [*(one for one in found if one not in over), each]
    places = [*islice(shown(here), 2 * MOST)]
    for place in places:
        if any(one.span.overlaps(place.named) for one in found):
            continue
        if not _is_plain(here.text, place.named, tagger):
            found.append(Candidate(place.named, Way.SHOWN))
    return sorted((_with_patterns(one, places) for one in found), key=lambda one: one.span)


def hinted(here: Page, tagger: Tagger, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield words beside ``found`` that are hardly names: unless another voice says so too."""
    for name in tagger.names(here.text, _HINT)[:MOST]:
        taken = any(one.span.overlaps(name.span) for one in found)
        if not taken and not _is_plain(here.text, name.span, tagger):
            yield Candidate(name.span, Way.NAME, name.odds)


def _is_plain(text: str, span: Span, tagger: Tagger) -> bool:
    """Whether all its words are ordinary ones: "Patient Relations"."""
    return all(tagger.is_plain(word.capitalize()) for word in _WORD.findall(text, *span))


def _with_patterns(one: Candidate, places: Sequence[Shown]) -> Candidate:
    over = [place for place in places if one.span.overlaps(place.named)]
    if not over:
        return one
    patterns = tuple(dict.fromkeys(place.pattern for place in over))
    marks = [place.mark for place in over if place.named.start >= one.span.start]
    mark = max(marks, key=lambda each: each.end - each.start, default=None)
    return replace(one, shown=patterns, mark=mark)


def _holds(one: Span, other: Span) -> bool:
    return one.start <= other.start and other.end <= one.end


def _written_otherwise(text: str) -> Iterator[Candidate]:
    for match in _INITIALS.finditer(text) if _INITIALLED.search(text) else ():
        yield Candidate(Span(*match.span()), Way.INITIALS)
    for match in _SPELT.finditer(text):
        yield Candidate(Span(*match.span()), Way.SPELT)
    if "#" in text:
        for match in _TAG.finditer(text):
            yield Candidate(Span(*match.span()), Way.TAG)
    if "@" in text:
        for match in _HANDLE.finditer(text):
            yield Candidate(Span(*match.span()), Way.HANDLE)
    for match in _FAMILY.finditer(text):
        yield Candidate(Span(*match.span(match.lastgroup or 0)), Way.FAMILY)
    for match in _NICKNAME.finditer(text):
        yield Candidate(Span(*match.span(match.lastgroup or 0)), Way.NICKNAME)
    if not text.isascii():
        for match in _SCRIPT.finditer(text):
            if any("a" <= sign.lower() <= "z" for sign in text):
                yield Candidate(Span(*match.span()), Way.SCRIPT)
