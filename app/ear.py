"""What this window has heard from the reader, kept by the paragraph's own text."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from checks import Context, Finding
from checks.model import Kind, Mode, Question

_KEPT = 4_096  # paragraphs


@dataclass(frozen=True, slots=True)
class Heard:
    """What the reader said of one paragraph.

    ``calm`` are the steps of ``Calm``; ``burden`` is how likely its writer says there that it has
    become too much, 0 to 1.
    """

    findings: tuple[Finding, ...] = ()
    calm: int = 0
    burden: float = 0.0


NOTHING = Heard()
"""What is heard of a paragraph that the reader has not read."""


class Ear:
    """Remembers what the reader said of each paragraph while the same person speaks."""

    def __init__(self) -> None:
        self.is_on = True
        self.trouble = ""
        self.questions: frozenset[Question] = frozenset()
        self.generation = 0  # of who speaks: an answer to somebody else is nobody's answer
        self._gone = False  # no use asking again
        self._last: str | None = None  # the draft that was heard last
        self._heard: OrderedDict[str, Heard] = OrderedDict()
        self._voice: tuple[Kind, Mode, str] | None = None

    def listen_as(self, context: Context) -> None:
        """Forget what was said to somebody else: the reader is told who speaks, and to whom."""
        voice = context.kind, context.mode, context.reply_to
        if voice != self._voice:
            self._voice = voice
            self.forget()

    def switch(self, *, on: bool) -> None:
        """Listen, or do not; switched on again it tries anew what it could not before."""
        self.is_on, self.trouble, self._gone = on, "", False
        self.forget()

    def forget(self) -> None:
        """Have everything read anew."""
        self._heard.clear()
        self.questions = frozenset()
        self._last = None
        self.generation += 1

    def of(self, paragraph: str) -> Heard:
        """Return what the reader said of a paragraph; NOTHING where it has not read it."""
        return self._heard.get(paragraph, NOTHING) if self.is_on else NOTHING

    def wants(self, draft: str) -> bool:
        """Tell whether the reader should be asked: for new words, or what the whole now asks."""
        return self.is_on and not self._gone and bool(draft.strip()) and draft != self._last

    def lacks(self, draft: str) -> bool:
        """Tell whether some of a draft has not been read yet, and still can be."""
        if not self.is_on or self._gone:
            return False
        return any(line.strip() and line not in self._heard for line in draft.split("\n"))

    def turn_to_another(self) -> None:
        """Another draft is open: what was asked of the one before is not asked of it."""
        self.questions, self._last = frozenset(), None

    def hear(self, told: Sequence[tuple[str, Heard]], questions: frozenset[Question]) -> None:
        """Take what the reader says of a draft, paragraph by paragraph."""
        self.trouble = ""
        self._keep(told, questions)

    def stumble(self, draft: str, trouble: str) -> None:
        """The reader could not read this draft: say why, and ask again only for other words."""
        self.trouble = trouble
        self._keep([(line, NOTHING) for line in draft.split("\n")], frozenset())

    def give_up(self, trouble: str) -> None:
        """The reader cannot read at all: say why, and wait for it no more."""
        self.trouble, self._gone = trouble, True
        self.forget()

    def _keep(self, told: Sequence[tuple[str, Heard]], questions: frozenset[Question]) -> None:
        self.questions = questions
        self._last = "\n".join(paragraph for paragraph, _ in told)
        for paragraph, heard in told:
            self._heard[paragraph] = heard
            self._heard.move_to_end(paragraph)
        while len(self._heard) > max(_KEPT, len(told)):
            self._heard.popitem(last=False)
