"""What the story card shows, as values, and what a gain is in words."""

from dataclasses import dataclass, field
from enum import StrEnum

from checks.story import Estimate, Known, people_words


class Answer(StrEnum):
    """The writer's answer to "Is this about a real person?"."""

    NO = "no"
    OWN = "own"  # me or my family, they agree
    YES = "yes"
    AGREED = "agreed"  # yes, with consent


@dataclass(frozen=True, slots=True)
class KnownQuestion:
    """One of the four questions.

    ``id`` is the field of ``Known`` that takes the answer; ``answers`` are ids and labels.
    """

    id: str
    title: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """What is known of one story.

    ``asked`` says that the reader or the estimate made us ask; ``point`` is a sentence that keeps
    the meaning and loses the person, empty where there is none. The spans of the estimate's
    details are code points of the draft.
    """

    asked: bool = False
    estimate: Estimate | None = None
    answer: Answer | None = None
    known: Known = field(default=Known(), repr=False)
    point: str = field(default="", repr=False)
    questions: tuple[KnownQuestion, ...] = ()


def gain_words(before: float, after: float) -> str:
    """Say what a blur gains: "3 to about 140 people", "still only one person"."""
    words, then = people_words(before), people_words(after)
    if words == then:
        return f"Still {words}"
    figure = "1" if before < 1.5 else words.removeprefix("about ").removesuffix(" people")
    return f"{figure} to {then}"
