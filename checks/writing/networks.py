"""Where a post may go, and how much it takes there: the networks, as data says.

X: twitter-text's version 3 configuration. Bluesky: the lexicon ``app.bsky.feed.post``.
Mastodon and Threads: their own documentation. Limits and sources are in ``networks.toml``.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import resources

_NEAR = 0.9  # from here on a counter draws attention to itself


class Counting(StrEnum):
    """How a network counts."""

    WEIGHTED = "weighted"
    GRAPHEMES = "graphemes"
    MASTODON = "mastodon"
    EMOJI_BYTES = "emoji-bytes"
    CHARACTERS = "characters"


@dataclass(frozen=True, slots=True)
class Network:
    """Where a post may go, and how much it takes there."""

    id: str
    name: str
    kind: Counting
    limit: int
    source: str
    checked_on: date
    link_length: int | None = None
    byte_limit: int | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How much of a network's room a draft uses. ``unit`` is what the room is measured in."""

    used: int
    limit: int
    name: str = ""
    unit: str = "characters"

    @property
    def left(self) -> int:
        """What still fits; negative when the draft is too long."""
        return self.limit - self.used

    @property
    def over(self) -> bool:
        """Whether the network would refuse the draft."""
        return self.used > self.limit

    @property
    def near(self) -> bool:
        """Whether the draft fills more than nine tenths of the room."""
        return self.used > self.limit * _NEAR


def load_networks() -> Mapping[str, Network]:
    """Read every network Curbside knows, by id, in the order of their file.

    Raises:
        ValueError: a network's table is not usable; names the network.
    """
    tables = tomllib.loads(resources.read_text("networks.toml"))
    return {id_: _network(id_, table) for id_, table in tables.items()}


def _network(id_: str, table: dict[str, Any]) -> Network:
    try:
        return Network(id=id_, **table | {"kind": Counting(table.get("kind", ""))})
    except (TypeError, ValueError) as problem:
        raise ValueError(f"networks.toml: {id_}: {problem}") from problem
