"""The guess table of bits, read from ``resources/story/bits.toml``."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from checks.story.model import Known


@dataclass(frozen=True, slots=True)
class KnownAnswer:
    """One answer to one of the four questions, and what it adds."""

    id: str
    label: str
    bits: float
    reach: float = 0.0  # at most so many would be thought of; 0: no limit
    inside: bool = False  # somebody close would know the person


@dataclass(frozen=True, slots=True)
class Bits:
    """What details are worth: facet, kind of detail → bits."""

    worth: dict[str, dict[str, float]]
    reaches: dict[str, float]
    known: dict[str, tuple[KnownAnswer, ...]]

    def of(self, facet: str, kind: str) -> float:
        """Return what one kind of detail is worth, in bits."""
        return self.worth[facet][kind]

    def reach(self, *, workplace_size: str = "", is_named: bool = False) -> float:
        """Return how many people readers would think of, from what the writer's card says."""
        if workplace_size in self.reaches:
            return self.reaches[workplace_size]
        return self.reaches["named" if is_named else "unknown"]

    def answer(self, question: str, id_: str) -> KnownAnswer | None:
        """Return the answer with this id; None where the question is open."""
        return next((each for each in self.known[question] if each.id == id_), None)

    def answers(self, known: Known) -> dict[str, KnownAnswer]:
        """Return what was answered: question → answer."""
        found = {name: self.answer(name, getattr(known, name)) for name in self.known}
        return {name: answer for name, answer in found.items() if answer is not None}


@cache
def load_bits() -> Bits:
    """Read the table, once."""
    table: dict[str, Any] = tomllib.loads(resources.read_text("story/bits.toml"))
    known = {
        question: tuple(KnownAnswer(**answer) for answer in answers)
        for question, answers in table.pop("known").items()
    }
    return Bits(worth=table, reaches=table.pop("reach"), known=known)
