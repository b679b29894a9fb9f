"""Words that make a story recognisable: conditions, animals, offices, towns and the like.

The lists are made from open data (``scripts/lexicon``), not from posts. One word may belong to
several classes ("turkey" is an animal, a food and a country): the caller knows what stands around
it, and looks at its capital for the ``PROPER`` classes, because everything here is lower case.
"""

import re
import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

import resources

FILE = "lexicon/words.txt.z"
LONGEST = 4
"""How many words a phrase of the lexicon has at most."""

BLOCKED = "-"

WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*['’]?")
"""One word as ``Lexicon.find`` takes it: hyphens part, apostrophes and inner points do not."""


class WordClass(StrEnum):
    """What a word can tell about a person."""

    CONDITION = "condition"  # diseases, symptoms, disabilities, pregnancy, who has one: "diabetic"
    INJURY = "injury"  # wounds and what was done: "burn", "stabbed"
    PROCEDURE = "procedure"  # operations, scans, treatments
    BODY = "body"  # parts of the body; not "head", "hand", "back", which mean other things
    MARK = "mark"  # what sets a body apart: tattoos, scars, hair, prostheses, jewellery
    ANIMAL = "animal"
    FOOD = "food"  # food, drink, plants
    OBJECT = "object"  # things one can hold, swallow, fall from, give
    VEHICLE = "vehicle"
    PASTIME = "pastime"  # sports, games, dances, crafts, musical instruments
    OCCUPATION = "occupation"  # trades and professions; not those who care for patients
    PUBLIC_ROLE = "public_role"  # one in a town: offices, clergy, heads, coaches
    RELATION = "relation"  # kin, household, neighbours
    ORIGIN = "origin"  # nationality, ethnicity, religion, language
    PLACE = "place"  # towns, counties, islands
    REGION = "region"  # countries, states, continents: too big to matter
    SETTING = "setting"  # kinds of local places: farm, school, ferry
    EVENT = "event"  # accidents, crimes, disasters, celebrations


PROPER = frozenset({WordClass.ORIGIN, WordClass.PLACE, WordClass.REGION})
"""Names: outside these meanings the word may be quite another one in lower case ("polish")."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the lexicon knows of a word or phrase.

    ``commonness`` says how often people meet it: 3 very common, 2 common, 1 uncommon, 0 rare.
    """

    classes: frozenset[WordClass]
    commonness: int


Match = tuple[int, int, Entry]
"""First and last word (both within the match) and what they mean together."""


class Lexicon:
    """Finds the longest known phrases in a list of words."""

    def __init__(self, text: str) -> None:
        """Take the lists: a line is ``class,class commonness|phrase|phrase…``.

        ``BLOCKED`` for the classes: words that are no plurals of what they look like ("does").

        Raises:
            ValueError: a line is not like that.
        """
        self._entries: dict[str, Entry] = {}
        for line in text.splitlines():
            head, *phrases = line.split("|")
            names, commonness = head.split(" ")
            classes = () if names == BLOCKED else map(WordClass, names.split(","))
            entry = Entry(frozenset(classes), int(commonness))
            self._entries.update(dict.fromkeys(phrases, entry))
        self._known = lru_cache(maxsize=_REMEMBERED)(self._look_up)  # most words come again
        self._starts = {phrase[: phrase.index(" ")] for phrase in self._entries if " " in phrase}

    def __len__(self) -> int:
        return len(self._entries)

    def find(self, words: Sequence[str]) -> list[Match]:
        """Return the longest matches from left to right; no word is in two of them.

        ``words`` are in lower case, as ``WORD`` parts a text; give one sentence at a time, because
        phrases are sought across whatever stood between two words. Plurals and possessives of
        known words are known. Takes time in proportion to the number of words. Never raises.
        """
        plain = [_plain(word) for word in words]
        found: list[Match] = []
        at = 0
        while at < len(plain):
            if plain[at] in self._starts:
                match = self._longest(plain, at)
            else:
                entry = self._known(plain[at])
                match = (at, at, entry) if entry and entry.classes else None
            if match:
                at = match[1]
                if found and (joined := _joined(found[-1], match)):
                    found[-1] = joined
                else:
                    found.append(_with_word_before(plain, match))
            elif found and plain[at] in _AFTER_BODY:
                part = found[-1]
                if part[1] == at - 1 and WordClass.BODY in part[2].classes:
                    found[-1] = part[0], at, _as(WordClass.PROCEDURE, part[2])
            at += 1
        return found

    def _longest(self, words: Sequence[str], at: int) -> Match | None:
        """Return the longest match that begins with a word that may begin a phrase."""
        for end in range(min(len(words), at + LONGEST), at + 1, -1):
            stem = " ".join(words[at : end - 1]) + " "
            for last in _singulars(words[end - 1]):
                if entry := self._entries.get(stem + last):
                    return at, end - 1, entry
        entry = self._known(words[at])
        return (at, at, entry) if entry and entry.classes else None

    def _look_up(self, word: str) -> Entry | None:
        """Return the entry of one word, or of what it is the plural of."""
        known = (self._entries.get(each) for each in _singulars(word))
        return next((entry for entry in known if entry), None)


@cache
def load_lexicon() -> Lexicon:
    """Return the lexicon that ships; read once."""
    return Lexicon(zlib.decompress(resources.read_bytes(FILE)).decode())


def _joined(first: Match, second: Match) -> Match | None:
    """Return a compound whose second noun says what it is: "liver transplant", "bus driver"."""
    if first[1] + 1 != second[0]:
        return None
    modifier, head = first[2].classes, second[2].classes
    common = min(first[2].commonness, second[2].commonness)
    if (modifier <= _PARTS and head & _OF_A_PART) or (modifier <= _THINGS and head & _OF_A_THING):
        return first[0], second[1], Entry(head, common)
    if modifier <= _HARM and head <= _PARTS:  # "sprained ankle"
        return first[0], second[1], Entry(modifier, common)
    return None


def _with_word_before(words: Sequence[str], match: Match) -> Match:
    """Return "broken arm" as an injury, "artificial leg" as a mark, all else as it is."""
    start, end, entry = match
    what = _BEFORE_BODY.get(words[start - 1]) if start else None
    if what and WordClass.BODY in entry.classes:
        return start - 1, end, _as(what, entry)
    return match


@cache
def _as(word_class: WordClass, entry: Entry) -> Entry:
    return Entry(frozenset({word_class}), entry.commonness)


_PARTS = {WordClass.BODY}
_OF_A_PART = {WordClass.CONDITION, WordClass.INJURY, WordClass.PROCEDURE, WordClass.MARK}
_HARM = {WordClass.INJURY}
_THINGS = {
    WordClass.ANIMAL,
    WordClass.FOOD,
    WordClass.OBJECT,
    WordClass.PASTIME,
    WordClass.SETTING,
    WordClass.VEHICLE,
}
_OF_A_THING = {WordClass.OCCUPATION, WordClass.PUBLIC_ROLE}
_BEFORE_BODY = {
    **dict.fromkeys(("broken", "crushed", "dislocated", "severed", "torn"), WordClass.INJURY),
    **dict.fromkeys(("amputated", "artificial", "missing", "prosthetic", "webbed"), WordClass.MARK),
}
_AFTER_BODY = {"replacement", "replacements", "reconstruction", "removal"}


class Known(NamedTuple):
    """What the lexicon knows at one place of a text: code points, and the entry."""

    start: int
    end: int
    entry: Entry


@lru_cache(maxsize=2)
def known_in(text: str) -> tuple[Known, ...]:
    """Return what the lexicon that ships knows in a text, in reading order.

    The newest two answers are kept: several detectors ask about the same paragraph.
    """
    words = list(WORD.finditer(text))
    found = load_lexicon().find([word.group().lower() for word in words])
    return tuple(Known(words[a].start(), words[b].end(), entry) for a, b, entry in found)


def _plain(word: str) -> str:
    """Take off a possessive and accents: "crohn's" and "crohns'" → "crohn"."""
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word.replace("’", "'"))
        word = "".join(sign for sign in word if not unicodedata.combining(sign))
    return word.removesuffix("'s").rstrip("'") if "'" in word else word


def _singulars(word: str) -> Iterator[str]:
    """Yield the word and what it may be the plural of, the likeliest first."""
    yield word
    if word in _PLURALS:
        yield _PLURALS[word]
    if len(word) < _SHORTEST_PLURAL:
        return
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
        if word.endswith("ies"):
            yield word[:-3] + "y"
        elif word.endswith("ves"):
            yield word[:-3] + "f"
            yield word[:-3] + "fe"
        elif word.endswith(_IN_ES):
            yield word[:-2]
            if word.endswith("ses"):
                yield word[:-2] + "is"  # diagnoses
    elif word.endswith("men"):
        yield word[:-3] + "man"


_REMEMBERED = 4096
_SHORTEST_PLURAL = 4
_IN_ES = ("ses", "xes", "zes", "ches", "shes", "oes")
_PLURALS = {
    "children": "child",
    "dice": "die",
    "feet": "foot",
    "geese": "goose",
    "grandchildren": "grandchild",
    "lice": "louse",
    "mice": "mouse",
    "oxen": "ox",
    "stepchildren": "stepchild",
    "teeth": "tooth",
}
