"""How much a sentence of a reply says about a bond: small signs, added up.

No sign is proof. "You waited" may be anybody's wait, and "see you Thursday" may be said to a
choir; what a sentence shows is the sum of who does what to whom in it, of whether it speaks to
everyone, and of what it answers. The signs and what each is worth stand in
``resources/replies/signs.toml``; ``scripts/reply_points.py`` measures the worth on posts.
"""

import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import fsum
from typing import Any

import resources
from checks.detectors.replies.asked import Asked, Bond, read
from checks.detectors.replies.classes import Tagged, tag
from checks.lazy import Lazy
from checks.matching import plain
from checks.model import Severity

FILE = "replies/signs.toml"
COURTESY, FACT, AGAINST = "courtesy", "fact", "against"
_OF_A_THIRD = " of a third"
_DECLINES = "declines"
_DIGITS = 4  # of a sum: at a level it must not hang on the order in which a set is added up
_CALLED = "called"  # a name said to somebody: alone a matter of names, not of care
_OF_LIFE = "of life"  # joy or regret over something that has nothing to do with care
_NEUTRAL = frozenset(("everyone first", _DECLINES))
_PEOPLE = frozenset("YyHhmN")
_OF_CARE = frozenset("CIOR")


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that a sentence may show.

    ``letters`` is an expression over word classes (``classes``), ``spared`` and ``needs`` are
    expressions over the words it covers and the two after it: one makes the sign harmless, the
    other has to be there. ``speaks`` is "courtesy", "fact" or "against".
    """

    name: str
    speaks: str
    letters: Lazy
    spared: Lazy | None
    needs: Lazy | None
    third: bool  # tells more where their words speak of somebody else
    sure: int  # the Severity it is worth alone, unless the sentence speaks to everyone; 0: none


@dataclass(frozen=True, slots=True)
class Scale:
    """The signs, and what each is worth by what is answered."""

    signs: tuple[Sign, ...]
    points: Mapping[str, float]  # by "sign", "sign told", "sign of a third", "asked: third", …
    start: float
    levels: tuple[tuple[float, Severity], ...]  # gravest first: more points than this, this grave


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a reply, and what it shows: ``worth`` holds keys of ``Scale.points``."""

    first: int  # its words are tagged.words[first:last]
    last: int
    shown: Mapping[str, tuple[int, int]] = field(repr=False)  # sign: the words that show it
    worth: frozenset[str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence that weighs enough to be marked: the span of what weighs most in it."""

    start: int
    end: int
    speaks: str
    severity: Severity


@cache
def load_scale() -> Scale:
    """Read the signs; once."""
    data = tomllib.loads(resources.read_text(FILE))
    signs, points = [], dict(data["asked"])
    for speaks in (COURTESY, FACT, AGAINST):
        for name, entry in data[speaks].items():
            signs.append(_sign(name, speaks, entry))
            points |= {(name + key).rstrip(): worth for key, worth in _worth(entry)}
    levels = data["levels"]
    return Scale(
        tuple(signs),
        points,
        levels["start"],
        (
            (levels["stop"], Severity.STOP),
            (levels["caution"], Severity.CAUTION),
            (levels["advice"], Severity.ADVICE),
        ),
    )


def _worth(entry: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    for key, worth in entry.get("points", {}).items():
        yield ("" if key == "any" else _OF_A_THIRD if key == "third" else f" {key}"), worth


def _sign(name: str, speaks: str, entry: Mapping[str, Any]) -> Sign:
    def words(key: str) -> Lazy | None:
        return Lazy(rf"(?<!\w)(?:{entry[key]})(?!\w)") if key in entry else None

    sure = Severity[entry["sure"].upper()] if "sure" in entry else 0
    return Sign(
        name,
        speaks,
        Lazy(entry["letters"]),
        words("spared"),
        words("needs"),
        entry.get("third", False),
        sure,
    )


def observe(tagged: Tagged, asked: Asked, signs: tuple[Sign, ...]) -> Iterator[Sentence]:
    """Yield the sentences of a reply with the signs that each shows."""
    bounds = list(tagged.sentences())
    shown: list[dict[str, tuple[int, int]]] = [{} for _ in bounds]
    ends = [last for _, last in bounds]
    for sign in signs:
        for match in sign.letters.finditer(tagged.letters):
            start, end = _within(tagged.letters, *match.span())
            at = bisect_right(ends, start)
            if start >= end or sign.name in shown[at]:
                continue
            first, last = bounds[at]
            if sign.spared and sign.spared.search(tagged.said(start, min(end + 2, last))):
                continue
            around = tagged.said(max(first, start - 1), min(end + 2, last))
            if sign.needs is None or sign.needs.search(around):
                shown[at][sign.name] = (start, end)
    shared = frozenset(_around(tagged, asked, signs))
    quiet = {sign.name for sign in signs if sign.speaks == AGAINST}
    for (first, last), here in zip(bounds, shown, strict=True):
        worth = {*here, *_own(tagged, first, last, asked)}
        worth |= {f"{name} {asked.bond.value}" for name in worth - quiet}
        if asked.third:
            worth |= {s.name + _OF_A_THIRD for s in signs if s.third and s.name in here}
        yield Sentence(first, last, here, shared | worth)


def _within(letters: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the full stops at either end: they belong to no sentence."""
    return start + (letters[start : start + 1] == "/"), end - (letters[end - 1 : end] == "/")


def _own(tagged: Tagged, first: int, last: int, asked: Asked) -> Iterator[str]:
    """What a sentence shows that no expression over classes can say."""
    told = tagged.words[first:last]
    if _PEOPLE.isdisjoint(tagged.letters[first:last]):
        yield "speaks to nobody"
    if any(w.letter in "CIO" and w.text.rstrip("s") in asked.health for w in told):
        yield "their health word"
    names = {word.text for word in told if word.letter == "N"}
    if not names.isdisjoint(asked.names):
        yield "their name"
    if not names <= asked.names:
        yield "another name"


def _around(tagged: Tagged, asked: Asked, signs: tuple[Sign, ...]) -> Iterator[str]:
    """What all sentences of a reply share: what is answered, and whether it stays neutral."""
    yield f"asked: {asked.bond.value}"
    yield from (f"asked: {sign}" for sign in asked.signs)
    said = tagged.said(0, len(tagged.words))
    if _CONTACT.search(said):
        yield "asked: points elsewhere"
    if any(s.needs and s.needs.search(said) for s in signs if s.name == _DECLINES):
        yield "asked: declines"


_CONTACT = Lazy(r"\b\d{3}[ -]\d{3,4}\b|\b(?:988|911|999|111|112)\b|\w@\w|\w\.[a-z]{2,}\b")


def _surest(sentence: Sentence, signs: tuple[Sign, ...], asked: Asked) -> Sign | None:
    """Return the gravest sign that needs no other, in an answer to somebody who may be ours."""
    if asked.bond is Bond.OPEN or not _NEUTRAL.isdisjoint(sentence.shown):
        return None
    sure = [sign for sign in signs if sign.sure and sign.name in sentence.shown]
    return max(sure, key=lambda sign: sign.sure, default=None)


def _leading(worths: Mapping[Sign, float]) -> Sign:
    """Return the sign that a card should speak of: a courtesy, if it says half as much."""
    most = max(worths, key=lambda sign: worths[sign])
    kind = [sign for sign in worths if sign.speaks == COURTESY]
    kindest = max(kind, key=lambda sign: (sign.sure, worths[sign]), default=most)
    return kindest if kindest.sure or 2 * worths[kindest] >= worths[most] else most


@lru_cache(maxsize=2)
def weigh(text: str, reply_to: str) -> tuple[Weighed, ...]:
    """Return the sentences of a reply that show a bond, each by its weightiest sign.

    Args:
        text: one paragraph of the reply.
        reply_to: what it answers; empty stands for a review.
    """
    scale, asked = load_scale(), read(reply_to)
    tagged = tag(plain(text), asked.names)
    sentences = observe(tagged, asked, scale.signs)
    judged = (_judge(sentence, tagged, asked, scale) for sentence in sentences)
    return tuple(one for one in judged if one)


def _judge(sentence: Sentence, tagged: Tagged, asked: Asked, scale: Scale) -> Weighed | None:
    letters = tagged.letters[sentence.first : sentence.last]
    if _OF_LIFE in sentence.shown and _OF_CARE.isdisjoint(letters):
        return None
    points = scale.points
    total = round(scale.start + fsum(points.get(name, 0.0) for name in sentence.worth), _DIGITS)
    grave = next((grave for least, grave in scale.levels if total > least), None)
    if (sign := _surest(sentence, scale.signs, asked)) and sign.sure > (grave or 0):
        return Weighed(*tagged.span(*sentence.shown[sign.name]), sign.speaks, Severity(sign.sure))
    general = not _NEUTRAL.isdisjoint(sentence.shown)
    if grave is None or (general and grave is Severity.ADVICE):
        return None
    bond = asked.bond.value
    worths = {
        sign: points.get(sign.name, 0.0) + points.get(f"{sign.name} {bond}", 0.0)
        for sign in scale.signs
        if sign.name in sentence.shown and sign.speaks != AGAINST
    }
    if {sign.name for sign in worths} <= {_CALLED}:
        return None
    leading = _leading(worths)
    return Weighed(*tagged.span(*sentence.shown[leading.name]), leading.speaks, grave)
