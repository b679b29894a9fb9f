"""The nouns of myths: a claim that keeps coming back, what is right, and who says so."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from checks.model import Severity
from checks.myths.nearness import starts
from checks.myths.terms import Groups

_SCHEME = re.compile(r"^https?://(?:www\.)?")
_OFFICIAL = re.compile(
    r"https://(?:[\w-]+\.)*(?:gov|edu|int|mil|nhs\.uk|gov\.\w\w|europa\.eu|ac\.uk|canada\.ca"
    r"|cochrane\.org|cancer\.org|cancerresearchuk\.org|aap\.org|healthychildren\.org|acog\.org"
    r"|heart\.org|bhf\.org\.uk|nice\.org\.uk|diabetes\.org|aad\.org|iarc\.fr|unicef\.org)(?:/|$)"
)


class Status(StrEnum):
    """Whether the bodies that speak of it agree."""

    SETTLED = "settled"
    CONTESTED = "contested"


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so, and where. ``checked``: whether the page was seen when the pack was made."""

    body: str
    title: str
    url: str
    dated: str  # "2024", "2024-05", or "n.d." where the page bears no date
    checked: bool = False

    @property
    def year(self) -> str:
        """The year it bears, or nothing."""
        return self.dated[:4] if self.dated[:4].isdigit() else ""

    @property
    def is_official(self) -> bool:
        """Whether the address is one that a post may carry: seen, and of a public body."""
        return self.checked and _OFFICIAL.match(self.url) is not None

    @property
    def address(self) -> str:
        """Host and path as people write them: "who.int/news"."""
        return _SCHEME.sub("", self.url).rstrip("/")

    @property
    def host(self) -> str:
        """Whose pages these are: "who.int"."""
        return self.address.partition("/")[0]

    @property
    def cite(self) -> str:
        """How a post would name it: "WHO, 2024, who.int/…"; an address only where it is good."""
        address = _SCHEME.sub("", self.url) if self.is_official else ""
        return ", ".join(part for part in (self.body, self.year, address) if part)


@dataclass(frozen=True, slots=True)
class Myth:
    """One claim that keeps coming back, and what is right."""

    id: str
    topic: str
    myth: str
    fact: str
    severity: Severity
    status: Status
    reviewed: date  # when somebody last looked at it
    sources: tuple[Source, ...]
    groups: Groups
    promises: bool = False  # it says that something does good
    unless: tuple[str, ...] = ()
    says: tuple[str, ...] = ()  # its own tests: sentences that assert it
    quiet: tuple[str, ...] = ()  # … and that do not
    near: frozenset[str] = frozenset()  # how the words of these begin: ``nearness``
    reviewer: str = ""  # the clinician who looked at it, where one has
    expires: date | None = None  # the last day it is good for
    is_old: bool = False  # that day had passed when the pack was opened

    @property
    def own_starts(self) -> frozenset[str]:
        """How the words begin that it is told, put right and found with."""
        return starts((self.myth, self.fact, *(term for group in self.groups for term in group)))

    @property
    def word_starts(self) -> frozenset[str]:
        """The same, and those of its test sentences."""
        return self.own_starts | self.near

    @property
    def cited(self) -> Source:
        """The source that a post names: the first whose address it may carry, or the first."""
        return next((each for each in self.sources if each.is_official), self.sources[0])
