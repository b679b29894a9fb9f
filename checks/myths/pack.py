"""A pack of myths: what is claimed, what is right, and who says so.

The one that ships is made of ``scripts/myths``; an organisation may bring one of its own
(``checks.myths.organisation``). A Context names the pack to look in by its key.
"""

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache, cached_property
from typing import Any

import resources
from checks.matching import plain
from checks.model import Severity
from checks.myths.model import Myth, Source, Status
from checks.myths.nearness import Nearness, starts
from checks.myths.tables import PackError, Table
from checks.myths.terms import Made, Terms, tokens

FILE, CLASSES = "myths/pack.json", "myths/classes.toml"
_PROMISES = frozenset(("@cures", "@prevents", "@harmless", "@dangerous_advice"))
_LEAST_SOURCES = 2  # independent bodies that a myth needs
_SEVERITIES = [severity.name.lower() for severity in Severity]
_KEYS = (
    "topic", "myth", "fact", "severity", "status", "reviewed", "expires", "sources", "terms",
    "unless", "promises", "says", "quiet", "note",
)  # fmt: skip


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

    def nearest(self, sentence: str) -> Myth | None:
        """Return the myth that a sentence is clearly nearest to by its words, if there is one.

        Worth asking only of a sentence in which something else has heard a claim.
        """
        number = self._nearness.nearest(sentence)
        return None if number is None else self.myths[number]

    @cached_property
    def _nearness(self) -> Nearness:
        return Nearness([myth.word_starts for myth in self.myths])


def read_pack(files: Mapping[str, str], classes: str) -> Pack:
    """Read a pack as people write it: TOML, a table a myth, with its sentences.

    Args:
        files: texts by name.
        classes: the text of ``classes.toml``: terms that many myths share, by name.

    Raises:
        PackError: naming the file and the first thing that is wrong in it.
    """
    known = read_classes(classes)
    myths: dict[str, Myth] = {}
    for name, text in files.items():
        for id_, raw in toml(text, name).items():
            table = Table(f"{name}, [{id_}]", raw)
            if id_ in myths:
                raise table.problem("", "this id is already taken")
            myths[id_] = read_myth(id_, table, known)
    return Pack([*myths.values()])


def read_classes(text: str) -> dict[str, tuple[str, ...]]:
    """Read ``classes.toml``. Raises a PackError."""
    table = toml(text, CLASSES)
    return {name: Table(CLASSES, table).texts(name) for name in table}


@cache
def load_classes() -> dict[str, tuple[str, ...]]:
    """Return the classes of terms that ship; read once."""
    return read_classes(resources.read_text(CLASSES))


def toml(text: str, where: str = "") -> dict[str, Any]:
    """Return what a TOML text says. Raises a PackError that names the line."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise PackError(where, "", f"This is not TOML: {problem}") from None


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
                "near": " ".join(sorted(myth.near - myth.own_starts)),
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
        raise PackError("", "", "this is no pack of myths") from None
    try:
        return Pack([_myth(id_, Table(f"[{id_}]", table), {}) for id_, table in tables])
    except ValueError as problem:  # a term that is none; a PackError is one too
        raise PackError("", "", str(problem)) from None


@cache
def load_pack() -> Pack:
    """Return the pack that ships; read once."""
    return unpacked(resources.read_text(FILE))


_TAKEN: dict[str, Pack] = {}  # by keys that are made of what is in them, so none ever changes


def take(key: str, pack: Pack) -> None:
    """Let this process look in another pack wherever a Context names its key."""
    _TAKEN[key] = pack


def pack_of(key: str) -> Pack:
    """Return the pack of a key; the one that ships where there is no such key, or none."""
    return _TAKEN.get(key) or load_pack()


def read_myth(id_: str, table: Table, classes: Mapping[str, Sequence[str]]) -> Myth:
    """Read one myth. ``classes`` are the terms that "@name" stands for.

    Raises:
        PackError: naming the table and the key.
    """
    table.only(*_KEYS)
    myth = _myth(id_, table, classes)
    try:
        Terms([myth.groups])
    except ValueError as problem:
        raise table.problem("terms", str(problem)) from None
    try:
        Terms([[myth.unless or ("any",)]])
    except ValueError as problem:
        raise table.problem("unless", str(problem)) from None
    return myth


def _myth(id_: str, table: Table, classes: Mapping[str, Sequence[str]]) -> Myth:
    """Read one myth whose terms are known to be some: a pack tries them all when it is made."""
    written = table.groups("terms")
    groups = [_spelt(table, group, classes) for group in written]
    sources = tuple(map(read_source, table.tables("sources")))
    if len({source.body for source in sources}) < _LEAST_SOURCES:
        raise table.problem("sources", "two independent bodies are needed")
    promises = any(_PROMISES & {*group} for group in written)
    return Myth(
        id=id_,
        topic=table.text("topic"),
        myth=table.text("myth"),
        fact=table.text("fact"),
        severity=Severity[table.one_of("severity", _SEVERITIES).upper()],
        status=Status(table.one_of("status", [*Status])),
        reviewed=table.day("reviewed"),
        sources=sources,
        groups=groups,
        promises=table.flag("promises", default=promises),
        unless=table.texts("unless", ()),
        says=table.texts("says", ()),
        quiet=table.texts("quiet", ()),
        near=starts((*table.texts("says", ()), *table.texts("quiet", ())))
        | frozenset(table.text("near", "").split()),
        expires=table.day("expires") if table.has("expires") else None,
    )


def read_source(table: Table) -> Source:
    """Read who says something, and where. Raises a PackError."""
    table.only("body", "title", "url", "dated", "checked")
    url = table.text("url")
    if not url.startswith(("https://", "http://")):
        raise table.problem("url", "an address that begins with https:// is needed")
    return Source(
        body=table.text("body"),
        title=table.text("title"),
        url=url,
        dated=table.text("dated", "n.d."),
        checked=table.flag("checked", default=False),
    )


def _spelt(table: Table, group: list[str], classes: Mapping[str, Sequence[str]]) -> list[str]:
    """Return a group's terms with those of its classes; a pack that ships has them already."""
    if "@" not in "".join(group):
        return group
    spelt: list[str] = []
    for term in group:
        if not term.startswith("@"):
            spelt.append(term)
        elif term[1:] in classes:
            spelt += classes[term[1:]]
        else:
            raise table.problem("terms", f"there is no class {term}")
    return spelt
