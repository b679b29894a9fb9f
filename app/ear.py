"""What this window has heard from the reader, kept by the paragraph's own text."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from checks import Context, Finding
from checks.model import Kind, Mode, Question

_KEPT = 4_096  # paragraphs


@dataclass(frozen=True, slots=True)
class Heard:
    """What the reader said of one paragraph: its marks, and whether it sees no harm at all."""

    findings: tuple[Finding, ...] = ()
    calm: bool = False


NOTHING = Heard()
"""What is heard of a paragraph that the reader has not read."""


class Ear:
    """Remembers what the reader said of each paragraph while the same person speaks."""

    def __init__(self) -> None:
        self.is_on = True
        self.trouble = ""
        self.questions: frozenset[Question] = frozenset()
        self._heard: OrderedDict[str, Heard] = OrderedDict()
        self._voice: tuple[Kind, Mode, str] | None = None

    def listen_as(self, context: Context) -> None:
        """Forget what was said to somebody else: the reader is told who speaks, and to whom."""
        voice = context.kind, context.mode, context.reply_to
        if voice != self._voice:
            self._voice = voice
            self.forget()

    def forget(self) -> None:
        """Have everything read anew."""
        self._heard.clear()
        self.questions = frozenset()

    def of(self, paragraph: str) -> Heard:
        """Return what the reader said of a paragraph; NOTHING where it has not read it."""
        return self._heard.get(paragraph, NOTHING) if self.is_on else NOTHING

    def lacks(self, draft: str) -> bool:
        """Tell whether some of a draft has not been read yet, and still can be."""
        if not self.is_on or self.trouble:
            return False
        return any(line.strip() and line not in self._heard for line in draft.split("\n"))

    def hear(self, told: Iterable[tuple[str, Heard]], questions: frozenset[Question]) -> None:
        """Take what the reader says of a draft, paragraph by paragraph."""
        self.questions = questions
        for paragraph, heard in told:
            self._heard[paragraph] = heard
            self._heard.move_to_end(paragraph)
        while len(self._heard) > _KEPT:
            self._heard.popitem(last=False)

    def give_up(self, trouble: str) -> None:
        """The reader cannot read: say why, and wait for it no more."""
        self.trouble = trouble
        self.forget()
