"""The nouns of the checker. Nothing here does any work.

Every position in this package is a Python code point index, half open: ``text[start:end]``.
Only ``widgets.offsets`` knows that Qt counts UTF-16 units.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end


class Severity(IntEnum):
    """How much a finding matters. Only STOP stands between a draft and a post."""

    ADVICE = 1
    CAUTION = 2
    STOP = 3

    @property
    def word(self) -> str:
        """The word a person reads: Advice, Caution, Stop."""
        return self.name.capitalize()


class Calm(NamedTuple):
    """A stretch in which the reader sees no harm of any kind, and how much that should say.

    A rule that stands in it speaks one step more softly, two where the reader is sure.
    """

    span: Span
    steps: int


class Category(StrEnum):
    """What a finding is about, in the words of the exchange format (``--jsonl``)."""

    PATIENT_INFO = "patient_info"
    PATIENT_MOSAIC = "patient_mosaic"
    CONFIRMS_PATIENT = "confirms_patient"
    RUMOR = "rumor"
    UNSOURCED_CLAIM = "unsourced_claim"
    ABSOLUTE_CLAIM = "absolute_claim"
    PERSONAL_ADVICE = "personal_advice"
    UNPROFESSIONAL = "unprofessional"
    PROFILE_MIXING = "profile_mixing"
    UNDISCLOSED_INTEREST = "undisclosed_interest"
    OFF_PURPOSE = "off_purpose"
    PLAIN_LANGUAGE = "plain_language"
    PERSON_FIRST = "person_first"
    CREDENTIALS = "credentials"
    WRITING = "writing"


OF_TWO_LIVES = frozenset((Category.PROFILE_MIXING, Category.OFF_PURPOSE))
"""What is no harm in itself, only on the account of the other life."""


class Certainty(StrEnum):
    """How a rule knows what it says; shown on every card."""

    PATTERN = "pattern"
    DICTIONARY = "dictionary"
    ESTIMATE = "estimate"
    READ = "read"


class Question(StrEnum):
    """A calm question, where the reader has a doubt but nothing it would mark."""

    PERSON = "person"  # is this about a real person?
    SOURCE = "source"  # how do we know this?
    TONE = "tone"  # would you say it to their face?
    ROLE = "role"  # does it belong on this account?


class Kind(StrEnum):
    """Which of a writer's two lives is speaking."""

    PROFESSIONAL = "professional"
    PERSONAL = "personal"

    @property
    def word(self) -> str:
        """The role word on plates and buttons: WORK or PERSONAL."""
        return "WORK" if self is Kind.PROFESSIONAL else "PERSONAL"

    @property
    def other(self) -> "Kind":
        """The other life."""
        return Kind.PERSONAL if self is Kind.PROFESSIONAL else Kind.PROFESSIONAL


class Mode(StrEnum):
    """Whether the writer speaks first or answers somebody."""

    POST = "post"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Guideline:
    """The guidance behind a rule, as the reader should see it."""

    id: str
    body: str  # whose: "HHS"
    title: str  # what the document is called
    section: str  # "45 CFR 164.514(b)(2)"
    text: str  # our own words, one or two sentences
    year: str = ""
    url: str = ""

    @property
    def cite(self) -> str:
        """Body, section and year on one line, for a card."""
        return ", ".join(part for part in (self.body, self.section, self.year) if part)


@dataclass(frozen=True, slots=True)
class Context:
    """What the checker may know besides the text. Hashable, so it can key a cache."""

    kind: Kind = Kind.PROFESSIONAL
    mode: Mode = Mode.POST
    reply_to: str = field(default="", repr=False)
    own_names: frozenset[str] = frozenset()  # the writer
    organisations: frozenset[str] = frozenset()  # the employer and its other names
    workplace_size: str = ""  # people who work there, in the words of the writer's card
    public_contacts: frozenset[str] = frozenset()  # the clinic's phones, pages, handles
    credentials: frozenset[str] = frozenset()  # "RN", "MD"
    specialty: str = ""  # what the writer works in, in their words: "orthopaedics"
    disclosure: str = ""  # the writer's own disclosure line
    rules_off: frozenset[str] = frozenset()  # ids of ADVICE rules the writer switched off
    this_year: int = 0  # the year it is, for the age of a source; 0: not known
    pack: str = ""  # whose facts count: a key of ``checks.myths.pack``; empty: those that ship
    # What another paragraph of the draft has already said; set by ``checks.review.in_draft``.
    sourced: bool = False  # where the figures come from: "Source: CDC, 2024", a link
    disclosed: bool = False  # that it is an ad, at the very start: "#ad"
    helped: bool = False  # where help is found at any hour: "call or text 988"
    own_story: bool = False  # the writer says that it is theirs: ``checks.joining.ones_own``
    consented: bool = False  # a consent record stands for this draft: ``checks.joining.covered``


@dataclass(frozen=True, slots=True)
class Fix:
    """One way out: replace the finding's span with ``text`` (empty: remove it).

    ``whole_sentences``: not the span alone, but the sentences it stands in, so that nothing torn
    stays behind.
    """

    label: str
    text: str
    whole_sentences: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """Why a finding matters, where its rule cannot say it for all it finds: of one myth, the fact.

    ``sources`` stand in for the rule's guideline.
    """

    why: str
    sources: tuple[Guideline, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """What is right about a myth that a draft speaks of without spreading it."""

    id: str  # the myth's
    words: str
    cite: str  # who says so: "WHO, 2024, who.int/…"

    @property
    def sourced(self) -> str:
        """The fact as it may be put into a text."""
        return f"{self.words} (Source: {self.cite})"


@dataclass(frozen=True, slots=True)
class Hit:
    """What a detector found: where, and what it alone can know.

    ``fixes``, ``severity`` and ``told`` override the rule's own when given; ``parts`` fills
    ``{name}`` blanks in the rule's fixes. ``faint``: too unsure to be said, unless the reader marks
    the same words as harm (``Rule.agreed``).
    """

    start: int
    end: int
    fixes: tuple[Fix, ...] | None = None
    severity: Severity | None = None
    parts: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    faint: bool = False
    told: Told | None = None


Find = Callable[[str, Context], Iterable[Hit]]
"""A detector: takes one paragraph and the context, yields what it finds. Must be pure."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the rulebook: what to look for, why, and what to say."""

    id: str
    code: str  # the taxonomy's number: "P01"
    category: Category
    severities: tuple[tuple[Kind, Severity], ...]  # a kind that is absent: rule is off there
    modes: frozenset[Mode]
    title: str
    why: str
    guideline: Guideline
    certainty: Certainty
    find: Find = field(compare=False, repr=False)
    fixes: tuple[Fix, ...] = ()
    flags: tuple["Example", ...] = field(default=(), repr=False)
    passes: tuple["Example", ...] = field(default=(), repr=False)
    firm: bool = False  # a stop of it stands whatever the reader thinks: a number, a threat
    agreed: Severity | None = None  # what it says where the reader marks the same words as harm
    offers: str = ""  # a page that may settle the matter beside the fixes: "consent", or none

    def severity_in(self, kind: Kind) -> Severity | None:
        """How grave the rule is in this profile; None where it does not apply."""
        return dict(self.severities).get(kind)


@dataclass(frozen=True, slots=True)
class Example:
    """A rule's own test: text with [found → fixed] brackets, and the context it is said in."""

    text: str
    context: Context = Context()


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that met a text.

    ``also`` holds the findings that overlapped this one and weighed less; they keep their own
    spans and are listed on this one's card. ``odds`` is the reader's alone: which part of such
    marks is right, measured on posts of writers it had never read (0 to 1). ``doubted`` marks a
    rule's finding that the reader sees no harm in: it speaks one step more softly. ``covered``
    marks one that a consent record took the edge off. ``faint`` marks one that only
    ``checks.joining.join`` may read: it is said where the reader agrees, and nowhere else.
    """

    span: Span
    rule: Rule
    severity: Severity
    quote: str = field(repr=False)  # the writer's words stay out of logs
    fixes: tuple[Fix, ...] = field(default=(), repr=False)
    also: tuple["Finding", ...] = ()
    odds: float | None = None
    doubted: bool = False
    covered: bool = False
    faint: bool = False
    told: Told | None = None

    @property
    def why(self) -> str:
        """Why it matters, in a sentence or two."""
        return self.told.why if self.told else self.rule.why

    @property
    def guidelines(self) -> tuple[Guideline, ...]:
        """Who says so, at least one."""
        return self.told.sources if self.told else (self.rule.guideline,)

    @property
    def cite(self) -> str:
        """The first of those who say so, on one line, and how many more there are."""
        first, *others = self.guidelines
        return f"{first.cite}, and {len(others)} more" if others else first.cite

    @property
    def asks_consent(self) -> bool:
        """Whether a signed form could change what it says: a story, or a consent spoken of."""
        story = self.rule.category is Category.PATIENT_MOSAIC
        stopped = self.severity is Severity.STOP
        mine = self.rule.offers == "consent" or (story and (stopped or self.covered))
        return mine or any(rider.asks_consent for rider in self.also)

    @property
    def aids(self) -> tuple[str, ...]:
        """What helps beside the fixes, each once: "source", "verify", "move"."""
        mine = _AIDS.get(self.rule.category, ())
        if self.belongs_elsewhere:
            mine = ("move",)
        rider = (aid for other in self.also for aid in other.aids)
        return tuple(dict.fromkeys((*mine, *rider)))

    @property
    def belongs_elsewhere(self) -> bool:
        """Whether these words may fit the writer's other profile better."""
        return self.rule.category in OF_TWO_LIVES and (
            self.odds is not None or self.rule.code in _MOVABLE
        )

    @property
    def may_be_dismissed(self) -> bool:
        """Whether the writer may call it no risk: no stop, nor what a record keeps from being one.

        That one would come back as a stop with the day on which the record ends.
        """
        held = self.covered and self.rule.offers != "consent"
        return self.severity is not Severity.STOP and not held

    @property
    def how_sure(self) -> str:
        """How this is known, in words for a card: "pattern", "read: about 8 of 10 such …"."""
        if self.odds is None:
            return self.rule.certainty.value + (_DOUBTED if self.doubted else "")
        return f"{self.rule.certainty.value}: {in_ten(self.odds)} such marks are right"

    def moved(self, by: int) -> "Finding":
        """The same finding ``by`` code points further on: paragraph to draft positions."""
        start, end = self.span
        also = tuple(other.moved(by) for other in self.also)
        return replace(self, span=Span(start + by, end + by), also=also)


_AIDS: Mapping[Category, tuple[str, ...]] = {
    Category.UNSOURCED_CLAIM: ("source", "verify"),
    Category.RUMOR: ("verify",),
}
_MOVABLE = frozenset(("M01", "M02", "N01"))  # not: whom one speaks for, whom one invites
_DOUBTED = ", but the reader sees no harm here"


def in_ten(odds: float) -> str:
    """Say a chance as people say it: "about 8 of 10"; never more certain than "19 of 20"."""
    if odds >= 0.945:
        return "about 19 of 20"
    return f"about {max(1, round(odds * 10))} of 10"
