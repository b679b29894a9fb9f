"""The nouns of the estimate: about how many people could a story without a name be about?

A story gives somebody away by the sum of its details. Each detail is worth some *bits*: it halves
the people it could be about that many times. Of ``reach`` people whom readers would think of,
``reach / 2 ** bits`` remain. The bits are a guess table (``resources/story/bits.toml``), to be
tuned, not a measurement; the estimate never clears a text.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from checks.fixing import Edit
from checks.model import Severity, Span

GOAL = 50
"""People who could fit from which a story is well blurred."""

_CAUTION_UP_TO = 10
_STOP_BELOW = 2


class Facet(StrEnum):
    """What a detail tells of the person. At most one of each counts, the most telling."""

    TIME = "time"
    AGE = "age"
    ORIGIN = "origin"
    CONDITION = "condition"
    PROCEDURE = "procedure"
    BODY = "body"
    HAPPENING = "happening"
    ROLE = "role"
    FAMILY = "family"
    PLACE = "place"
    OUTCOME = "outcome"
    WORDS = "words"  # what the person said, word for word
    MARK = "mark"  # a tattoo, a scar: what nobody else has
    FIRST = "first"  # the first, the only, on the news

    @property
    def word(self) -> str:
        """What a chip calls it."""
        return _WORDS[self]


_WORDS = {
    Facet.TIME: "when",
    Facet.AGE: "age",
    Facet.ORIGIN: "origin",
    Facet.CONDITION: "condition",
    Facet.PROCEDURE: "treatment",
    Facet.BODY: "body part",
    Facet.HAPPENING: "what happened",
    Facet.ROLE: "job or role",
    Facet.FAMILY: "family",
    Facet.PLACE: "where",
    Facet.OUTCOME: "how it ended",
    Facet.WORDS: "their own words",
    Facet.MARK: "a mark of the body",
    Facet.FIRST: "first or only",
}


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail of one person, and what may stand in its place.

    ``span`` is half open, in code points of the text that was read; ``blur`` is the coarser
    wording for exactly these words (empty: leave them out), None where no wording was found and
    only the writer can mend it. ``left`` are the bits that remain with the blur.
    """

    facet: Facet
    span: Span
    bits: float
    quote: str = field(repr=False)
    blur: str | None = None
    left: float = 0.0

    def moved(self, by: int) -> "Detail":
        """The same detail ``by`` code points further on."""
        start, end = self.span
        span = Span(start + by, end + by)
        return Detail(self.facet, span, self.bits, self.quote, self.blur, self.left)

    @property
    def shown(self) -> str:
        """The detail's words as a button shows them: without what only the edit needs."""
        words = self.quote.strip()
        if self.blur is not None and len(self.blur) == 1:  # the next word gets its capital
            words = words[:-1].rstrip(" ,")
        return words

    @property
    def shown_blur(self) -> str:
        """The coarser wording as a button shows it; empty: the words simply go."""
        return "" if self.blur is None or len(self.blur) == 1 else self.blur

    @property
    def gain(self) -> float:
        """The bits that its blur takes away."""
        return self.bits - self.left if self.blur is not None else 0.0


@dataclass(frozen=True, slots=True)
class Blur:
    """One click: put ``text`` for ``detail``; about ``people`` could fit then."""

    detail: Detail
    text: str = field(repr=False)
    people: float


@dataclass(frozen=True, slots=True)
class Known:
    """What the writer knows and the text may not say: answers to the four questions.

    Each is the id of an answer in ``resources/story/bits.toml``; empty: not answered.
    """

    when: str = ""
    where: str = ""
    unusual: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier post of this profile adds: details that this draft does not have."""

    bits: float
    words: str  # "your post of 12 November"


@dataclass(frozen=True, slots=True)
class Estimate:
    """How many people could fit one story.

    ``details`` are in reading order, one a facet; ``extra`` are bits without a chip: he or she,
    what the writer answered, what an earlier post of this profile said.
    """

    details: tuple[Detail, ...]
    reach: float
    extra: float = 0.0
    seen_inside: bool = False  # family or patient would know it: an unusual thing, and lately
    earlier: str = ""  # "your post of 12 November", where one adds to this story
    agreed: bool = False  # a consent record covers it

    def with_earlier(self, earlier: Earlier) -> "Estimate":
        """The same together with what an earlier post of this profile tells of the person."""
        return replace(self, extra=self.extra + earlier.bits, earlier=earlier.words)

    @property
    def bits(self) -> float:
        """What everything together is worth."""
        return sum(detail.bits for detail in self.details) + self.extra

    @property
    def people(self) -> float:
        """About how many people could fit; may be far below one."""
        return self.with_bits(self.bits)

    @property
    def words(self) -> str:
        """The estimate as a person reads it: "About 3 people could fit"."""
        return f"{people_words(self.people).capitalize()} could fit"

    @property
    def is_blurred(self) -> bool:
        """Whether so many could fit that none of them stands out."""
        return self.people >= GOAL

    @property
    def severity(self) -> Severity | None:
        """How grave that is; None from the goal on."""
        people = self.people
        if people < _STOP_BELOW and not self.agreed:
            return Severity.STOP
        if people <= _CAUTION_UP_TO or self.seen_inside:
            return Severity.CAUTION
        return Severity.ADVICE if people < GOAL else None

    def with_bits(self, bits: float) -> float:
        """About how many people could fit if everything together were worth ``bits``."""
        return float(self.reach / 2**bits)

    def blurs(self) -> tuple[Blur, ...]:
        """What one click each would gain, the best first."""
        found = [
            Blur(detail, detail.blur, self.with_bits(self.bits - detail.gain))
            for detail in self.details
            if detail.blur is not None and detail.gain > 0
        ]
        return tuple(sorted(found, key=lambda blur: (-blur.people, blur.detail.span)))

    def mend(self) -> tuple[Blur, ...]:
        """The fewest blurs that together reach the goal, in reading order; empty if none do.

        ``people`` of each is what the blurs up to it reach together.
        """
        chosen: list[Detail] = []
        bits = self.bits
        for blur in self.blurs():
            if self.with_bits(bits) >= GOAL:
                break
            chosen.append(blur.detail)
            bits -= blur.detail.gain
        if not chosen or self.with_bits(bits) < GOAL:
            return ()
        left, steps = self.bits, []
        for detail in sorted(chosen, key=lambda each: each.span):
            left -= detail.gain
            steps.append(Blur(detail, detail.blur or "", self.with_bits(left)))
        return tuple(steps)


def people_words(people: float) -> str:
    """Say a number as roughly as it is known: "about 3 people", "more than 10,000 people"."""
    if people > 10_000:
        return "more than 10,000 people"
    if people < 1.5:
        return "only one person"
    digits = len(str(int(people)))
    rounded = round(people) if people < 20 else round(people, 1 - digits)
    return f"about {int(rounded):,} people"


def strongest(details: Iterable[Detail]) -> tuple[Detail, ...]:
    """Keep the most telling detail of each facet, in reading order."""
    best: dict[Facet, Detail] = {}
    for detail in details:
        if detail.facet not in best or detail.bits > best[detail.facet].bits:
            best[detail.facet] = detail
    return tuple(sorted(best.values(), key=lambda detail: detail.span))


def apply_blurs(text: str, blurs: Sequence[Blur]) -> str:
    """Return ``text`` with every blur put in; their spans are code points of ``text``."""
    for blur in sorted(blurs, key=lambda each: each.detail.span, reverse=True):
        start, end = blur.detail.span
        text = text[:start] + blur.text + text[end:]
    return text


def blurring(text: str, blurs: Sequence[Blur]) -> Edit | None:
    """Return the one edit that puts all of ``blurs`` in; None if words have changed since."""
    details = [blur.detail for blur in blurs]
    if not details or any(text[slice(*each.span)] != each.quote for each in details):
        return None
    start = min(each.span.start for each in details)
    end = max(each.span.end for each in details)
    return Edit(start, end, apply_blurs(text[:end], blurs)[start:])
