"""A pack of myths: what is claimed, what is right, and who says so.

The one that ships is made of ``scripts/myths``; an organisation may bring one of its own.
"""

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

import resources
from checks.matching import plain
from checks.model import Severity
from checks.myths.terms import Groups, Made, Terms, tokens

FILE, CLASSES = "myths/pack.json", "classes.toml"
_PROMISES = frozenset(("@cures", "@prevents", "@harmless", "@dangerous_advice"))
_SCHEME = re.compile(r"^https?://(?:www\.)?")
_OFFICIAL = re.compile(
    r"https://(?:[\w-]+\.)*(?:gov|edu|int|mil|nhs\.uk|gov\.\w\w|europa\.eu|ac\.uk|canada\.ca"
    r"|cochrane\.org|cancer\.org|cancerresearchuk\.org|aap\.org|healthychildren\.org|acog\.org"
    r"|heart\.org|bhf\.org\.uk|nice\.org\.uk|diabetes\.org|aad\.org|iarc\.fr|unicef\.org)(?:/|$)"
)
SOURCES = 2  # independent bodies that a myth needs at least


class PackError(Exception):
    """A pack cannot be read. Says which file, which myth and why."""


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
    reviewed: date  # the first of the month in which somebody last looked at it
    sources: tuple[Source, ...]
    groups: Groups
    promises: bool = False  # it says that something does good
    unless: tuple[str, ...] = ()
    says: tuple[str, ...] = ()  # its own tests: sentences that assert it
    quiet: tuple[str, ...] = ()  # … and that do not

    @property
    def cited(self) -> Source:
        """The source that a post names: the first whose address it may carry, or the first."""
        return next((each for each in self.sources if each.is_official), self.sources[0])


class Pack:
    """All myths, and a quick way to find which ones a sentence is about."""

    def __init__(self, myths: Sequence[Myth]) -> None:
        self.myths = tuple(myths)
        self._terms = Terms([myth.groups for myth in myths])
        self._facts = "\n".join(plain(myth.fact).lower() for myth in myths)
        self._unless = {
            number: Terms([[myth.unless]]) for number, myth in enumerate(myths) if myth.unless
        }

    def is_fact(self, sentence: str) -> bool:
        """Whether a sentence is one of the pack's own facts, as its fixes put it into a text."""
        return sentence.strip().lower() in self._facts

    def about(self, sentence: str) -> list[tuple[Myth, Made]]:
        """Return the myths that a sentence is about, whatever it says of them.

        Args:
            sentence: straightened text; positions are its code points.
        """
        said = tokens(sentence)
        return [
            (self.myths[made.number], made)
            for made in self._terms.made(said)
            if not (made.number in self._unless and any(self._unless[made.number].made(said)))
        ]


def read_pack(files: Mapping[str, str], classes: str) -> Pack:
    """Read a pack as people write it: TOML, a table a myth, with its sentences.

    Args:
        files: texts by name.
        classes: the text of ``classes.toml``: terms that many myths share, by name.

    Raises:
        PackError: naming the file and the first thing that is wrong in it.
    """
    known = _toml(CLASSES, classes)
    myths: dict[str, Myth] = {}
    for name, text in files.items():
        for id_, table in _toml(name, text).items():
            where = f"{name}, {id_}"
            myth = _checked(where, id_, {**table, **_spelt(where, table, known)})
            if id_ in myths:
                raise PackError(f"{name}, {id_}: this id is already taken")
            myths[id_] = myth
    return Pack([*myths.values()])


def packed(pack: Pack) -> str:
    """Return a pack as the file that ships: JSON, without the sentences that try it out."""
    return json.dumps(
        {
            myth.id: {
                "topic": myth.topic,
                "myth": myth.myth,
                "fact": myth.fact,
                "severity": myth.severity.name.lower(),
                "status": myth.status.value,
                "reviewed": f"{myth.reviewed:%Y-%m}",
                "sources": [asdict(source) for source in myth.sources],
                "terms": myth.groups,
                "promises": myth.promises,
                "unless": myth.unless,
            }
            for myth in pack.myths
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def unpacked(text: str) -> Pack:
    """Read what ``packed`` wrote.

    Raises:
        PackError: it is something else.
    """
    try:
        tables = json.loads(text).items()
    except (ValueError, AttributeError):
        raise PackError("this is no pack of myths") from None
    myths = [_checked(id_, id_, table) for id_, table in tables]
    try:
        return Pack(myths)
    except (TypeError, ValueError) as problem:
        raise PackError(str(problem)) from None


@cache
def load_pack() -> Pack:
    """Return the pack that ships; read once."""
    return unpacked(resources.read_text(FILE))


def _toml(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise PackError(f"{name}: {problem}") from None


def _spelt(
    where: str, table: Mapping[str, Any], classes: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    """Spell the classes of a myth's terms out, and say whether it promises something good."""
    try:
        written = [*table["terms"]]
        groups = [[one for term in group for one in _one(term, classes)] for group in written]
        Terms([groups])  # raises where a term is none
        if unless := table.get("unless"):
            Terms([[unless]])
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise PackError(f"{where}: terms: {problem}") from None
    promises = table.get("promises", any(_PROMISES & {*group} for group in written))
    return {"terms": groups, "promises": promises}


def _one(term: str, classes: Mapping[str, Sequence[str]]) -> Sequence[str]:
    return classes[term[1:]] if term.startswith("@") else (term,)


def _checked(where: str, id_: str, table: Mapping[str, Any]) -> Myth:
    try:
        return _myth(id_, table)
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise PackError(f"{where}: {problem}") from None


def _myth(id_: str, table: Mapping[str, Any]) -> Myth:
    sources = tuple(Source(**source) for source in table["sources"])
    if len({source.body for source in sources}) < SOURCES:
        raise ValueError("two independent sources are needed")
    return Myth(
        id=id_,
        topic=str(table["topic"]),
        myth=str(table["myth"]),
        fact=str(table["fact"]),
        severity=Severity[str(table["severity"]).upper()],
        status=Status(table["status"]),
        reviewed=date.fromisoformat(f"{table['reviewed']}-01"),
        sources=sources,
        groups=table["terms"],
        promises=bool(table["promises"]),
        unless=tuple(table.get("unless", ())),
        says=tuple(table.get("says", ())),
        quiet=tuple(table.get("quiet", ())),
    )
