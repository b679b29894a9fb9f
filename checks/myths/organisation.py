"""An organisation's own facts: one TOML file that its office writes.

    [organisation]
    name = "Gull Health"
    reviewer = "Dr Kay Moran, medical director"     # needs reviewed
    reviewed = "2026-11"
    replaces = false            # true: Curbside's own myths are left out

    [[sources]]                 # pages to cite, in the list of "Add a source"
    body = "Gull Health"
    title = "Ticks: what to do"
    url = "https://gull.example/ticks"
    dated = "2026"

    [myths.tea-gout]            # as in ``scripts/myths``; a myth of ours with the same id gives way
    myth = "Tea causes gout."
    fact = "Tea has not been found to bring on gout."
    severity = "caution"
    terms = [["tea"], ["gout"], ["cause*", "gives"]]
    expires = "2027-11-30"      # not needed: after it, the myth is an advice that says it is old
    sources = [ … two bodies … ]

What a file says is kept as JSON, which reads ten times as fast as TOML.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from checks.myths.model import Myth, Source
from checks.myths.pack import (
    Pack,
    load_classes,
    load_pack,
    read_myth,
    read_source,
    take,
    toml,
)
from checks.myths.tables import PackError, Table

_PARTS = ("organisation", "sources", "myths")
_HEAD = "[organisation]"


@dataclass(frozen=True, slots=True)
class Organisation:
    """What one organisation's file says. ``reviewer`` is empty where no clinician looked at it."""

    name: str
    reviewer: str
    reviewed: date
    replaces: bool  # its myths stand alone, without those that ship
    sources: tuple[Source, ...]
    myths: tuple[Myth, ...]

    def pack(self, today: date) -> Pack:
        """Return the myths to look for on this day: these, and ours unless they are replaced."""
        mine = {
            myth.id: replace(myth, is_old=myth.expires is not None and myth.expires < today)
            for myth in self.myths
        }
        ours = () if self.replaces else load_pack().myths
        return Pack([*mine.values(), *(myth for myth in ours if myth.id not in mine)])


def as_kept(text: str) -> str:
    """Return what an organisation's file says, in the form in which it is kept and sent.

    Raises:
        PackError: naming the table and the key of the first thing that is wrong.
    """
    kept = json.dumps(_plain(toml(text)), ensure_ascii=False, separators=(",", ":"))
    read_organisation(kept)
    return kept


def read_organisation(kept: str) -> Organisation:
    """Read what ``as_kept`` wrote.

    Raises:
        PackError: naming the table and the key of the first thing that is wrong.
    """
    try:
        data = json.loads(kept)
    except ValueError:
        raise PackError("", "", "what was kept of this file cannot be read") from None
    whole = Table("The file", data)
    whole.only(*_PARTS)
    if "organisation" not in data:
        raise PackError(_HEAD, "", "this table is missing")
    head = Table(_HEAD, data["organisation"])
    head.only("name", "reviewer", "reviewed", "replaces")
    name, reviewer = head.text("name"), head.text("reviewer", "")
    sources = [
        read_source(Table(f"[[sources]] number {n}", table))
        for n, table in enumerate(_list(data.get("sources", [])), 1)
    ]
    myths = [
        _myth(id_, table, head, reviewer) for id_, table in _tables(data.get("myths", {})).items()
    ]
    replaces = head.flag("replaces", default=False)
    if replaces and not myths:
        raise head.problem("replaces", "there are no myths here to take the place of Curbside's")
    if not myths and not sources:
        raise PackError("", "", "there are neither sources nor myths in it")
    return Organisation(name, reviewer, head.day("reviewed"), replaces, (*sources,), (*myths,))


def take_in(kept: str, today: date) -> str:
    """Make this process know an organisation's pack; return its key, for ``Context.pack``.

    Raises:
        PackError: it cannot be read.
    """
    return adopt(read_organisation(kept), kept, today)


def adopt(organisation: Organisation, kept: str, today: date) -> str:
    """Do as ``take_in`` with what was read already."""
    pack = organisation.pack(today)
    old = [myth.id for myth in pack.myths if myth.is_old]
    key = hashlib.sha256(repr((kept, old)).encode()).hexdigest()
    take(key, pack)
    return key


def _myth(id_: str, raw: object, head: Table, reviewer: str) -> Myth:
    where = f"[myths.{id_}]"
    if not isinstance(raw, Mapping):
        raise PackError(where, "", "this is no table")
    usual = {"topic": head.text("name"), "status": "settled", "reviewed": str(head.day("reviewed"))}
    return replace(
        read_myth(id_, Table(where, {**usual, **raw}), load_classes()), reviewer=reviewer
    )


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise PackError("[[sources]]", "", "write it with two brackets, a table for each page")
    return value


def _tables(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise PackError("[myths]", "", "write each myth as a table of its own, like [myths.tea]")
    return value


def _plain(value: object) -> object:
    """Return a value of TOML with words for numbers and days, which people write both ways."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value if isinstance(value, bool) else str(value)
