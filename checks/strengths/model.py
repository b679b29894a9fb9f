"""The nouns of the strengths: four meters, each a few signs that stand in a text or do not."""

from dataclasses import dataclass, field
from enum import StrEnum

from checks.detectors.gates import Sentences
from checks.fixing import Edit
from checks.matching import plain
from checks.model import Context
from checks.writing.readability import Reading

_READ = 10_000  # code points
LEVELS = ("Not yet", "Low", "Fair", "Good")


class Strength(StrEnum):
    """What a post can be good at. There is no sum of them: a post need not have all four."""

    TWO_WAY = "Two-way"
    REACH = "Reach"
    HUMAN = "Human"
    CLEAR = "Clear & sourced"


@dataclass(frozen=True, slots=True)
class Card:
    """What an addition may take from the writer's card, and the month; each may be empty."""

    organisation: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    page: str = field(default="", repr=False)
    disclosure: str = field(default="", repr=False)
    month: str = ""  # "November 2026"
    verified: bool = False  # the writer's stamp stands: checked in seven steps


@dataclass(frozen=True, slots=True)
class Draft:
    """What the meters look at."""

    text: str = field(repr=False)
    context: Context = field(default=Context(), repr=False)
    card: Card = Card()
    reading: Reading | None = None  # how hard it reads; None: not known yet

    @property
    def seen(self) -> str:
        """What is looked at: all of any post, and no more of a book than a pause allows."""
        return plain(self.text[:_READ])

    def at_the_start(self, words: str) -> Edit:
        """Return the edit that puts ``words`` before the text."""
        return Edit(0, 0, words)

    @property
    def sentences(self) -> list[str]:
        """The sentences of that, in order, their marks included."""
        lines, seen, found, at = Sentences(self.seen), self.seen, [], 0
        while at < len(seen):
            _, end = lines.bounds(at)
            found.append(seen[at:end].strip())
            at = max(end, at + 1)
        return [sentence for sentence in found if sentence]


@dataclass(frozen=True, slots=True)
class Addition:
    """One click that gives a text a sign it lacks. The edits do not overlap; code points."""

    label: str
    edits: tuple[Edit, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing a meter looks for: words that are true when ``found`` and a wish when not."""

    id: str
    words: str  # "Asks readers a question"
    found: bool
    addition: Addition | None = None
    opens: str = ""  # a page that helps instead: "source", "verify", "reflection"


@dataclass(frozen=True, slots=True)
class Meter:
    """One strength and its signs."""

    strength: Strength
    signs: tuple[Sign, ...]

    @property
    def level(self) -> int:
        """How many of three blocks are full: the part of the signs that stand, rounded up."""
        found = sum(1 for sign in self.signs if sign.found)
        return -(-found * (len(LEVELS) - 1) // len(self.signs)) if self.signs else 0

    @property
    def word(self) -> str:
        """Not yet, Low, Fair or Good."""
        return LEVELS[self.level]


def at_the_end(text: str, words: str) -> tuple[Edit, ...]:
    """Return the edit that gives ``words`` a paragraph of their own after the text."""
    bare = len(text.rstrip())
    return (Edit(bare, len(text), f"\n\n{words}" if bare else words),)
